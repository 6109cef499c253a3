package org.jiangheng.programmes.competition.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.competition.ItemResults;
import org.jiangheng.web.InPlace;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a competitor's rank away, asked about on a page of its own (CC-71). */
@Controller
@RequestMapping("/portal/competition/items/{item}/results/disqualify/{entry}")
class DisqualifyPages {

    private final ItemFrame frame;
    private final ItemResults results;
    private final StandingsView view;
    private final InPlace inPlace;

    DisqualifyPages(ItemFrame frame, ItemResults results, StandingsView view, InPlace inPlace) {
        this.frame = frame;
        this.results = results;
        this.view = view;
        this.inPlace = inPlace;
    }

    @GetMapping
    String ask(@PathVariable SubjectId item, @PathVariable SubjectId entry, Actor actor, Model model) {
        frame.requireOrganiser(item, actor);
        frame.frame(item, model);
        model.addAttribute("standing", view.standing(item, entry));
        return "competition/results-disqualify";
    }

    @PostMapping
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
            return ask(item, entry, actor, model);
        }
        redirect.addFlashAttribute("done", "已取消该选手成绩，名次已重新计算。");
        return "redirect:/portal/competition/items/" + item + "/results";
    }
}
