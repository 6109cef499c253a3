package org.jiangheng.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.workflow.Incident;
import org.jiangheng.workflow.Incidents;
import org.jiangheng.workflow.RetryRun;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Steps that failed: what, why, since when; run again, one or all, with what came of it. */
@Controller
class IncidentPages {

    private static final String REFRESH_SECONDS = "3";

    private final Incidents incidents;
    private final Subjects subjects;
    private final Wording wording;

    IncidentPages(Incidents incidents, Subjects subjects, Wording wording) {
        this.incidents = incidents;
        this.subjects = subjects;
        this.wording = wording;
    }

    @GetMapping("/desk/incidents")
    String list(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String process,
            @RequestParam(defaultValue = "") String state,
            Model model) {
        var all = named();
        model.addAttribute("incidents", matching(all, search, process, state));
        model.addAttribute("total", all.size());
        model.addAttribute(
                "processes",
                all.stream()
                        .map(each ->
                                new Choice(each.item().process(), each.item().processName()))
                        .distinct()
                        .toList());
        model.addAttribute("search", search);
        model.addAttribute("process", process);
        model.addAttribute("state", state);
        model.addAttribute("retries", incidents.retries());
        model.addAttribute("states", RetryRun.State.values());
        return "desk/incidents";
    }

    /** Another round of attempts for one step. */
    @PostMapping("/desk/jobs/{job}/retry")
    String retry(@PathVariable String job, Actor actor, RedirectAttributes redirect) {
        incidents.retry(job, actor);
        redirect.addFlashAttribute("retried", true);
        return "redirect:/desk/incidents";
    }

    /** Another round for all that are listed now. */
    @PostMapping("/desk/incidents/retry")
    String retryAll(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String process,
            @RequestParam(defaultValue = "") String state,
            Actor actor) {
        var jobs = matching(named(), search, process, state).stream()
                .map(each -> each.item().job())
                .toList();
        return incidents
                .retry(jobs, actor)
                .map(retry -> "redirect:/desk/incidents/retries/" + retry)
                .orElse("redirect:/desk/incidents");
    }

    @GetMapping("/desk/incidents/retries/{id}")
    String progress(@PathVariable String id, Model model, HttpServletResponse response) {
        var retry = Optional.of(id)
                .filter(text -> text.matches("[0-9a-f-]{36}"))
                .flatMap(text -> incidents.retry(SubjectId.of(text)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("retry", retry);
        model.addAttribute("states", RetryRun.State.values());
        model.addAttribute(
                "items",
                retry.items().stream()
                        .map(item -> new Subjects.Named<>(item, item.subject().flatMap(subjects::place)))
                        .toList());
        if (!retry.isSettled()) {
            response.setHeader("Refresh", REFRESH_SECONDS);
        }
        return "desk/retry";
    }

    private List<Subjects.Named<Incident>> named() {
        return incidents.all().stream()
                .map(incident ->
                        new Subjects.Named<>(incident, incident.subject().flatMap(subjects::place)))
                .toList();
    }

    private List<Subjects.Named<Incident>> matching(
            List<Subjects.Named<Incident>> all, String search, String process, String state) {
        return all.stream()
                .filter(each -> process.isEmpty() || each.item().process().equals(process))
                .filter(each -> state.isEmpty() || state.equals(each.item().isStuck() ? "stuck" : "waiting"))
                .filter(each -> search.isBlank() || contains(each, search.strip()))
                .toList();
    }

    private boolean contains(Subjects.Named<Incident> each, String search) {
        return Stream.of(
                        each.item().processName(),
                        each.item().step(),
                        wording.reason(each.item().reason()),
                        each.place().map(Subjects.Place::name).orElse(""))
                .anyMatch(text -> text.contains(search));
    }

    /** An entry of a list to choose from. */
    record Choice(String value, String label) {}
}
