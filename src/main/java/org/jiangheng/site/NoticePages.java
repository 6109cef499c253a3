package org.jiangheng.site;

import jakarta.servlet.http.HttpServletResponse;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.notice.NoticeWithdrawals;
import org.jiangheng.notice.PublicNotice;
import org.jiangheng.notice.PublicNotices;
import org.jiangheng.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Public lists (公示), readable by everybody and by no search engine, and the objections against them (XC-10, XC-13, XC-28). */
@Controller
class NoticePages {

    private final PublicNotices notices;
    private final NoticeWithdrawals withdrawals;
    private final Texts texts;
    private final Time time;

    NoticePages(PublicNotices notices, NoticeWithdrawals withdrawals, Texts texts, Time time) {
        this.notices = notices;
        this.withdrawals = withdrawals;
        this.texts = texts;
        this.time = time;
    }

    @ModelAttribute
    void hideFromSearchEngines(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
    }

    @GetMapping("/notices")
    String list(Model model) {
        model.addAttribute("current", notices.current());
        model.addAttribute("past", notices.past());
        return "site/notices";
    }

    @GetMapping("/notices/{id}")
    String show(@PathVariable SubjectId id, Model model) {
        var notice = notice(id);
        model.addAttribute("notice", notice);
        model.addAttribute("open", isOpen(notice));
        model.addAttribute("withdrawn", withdrawals.reason(id).orElse(null));
        return "site/notice";
    }

    @GetMapping("/notices/{id}/objection")
    String objection(@PathVariable SubjectId id, Model model) {
        return form(notice(id), ObjectionForm.EMPTY, model);
    }

    @PostMapping("/notices/{id}/objection")
    String object(
            @PathVariable SubjectId id, @ModelAttribute ObjectionForm form, Model model, RedirectAttributes redirect) {
        var notice = notice(id);
        var problems = form.problems();
        if (!problems.isEmpty()) {
            model.addAttribute("problems", problems);
            return form(notice, form, model);
        }
        try {
            var objection = notices.objection(notices.object(id, form.about(notice)));
            redirect.addFlashAttribute("objection", objection);
            return "redirect:/notices/" + id + "/objection/received";
        } catch (RuleViolated refusal) {
            model.addAttribute("refusal", texts.of(refusal));
            return form(notice, form, model);
        }
    }

    @GetMapping("/notices/{id}/objection/received")
    String received(@PathVariable SubjectId id, Model model) {
        model.addAttribute("notice", notice(id));
        return model.containsAttribute("objection") ? "site/objection-received" : "redirect:/notices/" + id;
    }

    private String form(PublicNotice notice, ObjectionForm form, Model model) {
        if (!isOpen(notice)) {
            model.addAttribute("notice", notice);
            model.addAttribute("open", false);
            return "site/notice";
        }
        model.addAttribute("notice", notice);
        model.addAttribute("form", form);
        return "site/objection";
    }

    private PublicNotice notice(SubjectId id) {
        return notices.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private boolean isOpen(PublicNotice notice) {
        return time.now().isBefore(notice.until())
                && withdrawals.reason(notice.id()).isEmpty();
    }
}
