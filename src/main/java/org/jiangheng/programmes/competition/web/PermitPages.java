package org.jiangheng.programmes.competition.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.competition.LatePermits;
import org.jiangheng.web.InPlace;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the section's leader lets one competition be filed late (CC-X1). */
@Controller
@RequestMapping("/office/competition/permits")
class PermitPages {

    private final LatePermits permits;
    private final InPlace inPlace;

    PermitPages(LatePermits permits, InPlace inPlace) {
        this.permits = permits;
        this.inPlace = inPlace;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String text, Actor actor, Model model) {
        if (!permits.mayPermit(actor)) {
            throw CompetitionFrame.missing();
        }
        model.addAttribute("text", text.strip());
        model.addAttribute("drafts", permits.drafts(text.strip()));
        return "competition/permits";
    }

    @PostMapping
    String permit(
            @RequestParam SubjectId competition,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        if (!permits.mayPermit(actor)) {
            throw CompetitionFrame.missing();
        }
        try {
            permits.permit(competition, reason, actor);
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return show("", actor, model);
        }
        redirect.addFlashAttribute("done", "已准许逾期报送，主办单位可以报送。");
        return "redirect:/office/competition/permits";
    }
}
