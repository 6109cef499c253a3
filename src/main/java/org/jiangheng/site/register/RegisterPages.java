package org.jiangheng.site.register;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.party.IdentityPaper;
import org.jiangheng.registration.PersonForm;
import org.jiangheng.registration.PrivacyNotice;
import org.jiangheng.registration.SignUps;
import org.jiangheng.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Where people come in, and what they agree to (XC-27, XC-36). */
@Controller
class RegisterPages {

    private final SignUps signUps;
    private final Texts texts;

    RegisterPages(SignUps signUps, Texts texts) {
        this.signUps = signUps;
        this.texts = texts;
    }

    @GetMapping("/register")
    String choose() {
        return "site/register/choose";
    }

    @GetMapping({"/privacy", "/privacy/{version}"})
    String privacy(@PathVariable Optional<String> version, Model model) {
        model.addAttribute(
                "notice",
                version.map(PrivacyNotice::of)
                        .orElseGet(() -> Optional.of(PrivacyNotice.current()))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "site/register/privacy";
    }

    @GetMapping("/register/person")
    String person(Model model) {
        return person(PersonForm.empty(), model);
    }

    /** The same answer whether anything is known already; what was typed stands there again when it is refused. */
    @PostMapping("/register/person")
    String person(HttpServletRequest request, HttpServletResponse response, Model model) {
        var typed = new Typed(request);
        var form = form(typed);
        var problems = signUps.problems(form);
        try {
            if (problems.isEmpty()) {
                signUps.person(form, typed.origin());
                return "redirect:/register/sent";
            }
        } catch (RuleViolated refused) {
            model.addAttribute("refusal", texts.of(refused));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("problems", Typed.words(problems, texts));
        return person(form, model);
    }

    @GetMapping("/register/sent")
    String sent() {
        return "site/register/sent";
    }

    private static String person(PersonForm form, Model model) {
        if (!model.containsAttribute("problems")) {
            model.addAttribute("problems", Map.of());
        }
        model.addAttribute("form", form);
        model.addAttribute("papers", IdentityPaper.values());
        return "site/register/person";
    }

    private static PersonForm form(Typed typed) {
        return new PersonForm(
                typed.text("account"),
                typed.text("name"),
                typed.text("paper"),
                typed.text("number"),
                typed.text("phone"),
                typed.text("email"),
                typed.text("password"),
                typed.text("repeated"),
                typed.ticked("privacy"),
                typed.ticked("sensitive"));
    }
}
