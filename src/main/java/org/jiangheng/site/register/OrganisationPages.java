package org.jiangheng.site.register;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.party.District;
import org.jiangheng.registration.OrganisationForm;
import org.jiangheng.registration.Scan;
import org.jiangheng.registration.SignUps;
import org.jiangheng.registration.StoredFile;
import org.jiangheng.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The sign-up of an organisation by the operator it has named, with licence and letter of authority (XC-36). */
@Controller
class OrganisationPages {

    private static final List<String> NATURES = List.of("央属企业", "市属企业", "区属企业", "其他");
    private static final int LONGEST_NAME = 100;
    private static final int CODE = 18;

    private final SignUps signUps;
    private final Texts texts;

    OrganisationPages(SignUps signUps, Texts texts) {
        this.signUps = signUps;
        this.texts = texts;
    }

    /** An invitation brings name and code along; they prove nothing. */
    @GetMapping("/register/organisation")
    String show(
            @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String code, Model model) {
        var known = name.length() <= LONGEST_NAME && code.length() <= CODE;
        return show(known ? OrganisationForm.of(name, code) : OrganisationForm.of("", ""), Map.of(), model);
    }

    @PostMapping("/register/organisation")
    String send(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam MultipartFile licence,
            @RequestParam MultipartFile letter,
            Model model)
            throws IOException {
        var typed = new Typed(request);
        var form = form(typed);
        var scans = new EnumMap<StoredFile.Kind, Scan>(StoredFile.Kind.class);
        scans.put(StoredFile.Kind.LICENCE, scan(licence));
        scans.put(StoredFile.Kind.LETTER, scan(letter));
        var problems = signUps.problems(form, scans);
        try {
            if (problems.isEmpty()) {
                signUps.organisation(form, scans, typed.origin());
                return "redirect:/register/sent?organisation";
            }
        } catch (RuleViolated refused) {
            model.addAttribute("refusal", texts.of(refused));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(form, Typed.words(problems, texts), model);
    }

    private static String show(OrganisationForm form, Map<String, String> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("districts", District.values());
        model.addAttribute("natures", NATURES);
        return "site/register/organisation";
    }

    private static Scan scan(MultipartFile file) throws IOException {
        return new Scan(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
    }

    private static OrganisationForm form(Typed typed) {
        return new OrganisationForm(
                typed.text("name"),
                typed.text("code"),
                typed.text("district"),
                typed.text("nature"),
                typed.text("contact"),
                typed.text("phone"),
                typed.text("email"),
                typed.text("account"),
                typed.text("password"),
                typed.text("repeated"),
                typed.ticked("privacy"));
    }
}
