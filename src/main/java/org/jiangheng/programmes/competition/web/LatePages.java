package org.jiangheng.programmes.competition.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.competition.CompetitionProcess;
import org.jiangheng.web.InPlace;
import org.jiangheng.workflow.Tasks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Items not filed by 31 December: leave to file late, or none (CC-59, CC-X10). */
@Controller
@RequestMapping("/office/competition/late")
class LatePages {

    private final ItemFrame frame;
    private final Tasks tasks;
    private final InPlace inPlace;

    LatePages(ItemFrame frame, Tasks tasks, InPlace inPlace) {
        this.frame = frame;
        this.tasks = tasks;
        this.inPlace = inPlace;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        if (!actor.isIn(Roles.group(Roles.LEADER, Roles.CENTER))) {
            throw ItemFrame.missing();
        }
        model.addAttribute("items", open(actor, CompetitionProcess.ALLOW_LATE_FILING));
        model.addAttribute("years", open(actor, CompetitionProcess.REVIEW_UNFILED));
        return "competition/office-late";
    }

    @PostMapping("/{item}")
    String decide(
            @PathVariable SubjectId item,
            @RequestParam(defaultValue = "") String allow,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Model model) {
        frame.require(item, actor);
        try {
            frame.complete(item, CompetitionProcess.ALLOW_LATE_FILING, Map.of("allow", allow, "reason", reason), actor);
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            model.addAttribute("late", item);
            return show(actor, model);
        }
        redirect.addFlashAttribute("done", "审批结果已告知主办单位。");
        return "redirect:/office/competition/late";
    }

    /** The year's list is seen. */
    @PostMapping("/years/{year}")
    String reviewed(
            @PathVariable SubjectId year,
            @RequestParam(defaultValue = "") String remark,
            Actor actor,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Model model) {
        try {
            frame.complete(year, CompetitionProcess.REVIEW_UNFILED, Map.of("remark", remark), actor);
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return show(actor, model);
        }
        redirect.addFlashAttribute("done", "已阅。");
        return "redirect:/office/competition/late";
    }

    private List<Tasks.Task> open(Actor actor, String key) {
        return tasks.of(actor).stream().filter(task -> task.key().equals(key)).toList();
    }
}
