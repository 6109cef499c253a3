package org.jiangheng.site;

import java.util.UUID;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.party.AccountCards;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.Sessions;
import org.jiangheng.party.Units;
import org.jiangheng.web.SignedIn;
import org.jiangheng.web.Texts;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: the password, where one is signed on, and the way to sign off everywhere else. */
@Controller
class AccountPage {

    private final Accounts accounts;
    private final AccountCards cards;
    private final Sessions sessions;
    private final Units units;
    private final Texts texts;

    AccountPage(Accounts accounts, AccountCards cards, Sessions sessions, Units units, Texts texts) {
        this.accounts = accounts;
        this.cards = cards;
        this.sessions = sessions;
        this.units = units;
        this.texts = texts;
    }

    @GetMapping("/account/password")
    String show(Actor actor, Authentication authentication, Model model) {
        model.addAttribute("card", cards.get(actor.account()));
        model.addAttribute(
                "roles",
                actor.groups().stream().map(units::label).sorted().distinct().toList());
        model.addAttribute("sessions", sessions.of(actor.account()));
        model.addAttribute("here", here(authentication));
        return "site/account";
    }

    /** Whoever changes the password is signed off everywhere else. */
    @PostMapping("/account/password")
    String change(
            @RequestParam String current,
            @RequestParam String password,
            @RequestParam String again,
            Actor actor,
            Authentication authentication,
            Model model,
            RedirectAttributes redirect) {
        try {
            if (!password.equals(again)) {
                throw new RuleViolated("party.passwordsDiffer");
            }
            accounts.changePassword(actor.account(), current, password);
        } catch (RuleViolated refusal) {
            model.addAttribute("refusal", texts.of(refusal));
            return show(actor, authentication, model);
        }
        sessions.endOthers(actor.account(), here(authentication), actor);
        redirect.addFlashAttribute("done", "密码已修改。其他设备上的登录已经退出。");
        return "redirect:/account/password";
    }

    @PostMapping("/account/sessions/end")
    String endOthers(Actor actor, Authentication authentication, RedirectAttributes redirect) {
        sessions.endOthers(actor.account(), here(authentication), actor);
        redirect.addFlashAttribute("done", "其他设备上的登录已经退出。");
        return "redirect:/account/password";
    }

    private static UUID here(Authentication authentication) {
        return ((SignedIn) authentication.getPrincipal()).session();
    }
}
