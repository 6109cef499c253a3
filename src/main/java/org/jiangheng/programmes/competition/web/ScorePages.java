package org.jiangheng.programmes.competition.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.competition.ImportFilter;
import org.jiangheng.programmes.competition.ImportPreview;
import org.jiangheng.programmes.competition.ScoreImports;
import org.jiangheng.sheet.Sheets;
import org.jiangheng.web.Downloads;
import org.jiangheng.web.InPlace;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an organiser brings in the scores of an item: template, upload, report, photos, acceptance (CC-F9). */
@Controller
@RequestMapping("/portal/competition/items/{item}/scores")
class ScorePages {

    private final ItemFrame frame;
    private final ScoreView view;
    private final ScoreImports imports;
    private final InPlace inPlace;

    ScorePages(ItemFrame frame, ScoreView view, ScoreImports imports, InPlace inPlace) {
        this.frame = frame;
        this.view = view;
        this.imports = imports;
        this.inPlace = inPlace;
    }

    @GetMapping
    String show(
            @PathVariable SubjectId item,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "1") int at,
            Actor actor,
            Model model) {
        frame.requireOrganiser(item, actor);
        head(item, model);
        view.report(item, new ImportFilter(kind, text), page, model);
        view.entries(item, who, at, model);
        return "competition/scores";
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template(@PathVariable SubjectId item, Actor actor) {
        frame.requireOrganiser(item, actor);
        return Downloads.attachment("成绩导入表.xlsx", Sheets.MEDIA_TYPE, imports.template(item));
    }

    @GetMapping("/report.xlsx")
    ResponseEntity<byte[]> report(@PathVariable SubjectId item, Actor actor) {
        frame.requireOrganiser(item, actor);
        var list = imports.current(item).orElseThrow(ItemFrame::missing);
        return Downloads.attachment("成绩导入核对报告.xlsx", Sheets.MEDIA_TYPE, imports.report(list));
    }

    @PostMapping
    String upload(
            @PathVariable SubjectId item,
            @RequestParam("list") MultipartFile list,
            @RequestParam("photos") Optional<MultipartFile> photos,
            Actor actor,
            HttpServletResponse response,
            Model model)
            throws IOException {
        frame.requireOrganiser(item, actor);
        try {
            imports.preview(item, list.getBytes(), content(photos), actor);
        } catch (RuleViolated refused) {
            return refused(item, refused, actor, response, model);
        }
        return "redirect:/portal/competition/items/" + item + "/scores#report";
    }

    @PostMapping("/photos")
    String photos(
            @PathVariable SubjectId item,
            @RequestParam("photos") List<MultipartFile> photos,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model)
            throws IOException {
        frame.requireOrganiser(item, actor);
        try {
            for (var zip : photos) {
                imports.addPhotos(item, zip.getBytes(), actor);
            }
        } catch (RuleViolated refused) {
            return refused(item, refused, actor, response, model);
        }
        redirect.addFlashAttribute("done", "照片已收到，核对结果见报告中“照片”一列。");
        return "redirect:/portal/competition/items/" + item + "/scores#report";
    }

    /** What cannot be undone once ranks are fixed is asked about on a page of its own. */
    @GetMapping("/accept")
    String ask(@PathVariable SubjectId item, Actor actor, Model model) {
        frame.requireOrganiser(item, actor);
        var list = imports.current(item).filter(ImportPreview::isAcceptable);
        if (list.isEmpty() || !imports.isOpen(item)) {
            return "redirect:/portal/competition/items/" + item + "/scores";
        }
        head(item, model);
        view.entries(item, "", 1, model);
        model.addAttribute("list", list.get());
        return "competition/scores-accept";
    }

    @PostMapping("/accept")
    String accept(
            @PathVariable SubjectId item,
            @RequestParam String list,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        frame.requireOrganiser(item, actor);
        try {
            imports.accept(item, list, actor);
        } catch (RuleViolated refused) {
            return refused(item, refused, actor, response, model);
        }
        redirect.addFlashAttribute("done", "成绩已导入。下一步请确定名次。");
        return "redirect:/portal/competition/items/" + item + "/scores";
    }

    private void head(SubjectId item, Model model) {
        frame.frame(item, model);
        model.addAttribute("open", imports.isOpen(item));
    }

    private String refused(
            SubjectId item, RuleViolated refused, Actor actor, HttpServletResponse response, Model model) {
        inPlace.show(refused, model, response);
        return show(item, "", "", 1, "", 1, actor, model);
    }

    private static Optional<byte[]> content(Optional<MultipartFile> file) throws IOException {
        return file.isEmpty() || file.get().isEmpty()
                ? Optional.empty()
                : Optional.of(file.get().getBytes());
    }
}
