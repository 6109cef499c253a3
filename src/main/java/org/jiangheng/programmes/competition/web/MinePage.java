package org.jiangheng.programmes.competition.web;

import org.jiangheng.kernel.Actor;
import org.jiangheng.programmes.competition.OwnResults;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A competitor's own results; nothing of others (CC.3, XC-29). */
@Controller
class MinePage {

    private final OwnResults results;

    MinePage(OwnResults results) {
        this.results = results;
    }

    @GetMapping("/portal/competition/mine")
    String show(Actor actor, Model model) {
        var own = results.of(actor.account());
        if (own.isEmpty()) {
            throw ItemFrame.missing();
        }
        model.addAttribute("results", own);
        return "competition/mine";
    }
}
