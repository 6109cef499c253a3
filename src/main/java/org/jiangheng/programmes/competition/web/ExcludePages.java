package org.jiangheng.programmes.competition.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.competition.CertificateConfirmations;
import org.jiangheng.programmes.competition.CompetitionProcess;
import org.jiangheng.web.InPlace;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a competitor off the roster before the issue, asked about on a page of its own (CC-X12). */
@Controller
@RequestMapping("/office/competition/items/{item}/exclude/{entry}")
class ExcludePages {

    private final ItemFrame frame;
    private final StandingsView view;
    private final CertificateConfirmations confirmations;
    private final InPlace inPlace;

    ExcludePages(ItemFrame frame, StandingsView view, CertificateConfirmations confirmations, InPlace inPlace) {
        this.frame = frame;
        this.view = view;
        this.confirmations = confirmations;
        this.inPlace = inPlace;
    }

    @GetMapping
    String ask(@PathVariable SubjectId item, @PathVariable SubjectId entry, Actor actor, Model model) {
        frame.require(item, actor);
        if (!frame.has(item, CompetitionProcess.CONFIRM_CERTIFICATES, actor)) {
            throw ItemFrame.missing();
        }
        frame.frame(item, model);
        model.addAttribute("standing", view.standing(item, entry));
        return "competition/office-exclude";
    }

    @PostMapping
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
            inPlace.show(refusal, model, response);
            return ask(item, entry, actor, model);
        }
        redirect.addFlashAttribute("done", "已从取证名册剔除。");
        return "redirect:/office/competition/items/" + item;
    }
}
