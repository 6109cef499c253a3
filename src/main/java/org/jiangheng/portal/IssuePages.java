package org.jiangheng.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import org.jiangheng.calendar.Time;
import org.jiangheng.certificate.Handovers;
import org.jiangheng.certificate.Issue;
import org.jiangheng.certificate.IssueSearch;
import org.jiangheng.certificate.Issues;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.web.Downloads;
import org.jiangheng.web.InPlace;
import org.jiangheng.workflow.Tasks;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Certificates for a list as their receiver sees them: collected, distributed to the holders (CC-62, CC-P16). */
@Controller
@RequestMapping("/portal/issues/{id}")
class IssuePages {

    private final Issues issues;
    private final Handovers handovers;
    private final Tasks tasks;
    private final InPlace inPlace;
    private final Time time;

    IssuePages(Issues issues, Handovers handovers, Tasks tasks, InPlace inPlace, Time time) {
        this.issues = issues;
        this.handovers = handovers;
        this.tasks = tasks;
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

    @PostMapping("/confirm")
    String confirm(@PathVariable SubjectId id, Actor actor) {
        require(id, actor);
        handovers.confirm(id, actor);
        return "redirect:/portal/issues/" + id;
    }

    /** 发放: the chosen ones, or all that wait but the chosen ones. */
    @PostMapping
    String give(
            @PathVariable SubjectId id,
            @RequestParam(required = false, defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "false") boolean except,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "") String receiver,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var issue = require(id, actor);
        try {
            handovers.give(id, chosen, except, day, receiver, actor);
            return "redirect:/portal/issues/" + id + "?given";
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            model.addAttribute("chosen", chosen);
            model.addAttribute("day", day);
            model.addAttribute("receiver", receiver);
            return page(issue, IssueSearch.ALL, actor, model);
        }
    }

    @PostMapping("/close")
    String close(@PathVariable SubjectId id, Actor actor, Model model, HttpServletResponse response) {
        var issue = require(id, actor);
        try {
            handovers.close(id, actor);
            return "redirect:/portal?done";
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return page(issue, IssueSearch.ALL, actor, model);
        }
    }

    /** To print and sign in ink. */
    @GetMapping("/register.pdf")
    ResponseEntity<byte[]> register(@PathVariable SubjectId id, Actor actor) {
        require(id, actor);
        return Downloads.pdf("证书发放登记.pdf", handovers.register(id));
    }

    private String page(Issue issue, IssueSearch search, Actor actor, Model model) {
        model.addAttribute("issue", issue);
        model.addAttribute("list", issues.lines(issue.id(), search));
        model.addAttribute("collections", handovers.collections(issue.id()));
        model.addAttribute("today", time.today());
        model.addAttribute("closable", !tasks.about(issue.id(), actor).isEmpty());
        return "portal/issue";
    }

    private Issue require(SubjectId id, Actor actor) {
        return issues.find(id).filter(issue -> issue.isReceiver(actor)).orElseThrow(Access::missing);
    }
}
