package org.jiangheng.programmes.competition.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.competition.Changes;
import org.jiangheng.web.InPlace;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an organiser takes a filing back before the receipt, once it has read what that means (CC-X14). */
@Controller
@RequestMapping("/portal/competition/{id}/withdraw")
class WithdrawPages {

    private final CompetitionFrame frame;
    private final Changes changes;
    private final InPlace inPlace;

    WithdrawPages(CompetitionFrame frame, Changes changes, InPlace inPlace) {
        this.frame = frame;
        this.changes = changes;
        this.inPlace = inPlace;
    }

    @GetMapping
    String show(@PathVariable SubjectId id, Actor actor, Model model) {
        var competition = frame.requireOwn(id, actor);
        frame.competition(competition, model);
        model.addAttribute("possible", changes.mayWithdraw(id));
        return "competition/withdraw";
    }

    @PostMapping
    String withdraw(
            @PathVariable SubjectId id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        frame.requireOwn(id, actor);
        try {
            changes.withdraw(id, reason, actor);
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return show(id, actor, model);
        }
        redirect.addFlashAttribute("done", "备案已撤回。");
        return "redirect:/portal/competition";
    }
}
