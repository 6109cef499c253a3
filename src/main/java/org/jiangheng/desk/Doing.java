package org.jiangheng.desk;

import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Does what a button asks for and goes on to a page that says how it went. */
@Component
class Doing {

    private final Texts texts;

    Doing(Texts texts) {
        this.texts = texts;
    }

    String then(String page, RedirectAttributes redirect, String done, Runnable deed) {
        return then(page, page, redirect, done, deed);
    }

    /** @param otherwise the page that tells the refusal */
    String then(String page, String otherwise, RedirectAttributes redirect, String done, Runnable deed) {
        try {
            deed.run();
            redirect.addFlashAttribute("done", done);
            return "redirect:" + page;
        } catch (RuleViolated refusal) {
            redirect.addFlashAttribute("refusal", texts.of(refusal));
            return "redirect:" + otherwise;
        }
    }
}
