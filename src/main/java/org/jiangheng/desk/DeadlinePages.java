package org.jiangheng.desk;

import java.time.LocalDate;
import java.util.Optional;
import org.jiangheng.batch.Batch;
import org.jiangheng.batch.Batches;
import org.jiangheng.batch.Deadlines;
import org.jiangheng.batch.Move;
import org.jiangheng.batch.Stage;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.Programmes;
import org.jiangheng.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moving a batch's deadlines: looked at, proposed, approved, taken back (DR-X16). */
@Controller
class DeadlinePages {

    private final Deadlines deadlines;
    private final Batches batches;
    private final Programmes programmes;
    private final Texts texts;
    private final Doing doing;
    private final Time time;

    DeadlinePages(Deadlines deadlines, Batches batches, Programmes programmes, Texts texts, Doing doing, Time time) {
        this.deadlines = deadlines;
        this.batches = batches;
        this.programmes = programmes;
        this.texts = texts;
        this.doing = doing;
        this.time = time;
    }

    @GetMapping("/desk/batches/{id}/deadlines")
    String show(
            @PathVariable SubjectId id,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate lastDay,
            Actor actor,
            Model model) {
        var batch = batch(id, model);
        model.addAttribute("now", time.now());
        model.addAttribute("moves", deadlines.of(id));
        model.addAttribute("administrator", actor.hasRole(Roles.ADMINISTRATOR));
        var chosen = batch.stages().stream()
                .filter(each -> each.code().equals(stage))
                .findFirst();
        model.addAttribute("chosen", chosen.orElse(null));
        model.addAttribute("lastDay", lastDay);
        if (chosen.isPresent() && lastDay != null) {
            preview(batch, chosen.get(), lastDay, model);
        }
        return "desk/deadlines";
    }

    private void preview(Batch batch, Stage stage, LocalDate lastDay, Model model) {
        var preview = deadlines.preview(batch.id(), stage.code(), lastDay);
        model.addAttribute("preview", preview);
        model.addAttribute("obstacle", preview.obstacle().map(texts::of).orElse(null));
    }

    @PostMapping("/desk/batches/{id}/deadlines")
    String propose(
            @PathVariable SubjectId id,
            @RequestParam String stage,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate lastDay,
            @RequestParam String reason,
            @RequestParam String source,
            Actor actor,
            RedirectAttributes redirect) {
        redirect.addFlashAttribute("reason", reason);
        redirect.addFlashAttribute("source", source);
        return doing.then(
                page(id),
                page(id) + "?stage=" + stage + "&lastDay=" + lastDay,
                redirect,
                "已提交，请另一位签批领导或者系统管理员批准。批准以前，截止时间不变。",
                () -> deadlines.propose(id, stage, lastDay, reason, source, actor));
    }

    @GetMapping("/desk/batches/{id}/deadlines/{move}")
    String one(@PathVariable SubjectId id, @PathVariable String move, Actor actor, Model model) {
        var batch = batch(id, model);
        var found = find(id, move);
        var stage = batch.stage(found.stage());
        model.addAttribute("move", found);
        model.addAttribute("stage", stage);
        model.addAttribute("administrator", actor.hasRole(Roles.ADMINISTRATOR));
        model.addAttribute("mayDecide", Proposals.mayDecide(actor, found.proposed()));
        if (found.status() == Move.Status.PROPOSED) {
            preview(batch, stage, found.lastDay(), model);
        }
        if (found.status() == Move.Status.APPLIED) {
            var obstacle = deadlines.undoObstacle(found);
            model.addAttribute("undoable", obstacle.isEmpty());
            model.addAttribute("undoObstacle", obstacle.map(texts::of).orElse(null));
        }
        return "desk/deadline";
    }

    @PostMapping("/desk/batches/{id}/deadlines/{move}/{act:approve|refuse|withdraw|undo}")
    String act(
            @PathVariable SubjectId id,
            @PathVariable String move,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes redirect) {
        var one = page(id) + "/" + find(id, move).id();
        return switch (act) {
            case "approve" -> doing.then(one, redirect, "截止时间已经调整，通知邮件已经排入发送。", () -> deadlines.approve(move, actor));
            case "refuse" -> doing.then(one, redirect, "已退回，截止时间不变。", () -> deadlines.refuse(move, reason, actor));
            case "withdraw" -> doing.then(one, redirect, "已撤回，截止时间不变。", () -> deadlines.withdraw(move, actor));
            default -> doing.then(one, redirect, "已恢复原来的截止时间，通知邮件已经排入发送。", () -> deadlines.undo(move, reason, actor));
        };
    }

    private Move find(SubjectId batch, String move) {
        return Optional.of(move)
                .flatMap(deadlines::find)
                .filter(found -> found.batch().equals(batch))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Batch batch(SubjectId id, Model model) {
        var batch = batches.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("batch", batch);
        model.addAttribute("whole", programmes.get(batch.programme()).title() + " " + batch.title());
        return batch;
    }

    private static String page(SubjectId id) {
        return "/desk/batches/" + id + "/deadlines";
    }
}
