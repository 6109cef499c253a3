package org.jiangheng.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.web.Texts;
import org.jiangheng.web.forms.FormView;
import org.jiangheng.web.forms.PostedAnswers;
import org.jiangheng.workflow.Form;
import org.jiangheng.workflow.FormComponent;
import org.jiangheng.workflow.Forms;
import org.jiangheng.workflow.Tasks;
import org.jiangheng.workflow.Tasks.Task;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Any user task of somebody outside the administration: its form, the case it is about, the files it asks for. */
@Controller
class TaskPages {

    private final Tasks tasks;
    private final Forms forms;
    private final TaskFiles files;
    private final TaskView page;
    private final Texts texts;

    TaskPages(Tasks tasks, Forms forms, TaskFiles files, TaskView page, Texts texts) {
        this.tasks = tasks;
        this.forms = forms;
        this.files = files;
        this.page = page;
        this.texts = texts;
    }

    @GetMapping("/portal/tasks/{id}")
    String show(@PathVariable String id, Model model, Actor actor) {
        var task = task(id, actor);
        return page.elsewhere(task).map(address -> "redirect:" + address).orElseGet(() -> {
            var form = forms.ofTask(id);
            return show(task, form, form.defaults(), Map.of(), model, actor);
        });
    }

    /** One form with everything on it: files are kept first, so that a refusal loses neither them nor what was typed. */
    @PostMapping("/portal/tasks/{id}")
    String act(
            @PathVariable String id,
            @RequestParam(defaultValue = "submit") String action,
            HttpServletRequest request,
            Model model,
            Actor actor) {
        var task = task(id, actor);
        var form = forms.ofTask(id);
        var answers = PostedAnswers.of(form.components(), request.getParameterMap(), tasks.shows(task));
        var refusals = new ArrayList<>(refusalsOfFiles(task, action, request, actor));
        if (!action.equals("submit")) {
            return again(task, form, answers, Map.of(), refusals, model, actor);
        }
        var problems = form.problems(answers, tasks.shows(task));
        if (problems.isEmpty() && refusals.isEmpty()) {
            refusals.addAll(completion(task, answers, actor));
        }
        return problems.isEmpty() && refusals.isEmpty()
                ? done(task)
                : again(task, form, answers, problems, refusals, model, actor);
    }

    /** Which fields the answers hide, for a script. */
    @PostMapping(path = "/portal/tasks/{id}", headers = "X-Requested-With=autosave")
    @ResponseBody
    Map<String, Object> shape(@PathVariable String id, HttpServletRequest request, Actor actor) {
        var task = task(id, actor);
        var form = forms.ofTask(id);
        var answers = PostedAnswers.of(form.components(), request.getParameterMap(), tasks.shows(task));
        return Map.of("hidden", FillingPages.hidden(FormView.of(form, answers, tasks.shows(task), Map.of())));
    }

    private List<String> refusalsOfFiles(Task task, String action, HttpServletRequest request, Actor actor) {
        try {
            files.take(task, action, request, actor);
            return List.of();
        } catch (RuleViolated refused) {
            return List.of(texts.of(refused));
        }
    }

    private List<String> completion(Task task, Map<String, Object> answers, Actor actor) {
        try {
            tasks.complete(task.id(), answers, actor);
            return List.of();
        } catch (RuleViolated refused) {
            return List.of(texts.of(refused));
        }
    }

    private String again(
            Task task,
            Form form,
            Map<String, Object> answers,
            Map<String, String> problems,
            List<String> refusals,
            Model model,
            Actor actor) {
        if (!problems.isEmpty() || !refusals.isEmpty()) {
            FillingView.refuse();
        }
        model.addAttribute("refusals", refusals);
        return show(task, form, answers, problems, model, actor);
    }

    private String show(
            Task task, Form form, Map<String, Object> answers, Map<String, String> problems, Model model, Actor actor) {
        var shown = tasks.shows(task);
        model.addAttribute("view", FormView.of(form, below(form, task), new LinkedHashMap<>(answers), shown, problems));
        return page.show(task, model);
    }

    /** The form without its heading, which the page has already. */
    private static List<FormComponent> below(Form form, Task task) {
        return form.components().stream()
                .filter(component -> !component.text().startsWith("### " + task.name()))
                .toList();
    }

    private static String done(Task task) {
        return "redirect:/portal?done=" + task.key();
    }

    private Task task(String id, Actor actor) {
        return Optional.of(id).flatMap(given -> tasks.find(given, actor)).orElseThrow(Access::missing);
    }
}
