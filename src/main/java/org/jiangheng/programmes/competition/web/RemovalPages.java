package org.jiangheng.programmes.competition.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.competition.CertificateConfirmations;
import org.jiangheng.programmes.competition.ItemResults;
import org.jiangheng.web.InPlace;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes a competitor out, asked about on a page of its own: by the organiser out of the ranking (CC-71), by the centre off the roster
 * before the issue (CC-X12).
 */
@Controller
class RemovalPages {

    private static final String RANKING = "/portal/competition/items/{item}/results/disqualify/{entry}";
    private static final String ROSTER = "/office/competition/items/{item}/exclude/{entry}";

    private final ItemFrame frame;
    private final StandingsView view;
    private final ItemResults results;
    private final CertificateConfirmations confirmations;
    private final InPlace inPlace;

    RemovalPages(
            ItemFrame frame,
            StandingsView view,
            ItemResults results,
            CertificateConfirmations confirmations,
            InPlace inPlace) {
        this.frame = frame;
        this.view = view;
        this.results = results;
        this.confirmations = confirmations;
        this.inPlace = inPlace;
    }

    @GetMapping(RANKING)
    String askOrganiser(@PathVariable SubjectId item, @PathVariable SubjectId entry, Actor actor, Model model) {
        frame.requireOrganiser(item, actor);
        return page("competition/results-disqualify", item, entry, model);
    }

    @PostMapping(RANKING)
    String disqualify(
            @PathVariable SubjectId item,
            @PathVariable SubjectId entry,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Model model) {
        frame.requireOrganiser(item, actor);
        try {
            results.disqualify(item, entry, reason, actor);
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return page("competition/results-disqualify", item, entry, model);
        }
        redirect.addFlashAttribute("done", "已取消该选手成绩，名次已重新计算。");
        return "redirect:/portal/competition/items/" + item + "/results";
    }

    @GetMapping(ROSTER)
    String askCentre(@PathVariable SubjectId item, @PathVariable SubjectId entry, Actor actor, Model model) {
        requireConfirming(item, actor);
        return page("competition/office-exclude", item, entry, model);
    }

    @PostMapping(ROSTER)
    String exclude(
            @PathVariable SubjectId item,
            @PathVariable SubjectId entry,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Model model) {
        frame.require(item, actor);
        try {
            confirmations.exclude(item, entry, reason, actor);
        } catch (RuleViolated refusal) {
            requireConfirming(item, actor);
            inPlace.show(refusal, model, response);
            return page("competition/office-exclude", item, entry, model);
        }
        redirect.addFlashAttribute("done", "已从取证名册剔除。");
        return "redirect:/office/competition/items/" + item;
    }

    private void requireConfirming(SubjectId item, Actor actor) {
        frame.require(item, actor);
        if (!confirmations.mayExclude(item, actor)) {
            throw ItemFrame.missing();
        }
    }

    private String page(String template, SubjectId item, SubjectId entry, Model model) {
        frame.frame(item, model);
        model.addAttribute("standing", view.standing(item, entry));
        return template;
    }
}
