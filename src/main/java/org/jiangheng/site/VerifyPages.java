package org.jiangheng.site;

import jakarta.servlet.http.HttpServletResponse;
import org.jiangheng.certificate.Certificate;
import org.jiangheng.certificate.Certificates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Is this certificate genuine? Asked by number and holder, or by the code printed on it (XC-39). */
@Controller
class VerifyPages {

    private final Certificates certificates;

    VerifyPages(Certificates certificates) {
        this.certificates = certificates;
    }

    @ModelAttribute
    void hideFromSearchEngines(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
    }

    @GetMapping("/verify")
    String ask(Model model) {
        return answer("", null, false, model);
    }

    /** A form post: names and identity numbers do not belong into addresses. */
    @PostMapping("/verify")
    String verify(@RequestParam String number, @RequestParam String holder, Model model) {
        var found = certificates.verify(number.strip(), holder.strip());
        return answer(number.strip(), found.orElse(null), true, model);
    }

    @GetMapping("/c/{token}")
    String scanned(@PathVariable String token, Model model) {
        model.addAttribute(
                "certificate",
                certificates.byToken(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "site/certificate";
    }

    private static String answer(String number, @Nullable Certificate result, boolean asked, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("asked", asked);
        model.addAttribute("result", result);
        return "site/verify";
    }
}
