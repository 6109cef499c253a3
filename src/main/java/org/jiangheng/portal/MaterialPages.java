package org.jiangheng.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.material.Material;
import org.jiangheng.material.Materials;
import org.jiangheng.web.Texts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The files of an application: uploaded, replaced, taken away, looked at (DR-42 … DR-47, XC-47). */
@Controller
class MaterialPages {

    private final Access access;
    private final Materials materials;
    private final Fillings fillings;
    private final FillingView page;
    private final Readings readings;
    private final Texts texts;

    MaterialPages(
            Access access, Materials materials, Fillings fillings, FillingView page, Readings readings, Texts texts) {
        this.access = access;
        this.materials = materials;
        this.fillings = fillings;
        this.page = page;
        this.readings = readings;
        this.texts = texts;
    }

    @PostMapping("/portal/applications/{id}/materials")
    String upload(
            @PathVariable SubjectId id,
            @RequestParam String requirement,
            @RequestParam("file") List<MultipartFile> files,
            @RequestParam Optional<String> replaces,
            Model model,
            Actor actor)
            throws IOException {
        var dossier = access.own(id, actor);
        try {
            for (var file : files) {
                materials.add(id, requirement, name(file), file.getBytes(), actor);
            }
            replaces.filter(old -> materials.find(old).isPresent()).ifPresent(old -> materials.remove(id, old, actor));
        } catch (RuleViolated refused) {
            return refused(dossier, requirement, refused, model, actor);
        }
        return "redirect:/portal/applications/" + id + "?part=materials#m-" + requirement;
    }

    @PostMapping("/portal/applications/{id}/materials/{material}/remove")
    String remove(@PathVariable SubjectId id, @PathVariable String material, Model model, Actor actor) {
        var dossier = access.own(id, actor);
        var requirement = materials.find(material).map(Material::requirement).orElse("");
        try {
            materials.remove(id, material, actor);
        } catch (RuleViolated refused) {
            return refused(dossier, requirement, refused, model, actor);
        }
        return "redirect:/portal/applications/" + id + "?part=materials#m-" + requirement;
    }

    private String refused(Dossier dossier, String requirement, RuleViolated refused, Model model, Actor actor) {
        if (!dossier.isEditable()) {
            throw refused;
        }
        model.addAttribute("refusedAt", requirement);
        model.addAttribute("refusedWhy", texts.of(refused));
        var filling = fillings.of(dossier, actor);
        return page.refused(filling, filling.section(Optional.of(Section.MATERIALS)), false, model);
    }

    /** Pictures and PDFs open in the browser, everything else is saved; nothing of it can run here. */
    @GetMapping("/portal/applications/{id}/materials/{material}")
    ResponseEntity<byte[]> show(@PathVariable SubjectId id, @PathVariable String material, Actor actor) {
        var dossier = access.readable(id, actor);
        var file = materials
                .find(material)
                .filter(found -> found.dossier().equals(dossier.id()))
                .orElseThrow(Access::missing);
        readings.note(dossier, actor, "材料“" + file.fileName() + "”");
        var inBrowser = file.isImage() || file.mediaType().equals(MediaType.APPLICATION_PDF_VALUE);
        var place = (inBrowser ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, place.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(materials.content(file.id()));
    }

    static String name(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("");
    }
}
