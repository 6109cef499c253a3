package org.jiangheng.office;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.material.Materials;
import org.jiangheng.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files that staff bring for a task they have open, such as the scan of a sealed paper (XC-26). */
@Controller
class DossierFiles {

    private final DossierPage page;
    private final Materials materials;
    private final Texts texts;

    DossierFiles(DossierPage page, Materials materials, Texts texts) {
        this.page = page;
        this.materials = materials;
        this.texts = texts;
    }

    @PostMapping("/office/dossiers/{id}/materials")
    String upload(
            @PathVariable SubjectId id,
            @RequestParam String requirement,
            @RequestParam("file") List<MultipartFile> files,
            Actor actor,
            Model model,
            HttpServletResponse response)
            throws IOException {
        page.require(id, actor);
        try {
            for (var file : files) {
                var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
                materials.add(id, requirement, name, file.getBytes(), actor);
            }
        } catch (RuleViolated refused) {
            return refused(id, refused, actor, model, response);
        }
        return "redirect:/office/dossiers/" + id + "#work";
    }

    @PostMapping("/office/dossiers/{id}/materials/{material}/remove")
    String remove(
            @PathVariable SubjectId id,
            @PathVariable String material,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        page.require(id, actor);
        try {
            materials.remove(id, material, actor);
        } catch (RuleViolated refused) {
            return refused(id, refused, actor, model, response);
        }
        return "redirect:/office/dossiers/" + id + "#work";
    }

    private String refused(SubjectId id, RuleViolated refused, Actor actor, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("refusal", texts.of(refused));
        return page.show(id, actor, model);
    }
}
