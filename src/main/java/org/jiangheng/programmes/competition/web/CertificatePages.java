package org.jiangheng.programmes.competition.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.competition.AwardPhotos;
import org.jiangheng.programmes.competition.CertificateFilings;
import org.jiangheng.programmes.competition.CompetitionProcess;
import org.jiangheng.programmes.competition.ItemFile.Kind;
import org.jiangheng.programmes.competition.ItemFiles;
import org.jiangheng.programmes.competition.ItemResults;
import org.jiangheng.web.InPlace;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 取证备案 by the organiser (CC-58, CC-59, CC-66, CC-X10). */
@Controller
@RequestMapping("/portal/competition/items/{item}/certificates")
class CertificatePages {

    private final ItemFrame frame;
    private final CertificateFilings filings;
    private final ItemResults results;
    private final AwardRows rows;
    private final AwardPhotos photos;
    private final ItemFiles files;
    private final InPlace inPlace;
    private final Time time;

    CertificatePages(
            ItemFrame frame,
            CertificateFilings filings,
            ItemResults results,
            AwardRows rows,
            AwardPhotos photos,
            ItemFiles files,
            InPlace inPlace,
            Time time) {
        this.frame = frame;
        this.filings = filings;
        this.results = results;
        this.rows = rows;
        this.photos = photos;
        this.files = files;
        this.inPlace = inPlace;
        this.time = time;
    }

    @GetMapping
    String show(
            @PathVariable SubjectId item,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "1") int at,
            Actor actor,
            Model model) {
        frame.requireOrganiser(item, actor);
        return page(item, CertificateForm.of(filings.of(item), who, at), actor, model);
    }

    @PostMapping
    String save(
            @PathVariable SubjectId item,
            @ModelAttribute CertificateForm form,
            Actor actor,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Model model) {
        frame.requireOrganiser(item, actor);
        try {
            filings.draft(item, form.award(), form.check(), form.committee(), form.comparison(), actor);
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return page(item, form, actor, model);
        }
        redirect.addFlashAttribute("done", "材料已保存。");
        if (!form.searched().isEmpty()) {
            redirect.addAttribute("who", form.searched());
        }
        redirect.addAttribute("at", form.next());
        return "redirect:/portal/competition/items/" + item + "/certificates";
    }

    @PostMapping("/photos")
    String photos(
            @PathVariable SubjectId item,
            @RequestParam("photos") List<MultipartFile> zips,
            Actor actor,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Model model)
            throws IOException {
        frame.requireOrganiser(item, actor);
        var contents = new ArrayList<byte[]>();
        for (var zip : zips) {
            contents.add(zip.getBytes());
        }
        try {
            redirect.addFlashAttribute("notTaken", photos.add(item, contents, actor));
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return show(item, "", 1, actor, model);
        }
        redirect.addFlashAttribute("done", "照片已收到。");
        return "redirect:/portal/competition/items/" + item + "/certificates#photos";
    }

    @GetMapping("/file")
    String ask(@PathVariable SubjectId item, Actor actor, Model model) {
        frame.requireOrganiser(item, actor);
        frame.frame(item, model);
        model.addAttribute("filing", filings.of(item));
        model.addAttribute("awards", results.awards(item));
        model.addAttribute("until", filings.until(item));
        return "competition/certificates-file";
    }

    @PostMapping("/file")
    String file(
            @PathVariable SubjectId item,
            Actor actor,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Model model) {
        frame.requireOrganiser(item, actor);
        try {
            frame.complete(item, task(item, actor), Map.of(), actor);
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return ask(item, actor, model);
        }
        redirect.addFlashAttribute("done", "取证备案已提交，等待市鉴定管理中心确认。");
        return "redirect:/portal/competition/items/" + item + "/certificates";
    }

    private String page(SubjectId item, CertificateForm form, Actor actor, Model model) {
        frame.frame(item, model);
        boolean closed = results.isClosed(item);
        model.addAttribute("filing", filings.of(item));
        model.addAttribute("form", form);
        model.addAttribute("closed", closed);
        rows.show(item, form, model);
        model.addAttribute("withoutPhoto", closed ? photos.missing(item) : List.of());
        model.addAttribute("photosOpen", photos.isOpen(item));
        model.addAttribute("obstacles", filings.obstacles(item));
        model.addAttribute("until", filings.until(item));
        model.addAttribute("over", !time.now().isBefore(filings.until(item)));
        model.addAttribute("late", filings.late(item).orElse(null));
        model.addAttribute("documents", files.of(item, Kind.AWARD_DOCUMENT));
        model.addAttribute("scans", files.of(item, Kind.SEALED_FIRST_CHECK));
        model.addAttribute("editable", filings.isWithOrganiser(item));
        model.addAttribute("mayFile", !task(item, actor).isEmpty());
        return "competition/certificates";
    }

    private String task(SubjectId item, Actor actor) {
        if (frame.has(item, CompetitionProcess.FILE_CERTIFICATES, actor)) {
            return CompetitionProcess.FILE_CERTIFICATES;
        }
        return frame.has(item, CompetitionProcess.FILE_LATE, actor) ? CompetitionProcess.FILE_LATE : "";
    }
}
