package org.jiangheng.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jiangheng.audit.Mandate;
import org.jiangheng.audit.Mandates;
import org.jiangheng.audit.NewMandate;
import org.jiangheng.batch.Batch;
import org.jiangheng.batch.Batches;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.Programmes;
import org.jiangheng.web.InPlace;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Mandates of auditors: given, seen, withdrawn (XC-29). */
@Controller
class AuditsPage {

    private static final int USUAL_DAYS = 14;

    private final Mandates mandates;
    private final Batches batches;
    private final Programmes programmes;
    private final InPlace inPlace;
    private final Time time;

    AuditsPage(Mandates mandates, Batches batches, Programmes programmes, InPlace inPlace, Time time) {
        this.mandates = mandates;
        this.batches = batches;
        this.programmes = programmes;
        this.inPlace = inPlace;
        this.time = time;
    }

    @GetMapping("/desk/audits")
    String show(Model model) {
        var today = time.today();
        return page(
                new Typed("", "", today.toString(), today.plusDays(USUAL_DAYS).toString(), ""), model);
    }

    @PostMapping("/desk/audits")
    String give(Typed typed, Actor actor, Model model, HttpServletResponse response) {
        try {
            mandates.give(
                    new NewMandate(
                            batch(typed.batch()),
                            typed.account(),
                            day(typed.from()),
                            day(typed.until()),
                            typed.reason()),
                    actor);
            return "redirect:/desk/audits";
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return page(typed, model);
        }
    }

    /** A page of its own: withdrawing closes the batch at once. */
    @GetMapping("/desk/audits/{id}/withdrawal")
    String confirm(@PathVariable SubjectId id, Model model) {
        model.addAttribute("line", mandates.find(id).map(this::line).orElseThrow(AuditsPage::missing));
        return "desk/audit-withdrawal";
    }

    @PostMapping("/desk/audits/{id}/withdrawal")
    String withdraw(
            @PathVariable SubjectId id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        try {
            mandates.withdraw(id, reason, actor);
            return "redirect:/desk/audits";
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return confirm(id, model);
        }
    }

    private String page(Typed typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("lines", mandates.all().stream().map(this::line).toList());
        model.addAttribute("auditors", mandates.auditors());
        model.addAttribute(
                "choices",
                batches.all().stream()
                        .map(each -> new Choice(each.id(), title(each)))
                        .toList());
        return "desk/audits";
    }

    private Line line(Mandate mandate) {
        var state = mandate.stateOn(time.today());
        return new Line(
                mandate,
                title(batches.get(mandate.batch())),
                state,
                List.of("有效", "未开始").contains(state));
    }

    private String title(Batch batch) {
        return programmes.get(batch.programme()).title() + " " + batch.title();
    }

    private SubjectId batch(String typed) {
        return batches.all().stream()
                .map(Batch::id)
                .filter(id -> id.value().equals(typed))
                .findFirst()
                .orElseThrow(() -> new RuleViolated("desk.batchMissing"));
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(Optional.ofNullable(typed).orElse(""));
        } catch (DateTimeParseException unreadable) {
            throw new RuleViolated("audit.periodWrong");
        }
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** What was typed. */
    record Typed(String batch, String account, String from, String until, String reason) {

        Typed {
            reason = reason == null ? "" : reason;
            account = account == null ? "" : account;
        }
    }

    /** A batch to choose. */
    record Choice(SubjectId id, String title) {}

    /** A mandate as shown. */
    record Line(Mandate mandate, String title, String state, boolean open) {}
}
