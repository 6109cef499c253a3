package org.jiangheng.site.register;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.registration.OperatorForm;
import org.jiangheng.registration.OperatorInvitation;
import org.jiangheng.registration.Operators;
import org.jiangheng.registration.SignUp;
import org.jiangheng.registration.SignUps;
import org.jiangheng.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the links of mails lead: the owner of an address confirms it, a colleague becomes an operator (XC-36). */
@Controller
class ConfirmPages {

    private static final String SIGN_UP = "signUpToken";
    private static final String OPERATOR = "operatorToken";

    private final SignUps signUps;
    private final Operators operators;
    private final Texts texts;

    ConfirmPages(SignUps signUps, Operators operators, Texts texts) {
        this.signUps = signUps;
        this.operators = operators;
        this.texts = texts;
    }

    /** Takes the token out of the address, so that it stays in no history. */
    @GetMapping(path = "/register/confirm", params = "token")
    String arrive(@RequestParam String token, HttpSession session) {
        session.setAttribute(SIGN_UP, token);
        return "redirect:/register/confirm";
    }

    /** Asks before anything happens: programs open links in mails too. */
    @GetMapping("/register/confirm")
    String show(HttpSession session, Model model) {
        var signUp = signUps.awaiting(token(session, SIGN_UP));
        model.addAttribute("signUp", signUp.orElse(null));
        model.addAttribute(
                "taken", signUp.map(SignUp::account).filter(signUps::isTaken).isPresent());
        return "site/register/confirm";
    }

    @PostMapping("/register/confirm")
    String confirm(@RequestParam String account, HttpSession session, HttpServletResponse response, Model model) {
        try {
            var signUp = signUps.confirm(token(session, SIGN_UP), account.strip());
            session.removeAttribute(SIGN_UP);
            return "redirect:/register/done" + (signUp.kind() == SignUp.Kind.ORGANISATION ? "?organisation" : "");
        } catch (RuleViolated refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", texts.of(refused));
            model.addAttribute("typed", account);
            return show(session, model);
        }
    }

    @GetMapping("/register/done")
    String done() {
        return "site/register/done";
    }

    @GetMapping(path = "/register/operator", params = "token")
    String arriveInvited(@RequestParam String token, HttpSession session) {
        session.setAttribute(OPERATOR, token);
        return "redirect:/register/operator";
    }

    @GetMapping("/register/operator")
    String invited(HttpSession session, Model model) {
        var invitation = operators.find(token(session, OPERATOR));
        var name = invitation.map(OperatorInvitation::name).orElse("");
        return invited(invitation.orElse(null), new OperatorForm(name, "", "", "", false), Map.of(), model);
    }

    @PostMapping("/register/operator")
    String accept(HttpServletRequest request, HttpServletResponse response, HttpSession session, Model model) {
        var form = form(new Typed(request));
        var problems = operators.problems(form);
        try {
            if (problems.isEmpty()) {
                operators.accept(token(session, OPERATOR), form);
                session.removeAttribute(OPERATOR);
                return "redirect:/register/done";
            }
        } catch (RuleViolated refused) {
            model.addAttribute("refusal", texts.of(refused));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        var invitation = operators.find(token(session, OPERATOR)).orElse(null);
        return invited(invitation, form, Typed.words(problems, texts), model);
    }

    private static String invited(
            @org.jspecify.annotations.Nullable OperatorInvitation invitation,
            OperatorForm form,
            Map<String, String> problems,
            Model model) {
        model.addAttribute("invitation", invitation);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "site/register/operator";
    }

    private static OperatorForm form(Typed typed) {
        return new OperatorForm(
                typed.text("name"),
                typed.text("account"),
                typed.text("password"),
                typed.text("repeated"),
                typed.ticked("privacy"));
    }

    private static String token(HttpSession session, String kind) {
        return session.getAttribute(kind) instanceof String token ? token : "";
    }
}
