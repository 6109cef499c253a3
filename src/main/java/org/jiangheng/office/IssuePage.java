package org.jiangheng.office;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import org.jiangheng.calendar.Time;
import org.jiangheng.certificate.Handovers;
import org.jiangheng.certificate.Issue;
import org.jiangheng.certificate.IssueSearch;
import org.jiangheng.certificate.Issues;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.Organisation;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.party.Organisations;
import org.jiangheng.party.Units;
import org.jiangheng.web.InPlace;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Certificates for a list as their keepers see them: numbered, drawn, handed over (CC-60, CC-62). */
@Controller
@RequestMapping("/office/issues/{id}")
class IssuePage {

    private static final String EMPLOYER = "employer@";

    private final OfficeAccess access;
    private final Issues issues;
    private final Handovers handovers;
    private final Journal journal;
    private final Units units;
    private final Organisations organisations;
    private final InPlace inPlace;
    private final Time time;

    IssuePage(
            OfficeAccess access,
            Issues issues,
            Handovers handovers,
            Journal journal,
            Units units,
            Organisations organisations,
            InPlace inPlace,
            Time time) {
        this.access = access;
        this.issues = issues;
        this.handovers = handovers;
        this.journal = journal;
        this.units = units;
        this.organisations = organisations;
        this.inPlace = inPlace;
        this.time = time;
    }

    @GetMapping
    String show(
            @PathVariable SubjectId id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "POSITION") IssueSearch.Order order,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        return page(require(id, actor), new IssueSearch(q, order, page), actor, model);
    }

    /** 领取: everything that was not collected yet goes into these hands. */
    @PostMapping
    String collect(
            @PathVariable SubjectId id,
            @RequestParam(defaultValue = "") String collector,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var issue = require(id, actor);
        if (!issue.isKeeper(actor)) {
            throw OfficeAccess.missing();
        }
        try {
            handovers.collect(id, collector, phone, day, actor);
            return "redirect:/office/issues/" + id + "?collected";
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            model.addAttribute("collector", collector);
            model.addAttribute("phone", phone);
            model.addAttribute("day", day);
            return page(issue, IssueSearch.ALL, actor, model);
        }
    }

    private String page(Issue issue, IssueSearch search, Actor actor, Model model) {
        model.addAttribute("issue", issue);
        model.addAttribute("list", issues.lines(issue.id(), search));
        model.addAttribute("collections", handovers.collections(issue.id()));
        model.addAttribute("receiver", receiver(issue));
        model.addAttribute("history", journal.of(issue.id()));
        model.addAttribute("today", time.today());
        model.addAttribute("keeping", issue.isKeeper(actor));
        return "office/issue";
    }

    /** The organisation by its name; a unit of the administration by its role. */
    private String receiver(Issue issue) {
        return Optional.of(issue.receiver())
                .filter(group -> group.startsWith(EMPLOYER))
                .map(group -> new OrganisationId(group.substring(EMPLOYER.length())))
                .flatMap(organisations::find)
                .map(Organisation::name)
                .orElseGet(() -> units.label(issue.receiver()));
    }

    private Issue require(SubjectId id, Actor actor) {
        return issues.find(id)
                .filter(issue -> issue.isKeeper(actor) || access.holds(actor, AwardPage.READERS))
                .orElseThrow(OfficeAccess::missing);
    }
}
