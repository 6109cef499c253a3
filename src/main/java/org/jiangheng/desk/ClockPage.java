package org.jiangheng.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiangheng.calendar.DemonstrationClock;
import org.jiangheng.calendar.Time;
import org.jiangheng.calendar.WorkingDays;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.web.Texts;
import org.jiangheng.workflow.Timers;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The clock of the demonstration: what time it is, what is due next, and a way there. */
@Controller
class ClockPage {

    private static final LocalTime OPENING = LocalTime.of(9, 0);
    private static final int SHOWN = 12;

    private final Journey journey;
    private final DemonstrationClock clock;
    private final Timers timers;
    private final WorkingDays workingDays;
    private final Subjects subjects;
    private final Texts texts;
    private final Time time;

    ClockPage(
            Journey journey,
            DemonstrationClock clock,
            Timers timers,
            WorkingDays workingDays,
            Subjects subjects,
            Texts texts,
            Time time) {
        this.journey = journey;
        this.clock = clock;
        this.timers = timers;
        this.workingDays = workingDays;
        this.subjects = subjects;
        this.texts = texts;
        this.time = time;
    }

    @GetMapping("/desk/clock")
    String show(Model model) {
        var now = time.beijing();
        model.addAttribute("now", now);
        model.addAttribute("movable", clock.enabled());
        model.addAttribute("kindOfDay", kindOfDay(now.toLocalDate()));
        model.addAttribute("timers", subjects.named(timers.next(SHOWN)));
        model.addAttribute("choices", clock.enabled() ? choices(now.toLocalDate()) : List.of());
        model.addAttribute("earliest", now.toLocalDateTime().plusMinutes(1).truncatedTo(ChronoUnit.MINUTES));
        return "desk/clock";
    }

    @PostMapping("/desk/clock")
    String move(@RequestParam @DateTimeFormat(iso = ISO.DATE_TIME) LocalDateTime to, RedirectAttributes redirect) {
        try {
            var arrival = journey.to(to.atZone(Time.BEIJING).toInstant());
            redirect.addFlashAttribute("arrival", arrival);
        } catch (RuleViolated refusal) {
            redirect.addFlashAttribute("refusal", texts.of(refusal));
        }
        return "redirect:/desk/clock";
    }

    private List<Choice> choices(LocalDate today) {
        var choices = new ArrayList<Choice>();
        timers.next(1).forEach(timer -> choices.add(Choice.of("下一个到期事项", timer.event(), seconds(timer.at()))));
        nextWorkingDay(today).ifPresent(day -> choices.add(Choice.of("下一个工作日", "", day.atTime(OPENING))));
        choices.add(Choice.of("一周以后", "", today.plusWeeks(1).atTime(OPENING)));
        return choices;
    }

    private String kindOfDay(LocalDate today) {
        if (!workingDays.isKnown(today)) {
            return "节假日未录入";
        }
        return workingDays.isWorkingDay(today) ? "工作日" : "休息日";
    }

    /** None at the end of a year whose successor's holidays are not published: the clock must still be movable (XC-07). */
    private Optional<LocalDate> nextWorkingDay(LocalDate today) {
        try {
            return Optional.of(workingDays.plus(today, 1));
        } catch (RuleViolated unknownYear) {
            return Optional.empty();
        }
    }

    /** Whole seconds, never before the instant. */
    private static LocalDateTime seconds(Instant instant) {
        var exact = LocalDateTime.ofInstant(instant, Time.BEIJING);
        var whole = exact.truncatedTo(ChronoUnit.SECONDS);
        return whole.equals(exact) ? whole : whole.plusSeconds(1);
    }

    /** A place in time one often wants to go to. */
    record Choice(String label, String reason, LocalDateTime to, Instant at) {

        static Choice of(String label, String reason, LocalDateTime to) {
            return new Choice(label, reason, to, to.atZone(Time.BEIJING).toInstant());
        }
    }
}
