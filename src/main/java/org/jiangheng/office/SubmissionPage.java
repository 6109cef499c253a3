package org.jiangheng.office;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangheng.batch.Batches;
import org.jiangheng.dossier.Submission;
import org.jiangheng.dossier.Submissions;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.Organisations;
import org.jiangheng.web.InPlace;
import org.jiangheng.web.Texts;
import org.jiangheng.workflow.Tasks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The formal check of an employer's list, person by person (DR-57). */
@Controller
@RequestMapping("/office/submissions/{id}")
class SubmissionPage {

    static final String[] READERS = {Roles.RECEPTION, Roles.LEADER, Roles.SUPERVISION};
    private static final String TASK = "checkSubmission";
    private static final String PAGE = "office/submission";

    private final OfficeAccess access;
    private final Submissions submissions;
    private final Organisations organisations;
    private final Batches batches;
    private final Cases cases;
    private final Tasks tasks;
    private final Texts texts;
    private final InPlace inPlace;

    SubmissionPage(
            OfficeAccess access,
            Submissions submissions,
            Organisations organisations,
            Batches batches,
            Cases cases,
            Tasks tasks,
            Texts texts,
            InPlace inPlace) {
        this.access = access;
        this.submissions = submissions;
        this.organisations = organisations;
        this.batches = batches;
        this.cases = cases;
        this.tasks = tasks;
        this.texts = texts;
        this.inPlace = inPlace;
    }

    @GetMapping
    String show(@PathVariable SubjectId id, Actor actor, Model model) {
        fill(require(id, actor), Map.of(), Map.of(), actor, model);
        return PAGE;
    }

    /** Saves every row that was filled in; what cannot be saved stays as typed, with its reason beside it. */
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
            problems.putAll(keep(submission, typed, actor));
            if (problems.isEmpty() && action.equals("complete")) {
                tasks.complete(task.id(), Map.of(), actor);
            }
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
        }
        if (problems.isEmpty() && !model.containsAttribute("refusal")) {
            return "redirect:/office/submissions/" + id + (action.equals("complete") ? "" : "#" + action);
        }
        response.setStatus(422);
        fill(submissions.get(id), typed, problems, actor, model);
        return PAGE;
    }

    private Map<String, String> keep(Submission submission, Map<String, String> typed, Actor actor) {
        var problems = new LinkedHashMap<String, String>();
        for (var item : submission.items()) {
            try {
                keep(submission.id(), item, typed, actor);
            } catch (RuleViolated refusal) {
                problems.put(item.dossier().value(), texts.of(refusal));
            }
        }
        return problems;
    }

    private void keep(SubjectId submission, Submission.Item item, Map<String, String> typed, Actor actor) {
        var finding = typed.get("finding-" + item.dossier());
        if (finding == null) {
            return;
        }
        var accepted = finding.equals("ACCEPTED");
        var reason = accepted
                ? ""
                : typed.getOrDefault("reason-" + item.dossier(), "").strip();
        if (item.accepted().filter(before -> before == accepted).isPresent()
                && item.reason().equals(reason)) {
            return;
        }
        if (!accepted && reason.isEmpty()) {
            throw new RuleViolated(
                    "office.reasonMissing", cases.line(item.dossier()).name());
        }
        submissions.finding(submission, item.dossier(), accepted, reason, actor);
    }

    private void fill(
            Submission submission, Map<String, String> typed, Map<String, String> problems, Actor actor, Model model) {
        model.addAttribute("submission", submission);
        model.addAttribute("employer", organisations.get(submission.organisation()));
        model.addAttribute("batch", batches.get(submission.batch()));
        model.addAttribute("rows", rows(submission, typed, problems));
        model.addAttribute(
                "done",
                submission.items().stream()
                        .filter(item -> item.accepted().isPresent())
                        .count());
        model.addAttribute("editable", access.task(submission.id(), TASK, actor).isPresent());
    }

    private List<CheckRow> rows(Submission submission, Map<String, String> typed, Map<String, String> problems) {
        return submission.items().stream()
                .map(item -> CheckRow.of(item, cases.full(item.dossier()), typed, problems))
                .toList();
    }

    private Submission require(SubjectId id, Actor actor) {
        access.require(actor, READERS);
        return submissions.find(id).orElseThrow(OfficeAccess::missing);
    }
}
