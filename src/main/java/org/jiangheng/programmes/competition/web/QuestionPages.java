package org.jiangheng.programmes.competition.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.competition.CompetitionProcess;
import org.jiangheng.programmes.competition.QuestionFile;
import org.jiangheng.programmes.competition.Questions;
import org.jiangheng.programmes.competition.SecurityAct;
import org.jiangheng.programmes.competition.SecurityLogs;
import org.jiangheng.web.InPlace;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an organiser keeps the log of paper security and files the used questions; nothing can be read back here (CC-49 … CC-51). */
@Controller
@RequestMapping("/portal/competition/items/{item}/questions")
class QuestionPages {

    private final CompetitionFrame frame;
    private final Questions questions;
    private final SecurityLogs logs;
    private final InPlace inPlace;

    QuestionPages(CompetitionFrame frame, Questions questions, SecurityLogs logs, InPlace inPlace) {
        this.frame = frame;
        this.questions = questions;
        this.logs = logs;
        this.inPlace = inPlace;
    }

    @GetMapping
    String show(@PathVariable SubjectId item, Actor actor, Model model) {
        frame.item(frame.requireOwnItem(item, actor), model);
        var filing = questions.filing(item);
        model.addAttribute("files", questions.files(item));
        model.addAttribute("filing", filing.orElse(null));
        model.addAttribute("editable", filing.isEmpty() || filing.get().status() == Questions.Status.RETURNED);
        model.addAttribute(
                "kinds",
                Stream.of(QuestionFile.Kind.values())
                        .filter(kind -> questions.isOver(item, kind))
                        .toList());
        model.addAttribute("lastDay", questions.lastDay(item));
        model.addAttribute("acts", logs.of(item));
        model.addAttribute("missing", logs.missing(item));
        model.addAttribute("actKinds", SecurityAct.Kind.values());
        return "competition/questions";
    }

    @PostMapping("/files")
    String upload(
            @PathVariable SubjectId item,
            @RequestParam QuestionFile.Kind kind,
            @RequestParam("file") MultipartFile file,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model)
            throws IOException {
        frame.requireOwnItem(item, actor);
        var content = file.getBytes();
        var name = String.valueOf(file.getOriginalFilename());
        return act(
                item,
                actor,
                response,
                redirect,
                model,
                kind.label() + "已上传。",
                () -> questions.upload(item, kind, name, content, actor));
    }

    @PostMapping("/files/{file}/remove")
    String remove(
            @PathVariable SubjectId item,
            @PathVariable String file,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        frame.requireOwnItem(item, actor);
        return act(item, actor, response, redirect, model, "文件已删除。", () -> questions.remove(item, file, actor));
    }

    /** The organiser's task is done with it; filed anew after a return there is none. */
    @PostMapping("/file")
    String file(
            @PathVariable SubjectId item,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        frame.requireOwnItem(item, actor);
        return act(item, actor, response, redirect, model, "试题已报送试题科备案。", () -> {
            if (!frame.complete(item, CompetitionProcess.FILE_QUESTIONS, actor)) {
                questions.file(item, actor);
            }
        });
    }

    @PostMapping("/security")
    String record(
            @PathVariable SubjectId item,
            @RequestParam SecurityAct.Kind act,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String second,
            @RequestParam(defaultValue = "") String doneAt,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String note,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        frame.requireOwnItem(item, actor);
        return act(
                item,
                actor,
                response,
                redirect,
                model,
                "“" + act.label() + "”已登记。",
                () -> logs.record(item, SecurityLogs.act(act, first, second, instant(doneAt), place, note), actor));
    }

    private String act(
            SubjectId item,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model,
            String done,
            Runnable deed) {
        try {
            deed.run();
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return show(item, actor, model);
        }
        redirect.addFlashAttribute("done", done);
        return "redirect:/portal/competition/items/" + item + "/questions";
    }

    private static Instant instant(String typed) {
        try {
            return LocalDateTime.parse(typed).atZone(Time.BEIJING).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new RuleViolated("competition.securityIncomplete");
        }
    }
}
