package org.jiangheng.desk;

import org.jiangheng.duty.Duties;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.party.AccountCards;
import org.jiangheng.party.Deputies;
import org.jiangheng.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody leaves (离职移交): what is claimed goes to a successor or back to the unit, and the account is closed, in one go. */
@Controller
class DeparturePage {

    private final Duties duties;
    private final Deputies deputies;
    private final AccountCards cards;
    private final Texts texts;

    DeparturePage(Duties duties, Deputies deputies, AccountCards cards, Texts texts) {
        this.duties = duties;
        this.deputies = deputies;
        this.cards = cards;
        this.texts = texts;
    }

    @GetMapping("/desk/accounts/{account}/departure")
    String show(@PathVariable String account, Actor actor, Model model) {
        model.addAttribute("card", cards.get(account));
        model.addAttribute("myself", actor.account().equals(account));
        model.addAttribute("left", duties.claimedBy(account));
        model.addAttribute("colleagues", deputies.colleagues(account));
        return "desk/departure";
    }

    @PostMapping("/desk/accounts/{account}/departure")
    String depart(
            @PathVariable String account,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean disable,
            Actor by,
            RedirectAttributes redirect) {
        redirect.addAttribute("account", account);
        try {
            var handed = duties.handOver(account, to, reason, disable, by);
            redirect.addFlashAttribute(
                    "done",
                    "已移交：转给接手人" + handed.toSuccessor() + "项，退回单位待领取" + handed.toUnit() + "项。"
                            + (disable ? "账号已停用。" : ""));
            return "redirect:/desk/accounts/{account}";
        } catch (RuleViolated refusal) {
            redirect.addFlashAttribute("refusal", texts.of(refusal));
            redirect.addFlashAttribute("reason", reason);
            return "redirect:/desk/accounts/{account}/departure";
        }
    }
}
