package org.jiangheng.programmes.competition.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangheng.inspection.Inspection;
import org.jiangheng.inspection.Inspections;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.competition.CertificateConfirmations;
import org.jiangheng.programmes.competition.CertificateFiling.AwardCheck;
import org.jiangheng.programmes.competition.CertificateFiling.Checks;
import org.jiangheng.programmes.competition.CertificateFilings;
import org.jiangheng.programmes.competition.CompetitionProcess;
import org.jiangheng.programmes.competition.ItemFile.Kind;
import org.jiangheng.programmes.competition.ItemFiles;
import org.jiangheng.programmes.competition.ItemResults;
import org.jiangheng.programmes.competition.Publicities;
import org.jiangheng.web.InPlace;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An item as the centre sees it: ranking, findings, confirmation, seal (CC-21, CC-30, CC-31, CC-61, CC-X3). */
@Controller
@RequestMapping("/office/competition/items/{item}")
class OfficeItemPages {

    private final ItemFrame frame;
    private final StandingsView view;
    private final ItemResults results;
    private final CertificateFilings filings;
    private final CertificateConfirmations confirmations;
    private final Publicities publicities;
    private final Inspections inspections;
    private final ItemFiles files;
    private final InPlace inPlace;

    OfficeItemPages(
            ItemFrame frame,
            StandingsView view,
            ItemResults results,
            CertificateFilings filings,
            CertificateConfirmations confirmations,
            Publicities publicities,
            Inspections inspections,
            ItemFiles files,
            InPlace inPlace) {
        this.frame = frame;
        this.view = view;
        this.results = results;
        this.filings = filings;
        this.confirmations = confirmations;
        this.publicities = publicities;
        this.inspections = inspections;
        this.files = files;
        this.inPlace = inPlace;
    }

    @GetMapping
    String show(
            @PathVariable SubjectId item,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "rank") String sort,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        frame.require(item, actor);
        frame.frame(item, model);
        view.show(item, text, sort, page, model);
        model.addAttribute("filing", filings.of(item));
        model.addAttribute("publicity", publicities.of(item).orElse(null));
        model.addAttribute("publicNotice", publicities.notice(item).orElse(null));
        model.addAttribute("received", publicities.received(item));
        model.addAttribute("flags", confirmations.flags(item));
        model.addAttribute("obstacles", filings.obstacles(item));
        model.addAttribute("inspections", inspections.of(item));
        model.addAttribute(
                "spottable",
                actor.isIn(Inspection.CENTRE) && !inspections.spotKinds(item).isEmpty());
        model.addAttribute("files", files.of(item));
        model.addAttribute("scans", files.of(item, Kind.SEALED_PAPERS));
        model.addAttribute("differences", differences(item));
        model.addAttribute("awards", results.isClosed(item) ? results.awards(item) : List.of());
        model.addAttribute("mayConfirm", frame.has(item, CompetitionProcess.CONFIRM_CERTIFICATES, actor));
        model.addAttribute("mayExclude", confirmations.mayExclude(item, actor));
        model.addAttribute(
                "maySeal",
                frame.has(item, CompetitionProcess.SEAL_PAPERS, actor) || confirmations.isToSealAgain(item, actor));
        return "competition/office-item";
    }

    /** Notes the findings and decides: confirmed, or returned with the reason. */
    @PostMapping
    String decide(
            @PathVariable SubjectId item,
            @RequestParam(defaultValue = "") String conditions,
            @RequestParam(defaultValue = "") String conflicts,
            @RequestParam(defaultValue = "") String flags,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Model model) {
        frame.require(item, actor);
        try {
            frame.completeTyped(
                    item,
                    CompetitionProcess.CONFIRM_CERTIFICATES,
                    Map.of("decision", decision, "reason", reason),
                    actor,
                    () -> confirmations.check(
                            item, new Checks(conditions.strip(), conflicts.strip(), flags.strip()), actor));
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return show(item, "", "rank", 1, actor, model);
        }
        redirect.addFlashAttribute("done", decision.equals("CONFIRM") ? "备案已确认。" : "已退回主办单位。");
        return "redirect:/office/competition/items/" + item;
    }

    @PostMapping("/seal")
    String seal(
            @PathVariable SubjectId item,
            Actor actor,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Model model) {
        frame.require(item, actor);
        try {
            seal(item, actor);
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return show(item, "", "rank", 1, actor, model);
        }
        redirect.addFlashAttribute("done", "已登记用印。");
        return "redirect:/office/competition/items/" + item;
    }

    private void seal(SubjectId item, Actor actor) {
        if (frame.has(item, CompetitionProcess.SEAL_PAPERS, actor)) {
            frame.complete(item, CompetitionProcess.SEAL_PAPERS, Map.of(), actor);
        } else {
            confirmations.sealAgain(item, actor);
        }
    }

    private Map<String, String> differences(SubjectId item) {
        return filings.awardChecks(item).stream()
                .filter(check -> !check.agrees())
                .collect(Collectors.toMap(check -> check.entry().value(), AwardCheck::difference));
    }
}
