package org.jiangheng.office;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiangheng.batch.Batches;
import org.jiangheng.calendar.Time;
import org.jiangheng.dossier.Submission;
import org.jiangheng.dossier.Submissions;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.Organisations;
import org.jiangheng.payment.Order;
import org.jiangheng.payment.Payments;
import org.jiangheng.web.InPlace;
import org.jiangheng.web.Texts;
import org.jiangheng.workflow.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Confirmation of the fees of an employer's list by voucher and date (DR-78, DR-80). */
@Controller
@RequestMapping("/office/payments/{id}")
class PaymentPage {

    static final String[] READERS = {Roles.FINANCE, Roles.LEADER, Roles.SUPERVISION};
    private static final String TASK = "confirmPayments";
    private static final String PAGE = "office/payments";

    private final OfficeAccess access;
    private final Submissions submissions;
    private final Organisations organisations;
    private final Batches batches;
    private final Payments payments;
    private final Cases cases;
    private final Tasks tasks;
    private final Time time;
    private final Texts texts;
    private final InPlace inPlace;

    PaymentPage(
            OfficeAccess access,
            Submissions submissions,
            Organisations organisations,
            Batches batches,
            Payments payments,
            Cases cases,
            Tasks tasks,
            Time time,
            Texts texts,
            InPlace inPlace) {
        this.access = access;
        this.submissions = submissions;
        this.organisations = organisations;
        this.batches = batches;
        this.payments = payments;
        this.cases = cases;
        this.tasks = tasks;
        this.time = time;
        this.texts = texts;
        this.inPlace = inPlace;
    }

    @GetMapping
    String show(@PathVariable SubjectId id, Actor actor, Model model) {
        fill(require(id, actor), Map.of(), Map.of(), actor, model);
        return PAGE;
    }

    /** Confirms every row with a voucher number; the others stay as typed. */
    @PostMapping
    String save(
            @PathVariable SubjectId id,
            @RequestParam Map<String, String> typed,
            @RequestParam String action,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var submission = require(id, actor);
        var problems = new LinkedHashMap<String, String>();
        try {
            var task = access.requireTask(id, TASK, actor);
            problems.putAll(confirm(id, typed, actor));
            if (problems.isEmpty() && action.equals("complete")) {
                tasks.complete(task.id(), Map.of(), actor);
            }
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
        }
        if (problems.isEmpty() && !model.containsAttribute("refusal")) {
            return "redirect:/office/payments/" + id;
        }
        response.setStatus(422);
        fill(submission, typed, problems, actor, model);
        return PAGE;
    }

    private Map<String, String> confirm(SubjectId submission, Map<String, String> typed, Actor actor) {
        var problems = new LinkedHashMap<String, String>();
        for (var order : payments.ofSubmission(submission)) {
            var voucher = typed.getOrDefault("voucher-" + order.dossier(), "").strip();
            if (order.isPaid() || voucher.isEmpty()) {
                continue;
            }
            try {
                payments.confirm(order.dossier(), voucher, date(typed.get("paidOn-" + order.dossier())), actor);
            } catch (RuleViolated refusal) {
                problems.put(order.dossier().value(), texts.of(refusal));
            }
        }
        return problems;
    }

    private static LocalDate date(@Nullable String typed) {
        try {
            return LocalDate.parse(typed == null ? "" : typed);
        } catch (DateTimeParseException unreadable) {
            throw new RuleViolated("office.dateUnreadable");
        }
    }

    private void fill(
            Submission submission, Map<String, String> typed, Map<String, String> problems, Actor actor, Model model) {
        var rows = payments.ofSubmission(submission.id()).stream()
                .map(order -> row(order, typed, problems))
                .toList();
        model.addAttribute("submission", submission);
        model.addAttribute("employer", organisations.get(submission.organisation()));
        model.addAttribute("batch", batches.get(submission.batch()));
        model.addAttribute("rows", rows);
        model.addAttribute(
                "paid", rows.stream().filter(row -> row.order().isPaid()).count());
        model.addAttribute(
                "total", rows.stream().mapToInt(row -> row.order().yuan()).sum());
        model.addAttribute("today", time.today());
        model.addAttribute("editable", access.task(submission.id(), TASK, actor).isPresent());
    }

    private FeeRow row(Order order, Map<String, String> typed, Map<String, String> problems) {
        var card = cases.line(order.dossier());
        var voucher = order.voucher().orElse(typed.getOrDefault("voucher-" + order.dossier(), ""));
        var paidOn =
                order.paidOn().map(LocalDate::toString).orElse(typed.getOrDefault("paidOn-" + order.dossier(), ""));
        return new FeeRow(
                order,
                card,
                voucher,
                paidOn,
                problems.getOrDefault(order.dossier().value(), ""));
    }

    private Submission require(SubjectId id, Actor actor) {
        access.require(actor, READERS);
        return submissions.find(id).orElseThrow(OfficeAccess::missing);
    }

    /** One fee. */
    record FeeRow(Order order, CaseCard card, String voucher, String paidOn, String problem) {}
}
