package org.jiangheng.programmes.competition.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.competition.CompetitionProcess;
import org.jiangheng.programmes.competition.EventPart;
import org.jiangheng.programmes.competition.Plan;
import org.jiangheng.programmes.competition.Plans;
import org.jiangheng.web.InPlace;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an organiser sends the plans of an item's two parts (CC-47). */
@Controller
@RequestMapping("/portal/competition/items/{item}/plan")
class PlanPages {

    private final CompetitionFrame frame;
    private final Plans plans;
    private final Time time;
    private final InPlace inPlace;

    PlanPages(CompetitionFrame frame, Plans plans, Time time, InPlace inPlace) {
        this.frame = frame;
        this.plans = plans;
        this.time = time;
        this.inPlace = inPlace;
    }

    @GetMapping
    String show(@PathVariable SubjectId item, Actor actor, Model model) {
        var found = frame.requireOwnItem(item, actor);
        frame.item(found, model);
        model.addAttribute(
                "parts",
                Stream.of(EventPart.values())
                        .map(part -> new PartLine(
                                part,
                                part.on(found),
                                part.place(found),
                                plans.lastDay(item, part),
                                plans.of(item, part),
                                plans.of(item, part).isPresent() && time.today().isAfter(part.on(found))))
                        .toList());
        return "competition/plan";
    }

    /** With the second plan the organiser's task is done. */
    @PostMapping
    String send(
            @PathVariable SubjectId item,
            @RequestParam EventPart part,
            @RequestParam(defaultValue = "0") int persons,
            @RequestParam(defaultValue = "") String startsAt,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String contactPhone,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        frame.requireOwnItem(item, actor);
        try {
            var plan = new Plans.NewPlan(part, persons, startsAt, contact, contactPhone);
            if (!plans.isLast(item, part)
                    || !frame.complete(
                            item, CompetitionProcess.SUBMIT_PLAN, actor, () -> plans.send(item, plan, actor))) {
                plans.send(item, plan, actor);
            }
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return show(item, actor, model);
        }
        redirect.addFlashAttribute("done", part.label() + "计划已报送市、区职业技能认定管理机构。");
        return "redirect:/portal/competition/items/" + item + "/plan";
    }

    /**
     * @param lastDay the last day in time
     * @param done planned and held; there is nothing to plan anew
     */
    public record PartLine(
            EventPart part, LocalDate on, String place, LocalDate lastDay, Optional<Plan> plan, boolean done) {}
}
