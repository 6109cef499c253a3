package org.jiangheng.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.web.Downloads;
import org.jiangheng.workflow.ModelDraft;
import org.jiangheng.workflow.Models;
import org.jiangheng.workflow.Trials;
import org.jiangheng.workflow.Trials.Attempt;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** A changed decision table tried on past cases before it is published. Nothing is kept: what was uploaded travels with the page. */
@Controller
class TrialPages {

    private static final int MOST = 1 << 20;
    private static final String SHEET = "试算差异.csv";

    private final Trials trials;
    private final Models models;
    private final Subjects subjects;

    TrialPages(Trials trials, Models models, Subjects subjects) {
        this.trials = trials;
        this.models = models;
        this.subjects = subjects;
    }

    @GetMapping("/desk/trials")
    String choose(Model model) {
        model.addAttribute("tables", trials.tables());
        return "desk/trials";
    }

    /** The running table, to be changed in the Modeler. */
    @GetMapping("/desk/trials/tables/{decision}")
    ResponseEntity<byte[]> table(@PathVariable String decision) {
        return trials.running(decision)
                .map(source ->
                        Downloads.attachment(decision.replaceFirst("^[^-]+-", "") + ".dmn", "application/xml", source))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/desk/trials")
    String upload(@RequestParam MultipartFile file, Model model) {
        var content = content(file);
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return uploaded(name, content, new TrialView.Filter("", ""), model);
    }

    /** The same table again, other differences. */
    @PostMapping(path = "/desk/trials", params = "content")
    String filter(
            @RequestParam String content,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String question,
            Model model) {
        return uploaded(name, decoded(content), new TrialView.Filter(search.strip(), question), model);
    }

    @PostMapping("/desk/trials/differences")
    ResponseEntity<byte[]> sheet(
            @RequestParam String content,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String question) {
        return sheet(List.of(trials.attempt(name, decoded(content))), new TrialView.Filter(search.strip(), question));
    }

    @GetMapping("/desk/trials/{draft}")
    String show(
            @PathVariable String draft,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String question,
            Model model) {
        var found = draft(draft);
        model.addAttribute("draft", found);
        return shown(trials.of(found.files()), new TrialView.Filter(search.strip(), question), model);
    }

    @GetMapping("/desk/trials/{draft}/differences")
    ResponseEntity<byte[]> sheet(
            @PathVariable String draft,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String question) {
        return sheet(trials.of(draft(draft).files()), new TrialView.Filter(search.strip(), question));
    }

    private ModelDraft draft(String id) {
        return models.draft(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String uploaded(String name, byte[] content, TrialView.Filter filter, Model model) {
        model.addAttribute("name", name);
        model.addAttribute("content", Base64.getEncoder().encodeToString(content));
        return shown(List.of(trials.attempt(name, content)), filter, model);
    }

    private String shown(List<Attempt> attempts, TrialView.Filter filter, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("most", TrialView.MOST);
        model.addAttribute(
                "attempts",
                attempts.stream()
                        .map(attempt -> TrialView.of(attempt, filter, subjects::place))
                        .toList());
        return "desk/trial";
    }

    private static ResponseEntity<byte[]> sheet(List<Attempt> attempts, TrialView.Filter filter) {
        return Downloads.attachment(SHEET, "text/csv;charset=UTF-8", TrialSheet.of(attempts, filter));
    }

    private static byte[] content(MultipartFile file) {
        if (file.isEmpty()) {
            throw new RuleViolated("desk.tableMissing");
        }
        if (file.getSize() > MOST) {
            throw new RuleViolated("desk.tableTooLarge");
        }
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] decoded(String content) {
        try {
            var table = Base64.getDecoder().decode(content);
            if (table.length > MOST) {
                throw new RuleViolated("desk.tableTooLarge");
            }
            return table;
        } catch (IllegalArgumentException broken) {
            throw new RuleViolated("desk.tableMissing");
        }
    }
}
