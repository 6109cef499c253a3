package org.jiangheng.programmes.competition.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.competition.Competitions;
import org.jiangheng.programmes.competition.Misconducts;
import org.jiangheng.web.InPlace;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where misconduct of organisers is entered and confirmed; nobody else sees the page (CC-70). */
@Controller
@RequestMapping("/office/competition/misconduct")
class MisconductPages {

    private final Misconducts misconducts;
    private final Competitions competitions;
    private final InPlace inPlace;

    MisconductPages(Misconducts misconducts, Competitions competitions, InPlace inPlace) {
        this.misconducts = misconducts;
        this.competitions = competitions;
        this.inPlace = inPlace;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        require(actor);
        model.addAttribute("lines", misconducts.all());
        model.addAttribute("mayPropose", misconducts.mayPropose(actor));
        model.addAttribute("mayConfirm", misconducts.mayConfirm(actor));
        model.addAttribute("competitions", competitions.readable(actor));
        return "competition/misconduct";
    }

    @PostMapping
    String propose(
            @RequestParam SubjectId competition,
            @RequestParam(defaultValue = "") String facts,
            @RequestParam(defaultValue = "") String decision,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        require(actor);
        try {
            misconducts.propose(competition, facts, decision, actor);
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return show(actor, model);
        }
        redirect.addFlashAttribute("done", "已提出处理意见，并告知主办单位陈述。");
        return "redirect:/office/competition/misconduct";
    }

    @PostMapping("/{entry}/confirm")
    String confirm(
            @PathVariable SubjectId entry,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        require(actor);
        try {
            misconducts.confirm(entry, actor);
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return show(actor, model);
        }
        redirect.addFlashAttribute("done", "处理决定已生效，并告知主办单位。");
        return "redirect:/office/competition/misconduct";
    }

    private void require(Actor actor) {
        if (!misconducts.mayPropose(actor) && !misconducts.mayConfirm(actor)) {
            throw CompetitionFrame.missing();
        }
    }
}
