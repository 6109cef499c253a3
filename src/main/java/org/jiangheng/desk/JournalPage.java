package org.jiangheng.desk;

import org.jiangheng.journal.Anchors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The anchors of the journal, to be printed and kept where nobody of the house can change them (XC-32). */
@Controller
class JournalPage {

    private static final int MOST = 1000;

    private final Anchors anchors;

    JournalPage(Anchors anchors) {
        this.anchors = anchors;
    }

    @GetMapping("/desk/journal")
    String show(@RequestParam(defaultValue = "31") int show, Model model) {
        int shown = Math.max(1, Math.min(show, MOST));
        var latest = anchors.latest(shown);
        model.addAttribute("anchors", latest);
        model.addAttribute("more", latest.size() == shown && shown < MOST);
        return "desk/journal";
    }
}
