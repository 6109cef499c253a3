package org.jiangheng.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.web.Texts;
import org.jiangheng.workflow.ModelFolder;
import org.jiangheng.workflow.Models;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Diagrams, decision tables and forms by folder: what runs, all versions, upload, and what a new program brought. */
@Controller
class ModelPages {

    private final Models models;
    private final FolderTitles titles;
    private final Texts texts;

    ModelPages(Models models, FolderTitles titles, Texts texts) {
        this.models = models;
        this.titles = titles;
        this.texts = texts;
    }

    @GetMapping("/desk/models")
    String list(Model model) {
        model.addAttribute("folders", models.folders());
        model.addAttribute("titles", titles);
        return "desk/models";
    }

    @GetMapping("/desk/models/{folder}")
    ModelAndView show(@PathVariable String folder) {
        return page(folder);
    }

    /** What is refused stands beside the form that sent it. */
    @PostMapping("/desk/models/{folder}/drafts")
    ModelAndView upload(
            @PathVariable String folder,
            @RequestParam(required = false) List<MultipartFile> files,
            @RequestParam(defaultValue = "false") boolean whole,
            @RequestParam(defaultValue = "") Set<String> removed,
            Actor actor)
            throws IOException {
        try {
            var draft = models.upload(folder, uploaded(files == null ? List.of() : files), removed, whole, actor);
            return new ModelAndView("redirect:/desk/models/drafts/" + draft.id());
        } catch (RuleViolated refusal) {
            var page = page(folder);
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            page.addObject("refusal", texts.of(refusal));
            return page;
        }
    }

    private static List<Models.UploadedFile> uploaded(List<MultipartFile> files) throws IOException {
        var uploaded = new ArrayList<Models.UploadedFile>();
        for (var file : files) {
            var name = file.getOriginalFilename();
            if (name != null && !name.isEmpty()) {
                uploaded.add(new Models.UploadedFile(name, file.getBytes()));
            }
        }
        return uploaded;
    }

    @PostMapping("/desk/models/{folder}/versions/{version}/draft")
    String goBack(@PathVariable String folder, @PathVariable String version, Actor actor) {
        return "redirect:/desk/models/drafts/"
                + models.goBack(folder, version, actor).id();
    }

    @PostMapping("/desk/models/{folder}/shipped/draft")
    String takeShipped(@PathVariable String folder, Actor actor) {
        return "redirect:/desk/models/drafts/"
                + models.takeShipped(folder, actor).id();
    }

    @GetMapping("/desk/models/{folder}/shipped/keep")
    String askToKeep(@PathVariable String folder, Model model) {
        var found = folder(folder);
        if (found.conflict().isEmpty()) {
            return "redirect:/desk/models/" + folder;
        }
        model.addAttribute("folder", found);
        model.addAttribute("titles", titles);
        return "desk/model-keep";
    }

    @PostMapping("/desk/models/{folder}/shipped/keep")
    String keep(@PathVariable String folder, Actor actor) {
        models.keep(folder, actor);
        return "redirect:/desk/models/" + folder;
    }

    private ModelAndView page(String name) {
        var folder = folder(name);
        return new ModelAndView("desk/model-folder")
                .addObject("folder", folder)
                .addObject("files", ModelFile.of(folder.files()))
                .addObject("versions", models.versions(name))
                .addObject("titles", titles);
    }

    private ModelFolder folder(String name) {
        return models.folder(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
