package org.jiangheng.programmes.competition.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.competition.CompetitionProcess;
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

/** The ranking of an item: looked at, ties decided, closed, opened again (CC-18, CC-19, CC-66, CC-X8). */
@Controller
@RequestMapping("/portal/competition/items/{item}/results")
class ResultPages {

    private final ItemFrame frame;
    private final ItemResults results;
    private final StandingsView view;
    private final InPlace inPlace;

    ResultPages(ItemFrame frame, ItemResults results, StandingsView view, InPlace inPlace) {
        this.frame = frame;
        this.results = results;
        this.view = view;
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
        frame.requireOrganiser(item, actor);
        frame.frame(item, model);
        view.show(item, text, sort, page, model);
        model.addAttribute("mayClose", mayClose(item, actor));
        return "competition/results";
    }

    /** Tied competitors in the order the jury found, with the reason (CC-19). */
    @PostMapping("/tie")
    String tie(
            @PathVariable SubjectId item,
            @RequestParam("entry") List<SubjectId> entries,
            @RequestParam("place") List<Integer> places,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Model model) {
        frame.requireOrganiser(item, actor);
        try {
            results.decideTie(item, entries, places, reason, actor);
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            model.addAttribute("places", chosen(entries, places));
            return show(item, "", "rank", 1, actor, model);
        }
        redirect.addFlashAttribute("done", "已记录并列成绩的先后次序。");
        return "redirect:/portal/competition/items/" + item + "/results";
    }

    private static Map<String, Integer> chosen(List<SubjectId> entries, List<Integer> places) {
        var chosen = new HashMap<String, Integer>();
        for (int i = 0; i < Math.min(entries.size(), places.size()); i++) {
            chosen.put(entries.get(i).value(), places.get(i));
        }
        return chosen;
    }

    @PostMapping("/reopen")
    String reopen(
            @PathVariable SubjectId item,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Model model) {
        frame.requireOrganiser(item, actor);
        try {
            results.reopen(item, reason, actor);
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return show(item, "", "rank", 1, actor, model);
        }
        redirect.addFlashAttribute("done", "名次已退回重新评定。");
        return "redirect:/portal/competition/items/" + item + "/results";
    }

    /** What cannot be undone once publicised is asked about on a page of its own. */
    @GetMapping("/close")
    String askClose(@PathVariable SubjectId item, Actor actor, Model model) {
        frame.requireOrganiser(item, actor);
        frame.frame(item, model);
        model.addAttribute("ranking", results.of(item));
        return "competition/results-close";
    }

    /** Closes the ranking and hands the results on to publicity (CC-X8). */
    @PostMapping("/close")
    String close(
            @PathVariable SubjectId item,
            Actor actor,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Model model) {
        frame.requireOrganiser(item, actor);
        try {
            if (frame.has(item, CompetitionProcess.PUBLICIZE_RESULTS, actor)) {
                results.close(item, actor);
            } else {
                frame.complete(item, CompetitionProcess.IMPORT_SCORES, actor, () -> results.close(item, actor));
            }
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return askClose(item, actor, model);
        }
        redirect.addFlashAttribute("done", "名次已确定。下一步请公示比赛结果。");
        return "redirect:/portal/competition/items/" + item + "/publicity";
    }

    /** A ranking opened again before its publicity is closed again where the process stands: at the publicity. */
    private boolean mayClose(SubjectId item, Actor actor) {
        return frame.has(item, CompetitionProcess.IMPORT_SCORES, actor)
                || !results.isClosed(item) && frame.has(item, CompetitionProcess.PUBLICIZE_RESULTS, actor);
    }
}
