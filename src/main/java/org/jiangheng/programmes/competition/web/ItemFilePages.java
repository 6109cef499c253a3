package org.jiangheng.programmes.competition.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.competition.ItemFile.Kind;
import org.jiangheng.programmes.competition.ItemFiles;
import org.jiangheng.web.Downloads;
import org.jiangheng.web.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proofs, award documents and sealed scans of an item: brought, read, taken away (XC-26, XC-47). */
@Controller
@RequestMapping({"/portal/competition/items/{item}/files", "/office/competition/items/{item}/files"})
class ItemFilePages {

    private final ItemFrame frame;
    private final ItemFiles files;
    private final Texts texts;

    ItemFilePages(ItemFrame frame, ItemFiles files, Texts texts) {
        this.frame = frame;
        this.files = files;
        this.texts = texts;
    }

    @GetMapping("/{file}")
    ResponseEntity<byte[]> read(@PathVariable SubjectId item, @PathVariable SubjectId file, Actor actor) {
        frame.require(item, actor);
        var found = files.find(item, file.value()).orElseThrow(ItemFrame::missing);
        return Downloads.attachment(found.name(), found.mediaType(), files.content(found));
    }

    @PostMapping
    String add(
            @PathVariable SubjectId item,
            @RequestParam Kind kind,
            @RequestParam("file") List<MultipartFile> brought,
            Actor actor,
            RedirectAttributes redirect)
            throws IOException {
        frame.require(item, actor);
        try {
            for (var file : brought) {
                files.add(item, kind, String.valueOf(file.getOriginalFilename()), file.getBytes(), actor);
            }
        } catch (RuleViolated refusal) {
            redirect.addFlashAttribute("fileRefusal", Map.of(kind.name(), texts.of(refusal)));
        }
        return page(item, kind);
    }

    @PostMapping("/{file}/remove")
    String remove(@PathVariable SubjectId item, @PathVariable SubjectId file, Actor actor) {
        frame.require(item, actor);
        var kind =
                files.find(item, file.value()).orElseThrow(ItemFrame::missing).kind();
        files.remove(item, file.value(), actor);
        return page(item, kind);
    }

    private static String page(SubjectId item, Kind kind) {
        return switch (kind) {
            case PUBLICITY_PROOF -> "redirect:/portal/competition/items/" + item + "/publicity#files";
            case AWARD_DOCUMENT, SEALED_FIRST_CHECK ->
                "redirect:/portal/competition/items/" + item + "/certificates#files";
            case SEALED_PAPERS -> "redirect:/office/competition/items/" + item + "#seal";
        };
    }
}
