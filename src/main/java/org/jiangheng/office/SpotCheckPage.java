package org.jiangheng.office;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jiangheng.calendar.Time;
import org.jiangheng.inspection.Inspection;
import org.jiangheng.inspection.InspectionSubjects.Described;
import org.jiangheng.inspection.Inspections;
import org.jiangheng.inspection.Kind;
import org.jiangheng.inspection.NewInspection;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.web.InPlace;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The centre's supervision orders a check of anything that may be checked (CC-52). */
@Controller
@RequestMapping("/office/inspections/new")
class SpotCheckPage {

    private final Inspections inspections;
    private final InPlace inPlace;
    private final Time time;

    SpotCheckPage(Inspections inspections, InPlace inPlace, Time time) {
        this.inspections = inspections;
        this.inPlace = inPlace;
        this.time = time;
    }

    @GetMapping
    String show(@RequestParam SubjectId about, @RequestParam(defaultValue = "") String back, Actor actor, Model model) {
        var subject = require(about, actor);
        return show(
                about,
                back,
                subject,
                new Order("", subject.place(), time.today().toString(), ""),
                model);
    }

    @PostMapping
    String order(
            @RequestParam SubjectId about,
            @RequestParam(defaultValue = "") String back,
            @ModelAttribute Order order,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var subject = require(about, actor);
        try {
            return "redirect:/office/inspections/" + inspections.spotCheck(asked(about, subject, order), actor);
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return show(about, back, subject, order, model);
        }
    }

    private NewInspection asked(SubjectId about, Described subject, Order order) {
        var kind = inspections.spotKinds(about).stream()
                .filter(each -> each.code().equals(order.kind()))
                .findFirst()
                .orElseThrow(() -> new RuleViolated("inspection.kindUnknown"));
        return new NewInspection(
                about,
                kind,
                order.place().strip(),
                order.onDay(time.today()),
                order.reason(),
                inspections.questions(about, kind.code()),
                Inspection.CENTRE,
                subject.responsible());
    }

    private String show(SubjectId about, String back, Described subject, Order order, Model model) {
        List<Kind> kinds = inspections.spotKinds(about);
        model.addAttribute("about", about);
        model.addAttribute("back", isOurs(back) ? back : subject.page().orElse("/office/inspections"));
        model.addAttribute("subject", subject);
        model.addAttribute("kinds", kinds);
        model.addAttribute("order", order);
        model.addAttribute("today", time.today());
        return "office/inspection-new";
    }

    private Described require(SubjectId about, Actor actor) {
        if (!actor.isIn(Inspection.CENTRE) || inspections.spotKinds(about).isEmpty()) {
            throw OfficeAccess.missing();
        }
        return inspections.describe(about).orElseThrow(OfficeAccess::missing);
    }

    /** Only a page of ours to go back to. */
    private static boolean isOurs(String back) {
        return back.matches("/office(/[A-Za-z0-9/_-]*)?");
    }

    /** What was typed. */
    record Order(String kind, String place, String on, String reason) {

        Order {
            kind = orEmpty(kind);
            place = orEmpty(place);
            on = orEmpty(on);
            reason = orEmpty(reason);
        }

        private static String orEmpty(@org.jspecify.annotations.Nullable String given) {
            return given == null ? "" : given;
        }

        LocalDate onDay(LocalDate today) {
            try {
                var day = LocalDate.parse(on);
                if (day.isBefore(today)) {
                    throw new RuleViolated("inspection.dayPast");
                }
                return day;
            } catch (DateTimeParseException noDay) {
                throw new RuleViolated("inspection.plannedMissing");
            }
        }
    }
}
