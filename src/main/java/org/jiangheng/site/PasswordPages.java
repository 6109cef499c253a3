package org.jiangheng.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.party.Origin;
import org.jiangheng.party.PasswordLinks;
import org.jiangheng.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A password forgotten or not yet set: a link by mail, and the page it leads to. */
@Controller
class PasswordPages {

    private static final String TOKEN = "passwordToken";

    private final PasswordLinks links;
    private final Texts texts;

    PasswordPages(PasswordLinks links, Texts texts) {
        this.links = links;
        this.texts = texts;
    }

    @GetMapping("/password/forgotten")
    String ask() {
        return "site/password-forgotten";
    }

    /** The same answer whether the account exists or not. */
    @PostMapping("/password/forgotten")
    String send(@RequestParam String account, HttpServletRequest request) {
        var browser = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        links.forgotten(account, new Origin(request.getRemoteAddr(), browser));
        return "redirect:/password/forgotten?sent";
    }

    /** Takes the token out of the address, so that it stays in no history and is told to nobody. */
    @GetMapping(path = "/password/new", params = "token")
    String arrive(@RequestParam String token, HttpSession session) {
        session.setAttribute(TOKEN, token);
        return "redirect:/password/new";
    }

    @GetMapping("/password/new")
    String show(HttpSession session, Model model) {
        model.addAttribute("link", links.find(token(session)).orElse(null));
        return "site/password-new";
    }

    @PostMapping("/password/new")
    String set(@RequestParam String password, @RequestParam String again, HttpSession session, Model model) {
        try {
            if (!password.equals(again)) {
                throw new RuleViolated("party.passwordsDiffer");
            }
            links.redeem(token(session), password);
        } catch (RuleViolated refusal) {
            model.addAttribute("refusal", texts.of(refusal));
            return show(session, model);
        }
        session.invalidate();
        return "redirect:/login?changed";
    }

    private static String token(HttpSession session) {
        return session.getAttribute(TOKEN) instanceof String token ? token : "";
    }
}
