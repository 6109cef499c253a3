package org.jiangheng.office;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jiangheng.calendar.Time;
import org.jiangheng.duty.Duties;
import org.jiangheng.duty.Duties.Duty;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.web.InPlace;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The work of a unit for its head: who has what, what presses, handing on (转办) and asking for it (催办). */
@Controller
class UnitPage {

    private final Duties duties;
    private final InPlace inPlace;
    private final Time time;

    UnitPage(Duties duties, InPlace inPlace, Time time) {
        this.duties = duties;
        this.inPlace = inPlace;
        this.time = time;
    }

    @GetMapping("/office/unit")
    String show(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String only,
            Actor actor,
            Model model) {
        var headed = duties.headed(actor);
        var shown = headed.stream()
                .filter(each -> unit.isEmpty() || each.code().equals(unit))
                .findFirst()
                .orElseThrow(OfficeAccess::missing);
        var all = duties.ofUnit(shown.code(), actor);
        model.addAttribute("unit", shown);
        model.addAttribute("headed", headed);
        model.addAttribute("total", all.size());
        model.addAttribute("overdue", all.stream().filter(this::isOverdue).count());
        model.addAttribute(
                "free", all.stream().filter(duty -> duty.holder().isEmpty()).count());
        model.addAttribute("q", q);
        model.addAttribute("only", only);
        model.addAttribute(
                "duties",
                all.stream()
                        .filter(duty -> matches(duty, q.strip().toLowerCase(Locale.ROOT)))
                        .filter(duty -> switch (only) {
                            case "overdue" -> isOverdue(duty);
                            case "free" -> duty.holder().isEmpty();
                            default -> true;
                        })
                        .toList());
        return "office/unit";
    }

    @PostMapping("/office/unit/hand-on")
    String handOn(
            @RequestParam String unit,
            @RequestParam String task,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return act(
                unit,
                () -> duties.handOn(task, to, reason, actor),
                "任务已转交，办理人会收到邮件。",
                actor,
                model,
                response,
                redirect);
    }

    @PostMapping("/office/unit/urge")
    String urge(
            @RequestParam String unit,
            @RequestParam String task,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return act(unit, () -> duties.urge(task, actor), "已催办，邮件已发出。", actor, model, response, redirect);
    }

    private String act(
            String unit,
            Runnable act,
            String done,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            act.run();
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return show(unit, "", "", actor, model);
        }
        redirect.addFlashAttribute("done", done);
        redirect.addAttribute("unit", unit);
        return "redirect:/office/unit";
    }

    private static boolean matches(Duty duty, String q) {
        return q.isEmpty()
                || String.join(
                                " ",
                                List.of(
                                        duty.piece().name(),
                                        duty.piece().caption(),
                                        duty.holder().orElse("")))
                        .toLowerCase(Locale.ROOT)
                        .contains(q);
    }

    private boolean isOverdue(Duty duty) {
        return duty.piece().due().filter(due -> due.isBefore(time.now())).isPresent();
    }
}
