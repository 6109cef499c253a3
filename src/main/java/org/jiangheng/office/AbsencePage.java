package org.jiangheng.office;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import org.jiangheng.calendar.Time;
import org.jiangheng.duty.Duties;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.party.Deputies;
import org.jiangheng.web.InPlace;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For somebody who will be away: lending the own roles to a colleague (委托) and handing on claimed tasks (转办). */
@Controller
class AbsencePage {

    private final Deputies deputies;
    private final Duties duties;
    private final InPlace inPlace;
    private final Time time;

    AbsencePage(Deputies deputies, Duties duties, InPlace inPlace, Time time) {
        this.deputies = deputies;
        this.duties = duties;
        this.inPlace = inPlace;
        this.time = time;
    }

    @GetMapping("/office/absence")
    String show(Actor actor, Model model) {
        model.addAttribute("colleagues", deputies.colleagues(actor.account()));
        model.addAttribute("mandates", deputies.of(actor.account()));
        model.addAttribute("mine", duties.claimedBy(actor.account()));
        model.addAttribute("me", actor.account());
        model.addAttribute("today", time.today());
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", new Typed("", time.today(), time.today(), ""));
        }
        return "office/absence";
    }

    @PostMapping("/office/absence")
    String appoint(
            @RequestParam(defaultValue = "") String deputy,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate first,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate last,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var from = Optional.ofNullable(first).orElse(time.today());
        var until = Optional.ofNullable(last).orElse(from);
        model.addAttribute("typed", new Typed(deputy, from, until, reason));
        return act(
                () -> deputies.appoint(actor.account(), deputy, from, until, reason, actor),
                "委托已登记，到期自动结束。",
                actor,
                model,
                response,
                redirect);
    }

    @PostMapping("/office/absence/{id}/end")
    String end(
            @PathVariable String id,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return act(() -> deputies.end(id, actor), "委托已结束。", actor, model, response, redirect);
    }

    @PostMapping("/office/absence/hand-on")
    String handOn(
            @RequestParam String task,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return act(() -> duties.handOn(task, to, reason, actor), "任务已转交。", actor, model, response, redirect);
    }

    private String act(
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
            return show(actor, model);
        }
        redirect.addFlashAttribute("done", done);
        return "redirect:/office/absence";
    }

    /** What was typed, shown again after a refusal. */
    record Typed(String deputy, LocalDate first, LocalDate last, String reason) {}
}
