package org.jiangheng.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.web.Texts;
import org.jiangheng.workflow.ModelCheck;
import org.jiangheng.workflow.ModelDifference;
import org.jiangheng.workflow.ModelDraft;
import org.jiangheng.workflow.Models;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One draft: what the check finds, what would be different, what becomes of running cases; then publish or put away. */
@Controller
class DraftPages {

    private final Models models;
    private final DraftOutlooks outlooks;
    private final FolderTitles titles;
    private final Texts texts;

    DraftPages(Models models, DraftOutlooks outlooks, FolderTitles titles, Texts texts) {
        this.models = models;
        this.outlooks = outlooks;
        this.titles = titles;
        this.texts = texts;
    }

    @GetMapping("/desk/models/drafts/{id}")
    ModelAndView show(@PathVariable String id) {
        var draft = draft(id);
        var findings = draft.isOpen() ? models.findings(draft) : List.<ModelCheck.Finding>of();
        var differences = models.differences(draft);
        return page("desk/model-draft", draft)
                .addObject("findings", byFile(findings, ModelCheck.Finding::file))
                .addObject("problems", findings.size())
                .addObject("differences", byFile(differences, ModelDifference::file))
                .addObject("processes", outlooks.names())
                .addObject("outlooks", draft.isOpen() ? outlooks.of(draft, differences, findings) : List.of())
                .addObject(
                        "tables",
                        differences.stream().anyMatch(one -> one.file().endsWith(".dmn")));
    }

    @GetMapping("/desk/models/drafts/{id}/publish")
    ModelAndView askToPublish(@PathVariable String id) {
        return page("desk/model-publish", draft(id));
    }

    @PostMapping("/desk/models/drafts/{id}/publish")
    ModelAndView publish(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "new") String cases,
            Actor actor) {
        try {
            var version = models.publish(id, note, actor);
            return new ModelAndView(
                    cases.equals("move") ? "redirect:/desk/migrations" : "redirect:/desk/models/" + version.folder());
        } catch (RuleViolated refusal) {
            var page = page("desk/model-publish", draft(id));
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page.addObject("refusal", texts.of(refusal)).addObject("note", note);
        }
    }

    @GetMapping("/desk/models/drafts/{id}/discard")
    ModelAndView askToDiscard(@PathVariable String id) {
        return page("desk/model-discard", draft(id));
    }

    @PostMapping("/desk/models/drafts/{id}/discard")
    String discard(@PathVariable String id, Actor actor) {
        var folder = draft(id).folder();
        models.discard(id, actor);
        return "redirect:/desk/models/" + folder;
    }

    private ModelAndView page(String view, ModelDraft draft) {
        var running =
                models.folder(draft.folder()).orElseThrow(DraftPages::missing).running();
        return new ModelAndView(view)
                .addObject("draft", draft)
                .addObject("stale", draft.isOpen() && !running.id().equals(draft.base()))
                .addObject("base", models.version(draft.base()).orElse(null))
                .addObject("published", draft.version().flatMap(models::version).orElse(null))
                .addObject("titles", titles);
    }

    private ModelDraft draft(String id) {
        return models.draft(id).orElseThrow(DraftPages::missing);
    }

    private static <T> Map<String, List<T>> byFile(List<T> all, Function<T, String> file) {
        return all.stream().collect(Collectors.groupingBy(file, LinkedHashMap::new, Collectors.toList()));
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
