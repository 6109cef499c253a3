package org.jiangheng.office;

import java.util.Optional;
import java.util.stream.Stream;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.registration.OrganisationSignUps;
import org.jiangheng.registration.SignUp;
import org.jiangheng.web.Downloads;
import org.jiangheng.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Organisations that want to come in: the reception decides on licence and letter of authority (XC-36). */
@Controller
class OrganisationsPage {

    private final OfficeAccess access;
    private final OrganisationSignUps signUps;
    private final Journal journal;
    private final Texts texts;

    OrganisationsPage(OfficeAccess access, OrganisationSignUps signUps, Journal journal, Texts texts) {
        this.access = access;
        this.signUps = signUps;
        this.journal = journal;
        this.texts = texts;
    }

    @GetMapping("/office/organisations")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            Actor actor,
            Model model) {
        access.require(actor, Roles.RECEPTION);
        model.addAttribute("q", q);
        model.addAttribute("state", state);
        model.addAttribute(
                "states", new SignUp.State[] {SignUp.State.PENDING, SignUp.State.ACTIVATED, SignUp.State.REFUSED});
        model.addAttribute("found", signUps.search(q, state(state)));
        return "office/organisations";
    }

    /** @param act activate or refuse: the step is confirmed on the page itself */
    @GetMapping("/office/organisations/{id}")
    String show(@PathVariable SubjectId id, @RequestParam(defaultValue = "") String act, Actor actor, Model model) {
        return show(require(id, actor), act, model);
    }

    @GetMapping("/office/organisations/{id}/files/{file}")
    ResponseEntity<byte[]> file(@PathVariable SubjectId id, @PathVariable String file, Actor actor) {
        var signUp = require(id, actor);
        var found = signUps.files(signUp.id()).stream()
                .filter(each -> each.id().equals(file))
                .findFirst()
                .orElseThrow(OfficeAccess::missing);
        var content = signUps.read(signUp.id(), found, actor).orElseThrow(OfficeAccess::missing);
        return Downloads.attachment(found.fileName(), found.mediaType(), content);
    }

    @PostMapping("/office/organisations/{id}/activate")
    Object activate(@PathVariable SubjectId id, Actor actor, Model model, RedirectAttributes redirect) {
        var signUp = require(id, actor);
        try {
            signUps.activate(id, actor);
        } catch (RuleViolated refused) {
            return refused(signUp, "activate", refused, model);
        }
        redirect.addFlashAttribute("done", "已激活，结果已发到经办人邮箱。");
        return "redirect:/office/organisations/" + id;
    }

    @PostMapping("/office/organisations/{id}/refuse")
    Object refuse(
            @PathVariable SubjectId id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var signUp = require(id, actor);
        try {
            signUps.refuse(id, reason, actor);
        } catch (RuleViolated refused) {
            return refused(signUp, "refuse", refused, model.addAttribute("reason", reason));
        }
        redirect.addFlashAttribute("done", "已退回，理由已发到经办人邮箱。");
        return "redirect:/office/organisations/" + id;
    }

    private org.springframework.web.servlet.ModelAndView refused(
            SignUp signUp, String act, RuleViolated refused, Model model) {
        model.addAttribute("refusal", texts.of(refused));
        var view = show(signUp, act, model);
        return new org.springframework.web.servlet.ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private String show(SignUp signUp, String act, Model model) {
        model.addAttribute("signUp", signUp);
        model.addAttribute("act", signUp.isPending() ? act : "");
        model.addAttribute("files", signUps.files(signUp.id()));
        model.addAttribute("rivals", signUps.rivals(signUp));
        model.addAttribute("active", signUps.active(signUp).orElse(null));
        model.addAttribute("history", journal.of(signUp.id()));
        return "office/organisation";
    }

    private SignUp require(SubjectId id, Actor actor) {
        access.require(actor, Roles.RECEPTION);
        return signUps.find(id).orElseThrow(OfficeAccess::missing);
    }

    private static Optional<SignUp.State> state(String code) {
        return Stream.of(SignUp.State.values())
                .filter(state -> state.name().equals(code))
                .findFirst();
    }
}
