package org.jiangheng.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jiangheng.batch.BatchDraft;
import org.jiangheng.batch.BatchDrafts;
import org.jiangheng.batch.DraftStatus;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.Programmes;
import org.jiangheng.web.InPlace;
import org.jiangheng.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A batch being prepared: changed by an administrator, decided by a second person (XC-50). */
@Controller
class BatchDraftPages {

    private final BatchDrafts drafts;
    private final Programmes programmes;
    private final Journal journal;
    private final Texts texts;
    private final InPlace inPlace;
    private final Doing doing;

    BatchDraftPages(
            BatchDrafts drafts, Programmes programmes, Journal journal, Texts texts, InPlace inPlace, Doing doing) {
        this.drafts = drafts;
        this.programmes = programmes;
        this.journal = journal;
        this.texts = texts;
        this.inPlace = inPlace;
        this.doing = doing;
    }

    /** What {@code /desk/batches/{id}} shows while there is no batch of that id. */
    String show(SubjectId id, Actor actor, Model model) {
        var draft = drafts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return show(draft, DraftForm.of(draft), actor, model);
    }

    private String show(BatchDraft draft, DraftForm form, Actor actor, Model model) {
        var outlook = drafts.outlook(draft.id());
        model.addAttribute("draft", draft);
        model.addAttribute("typed", form.edit());
        model.addAttribute("programme", programmes.get(draft.programme()));
        model.addAttribute("obstacle", outlook.obstacle().map(texts::of).orElse(null));
        model.addAttribute("restDays", outlook.restDays());
        model.addAttribute("findings", outlook.findings());
        model.addAttribute(
                "periods",
                programmes.get(draft.programme()).stages().stream()
                        .anyMatch(stage -> !stage.periods().isEmpty()));
        model.addAttribute("journal", journal.of(draft.id()));
        model.addAttribute("administrator", actor.hasRole(Roles.ADMINISTRATOR));
        model.addAttribute(
                "mayDecide",
                Proposals.mayDecide(actor, draft.proposed().orElse(draft.drafted()))
                        && Proposals.mayDecide(actor, draft.drafted()));
        return draft.status() == DraftStatus.DRAFT && actor.hasRole(Roles.ADMINISTRATOR)
                ? "desk/batch-draft"
                : "desk/batch-proposal";
    }

    @PostMapping("/desk/batches/{id}/draft")
    String save(
            @PathVariable SubjectId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "save") String then,
            @RequestParam Map<String, String> sent,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var draft = drafts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var form = DraftForm.of(draft, programmes.get(draft.programme()).stages(), sent);
        try {
            drafts.save(id, version, form.edit(), actor);
        } catch (RuleViolated refusal) {
            inPlace.show(refusal, model, response);
            return show(draft, form, actor, model);
        }
        return then.equals("propose")
                ? doing.then(page(id), redirect, "已提交，请另一位签批领导或者系统管理员批准。", () -> drafts.propose(id, actor))
                : doing.then(page(id), redirect, "已保存。", () -> {});
    }

    @GetMapping("/desk/batches/{id}/discard")
    String confirmDiscard(@PathVariable SubjectId id, Model model) {
        model.addAttribute(
                "draft", drafts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "desk/batch-discard";
    }

    @PostMapping("/desk/batches/{id}/discard")
    String discard(@PathVariable SubjectId id, Actor actor, RedirectAttributes redirect) {
        return doing.then("/desk/batches", page(id), redirect, "草稿已放弃。", () -> drafts.discard(id, actor));
    }

    @PostMapping("/desk/batches/{id}/withdraw")
    String withdraw(@PathVariable SubjectId id, Actor actor, RedirectAttributes redirect) {
        return doing.then(page(id), redirect, "已撤回，可以继续修改。", () -> drafts.withdraw(id, actor));
    }

    @PostMapping("/desk/batches/{id}/approve")
    String approve(@PathVariable SubjectId id, Actor actor, RedirectAttributes redirect) {
        return doing.then(page(id), redirect, "批次已经开设，公开页面上可以看到。", () -> drafts.approve(id, actor));
    }

    @PostMapping("/desk/batches/{id}/refuse")
    String refuse(@PathVariable SubjectId id, @RequestParam String reason, Actor actor, RedirectAttributes redirect) {
        return doing.then(page(id), redirect, "已退回修改。", () -> drafts.refuse(id, reason, actor));
    }

    private static String page(SubjectId id) {
        return "/desk/batches/" + id;
    }
}
