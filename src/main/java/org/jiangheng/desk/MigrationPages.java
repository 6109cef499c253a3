package org.jiangheng.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.workflow.MigrationRun;
import org.jiangheng.workflow.MigrationRun.State;
import org.jiangheng.workflow.Migrations;
import org.jiangheng.workflow.Outlook;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Moving running cases to another version: where they run, the plan, the confirmation, progress and report. */
@Controller
class MigrationPages {

    private static final int MOST = 300;
    private static final String REFRESH_SECONDS = "3";
    private static final String MAPPING = "map.";

    private final Migrations migrations;
    private final Subjects subjects;

    MigrationPages(Migrations migrations, Subjects subjects) {
        this.migrations = migrations;
        this.subjects = subjects;
    }

    @GetMapping("/desk/migrations")
    String list(Model model) {
        model.addAttribute("processes", migrations.processes());
        model.addAttribute("runs", migrations.runs());
        return "desk/migrations";
    }

    /** The plan, with what the administrator has mapped so far. */
    @GetMapping("/desk/migrations/new")
    String plan(
            @RequestParam String process,
            @RequestParam Optional<Integer> version,
            @RequestParam Map<String, String> all,
            Model model) {
        show(process, version, mapping(all), model);
        return "desk/migration-plan";
    }

    /** What is about to happen, once more, before it does. */
    @GetMapping("/desk/migrations/confirm")
    String confirm(
            @RequestParam String process,
            @RequestParam int version,
            @RequestParam Map<String, String> all,
            Model model) {
        show(process, Optional.of(version), mapping(all), model);
        return "desk/migration-confirm";
    }

    @PostMapping("/desk/migrations")
    String start(
            @RequestParam String process,
            @RequestParam int version,
            @RequestParam Map<String, String> all,
            Actor actor) {
        return "redirect:/desk/migrations/" + migrations.start(process, version, mapping(all), actor);
    }

    @GetMapping("/desk/migrations/{id}")
    String show(
            @PathVariable String id, @RequestParam Optional<State> state, Model model, HttpServletResponse response) {
        var run = run(id);
        var cases = migrations.cases(run.id(), state, MOST);
        model.addAttribute("run", run);
        model.addAttribute("state", state.orElse(null));
        model.addAttribute("states", State.values());
        model.addAttribute("most", MOST);
        model.addAttribute(
                "cases",
                cases.stream()
                        .map(each -> new Subjects.Named<>(each, subjects.place(each.subject())))
                        .toList());
        if (!run.isFinished()) {
            response.setHeader("Refresh", REFRESH_SECONDS);
        }
        return "desk/migration";
    }

    /** Once more for what did not move: one case, or all. */
    @PostMapping("/desk/migrations/{id}/repeat")
    String repeat(@PathVariable String id, @RequestParam Optional<String> instance, Actor actor) {
        migrations.repeat(run(id).id(), instance, actor);
        return "redirect:/desk/migrations/" + id;
    }

    private MigrationRun run(String id) {
        return Optional.of(id)
                .filter(text -> text.matches("[0-9a-f-]{36}"))
                .flatMap(text -> migrations.run(SubjectId.of(text)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void show(String process, Optional<Integer> version, Map<String, String> mapping, Model model) {
        var versions = migrations.versions(process);
        if (versions.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var target = version.orElse(versions.get(0).version());
        var chosen = versions.stream()
                .filter(each -> each.version() == target)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var outlook = migrations.outlook(process, target, mapping);
        model.addAttribute("target", chosen);
        model.addAttribute("versions", versions);
        model.addAttribute("outlook", outlook);
        model.addAttribute("mapping", mapping);
        model.addAttribute("questions", questions(outlook, mapping));
        model.addAttribute(
                "changes",
                outlook.lines().stream().anyMatch(line -> !line.changes().isEmpty()));
    }

    /** The activities whose cases have nowhere to go of themselves, each once, and where they could go. */
    private static List<Question> questions(Outlook outlook, Map<String, String> mapping) {
        var names = new TreeMap<String, String>();
        var choices = new TreeMap<String, LinkedHashSet<Outlook.Choice>>();
        for (var line : outlook.lines()) {
            if (!line.choices().isEmpty() || mapping.containsKey(line.activity())) {
                names.put(line.activity(), line.name());
                var known = choices.computeIfAbsent(line.activity(), key -> new LinkedHashSet<>());
                known.addAll(line.choices());
                line.target().ifPresent(known::add);
            }
        }
        return names.entrySet().stream()
                .map(each -> new Question(
                        each.getKey(),
                        each.getValue(),
                        List.copyOf(choices.get(each.getKey())),
                        mapping.getOrDefault(each.getKey(), "")))
                .toList();
    }

    private static Map<String, String> mapping(Map<String, String> all) {
        var mapping = new LinkedHashMap<String, String>();
        all.forEach((key, value) -> {
            if (key.startsWith(MAPPING) && !value.isBlank()) {
                mapping.put(key.substring(MAPPING.length()), value);
            }
        });
        return mapping;
    }

    /** Where the cases of an activity should go on. */
    record Question(String activity, String name, List<Outlook.Choice> choices, String chosen) {}
}
