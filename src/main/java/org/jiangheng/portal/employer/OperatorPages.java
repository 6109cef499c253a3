package org.jiangheng.portal.employer;

import jakarta.servlet.http.HttpServletResponse;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.registration.Operators;
import org.jiangheng.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who works for the organisation here; the first operator asks others in (XC-36). */
@Controller
class OperatorPages {

    private final Candidates candidates;
    private final Operators operators;
    private final Texts texts;

    OperatorPages(Candidates candidates, Operators operators, Texts texts) {
        this.candidates = candidates;
        this.operators = operators;
        this.texts = texts;
    }

    @GetMapping("/portal/employer/operators")
    String show(Actor actor, Model model) {
        var organisation = candidates.organisationOf(actor);
        model.addAttribute("organisation", organisation);
        model.addAttribute("operators", operators.of(organisation.id()));
        model.addAttribute("mayInvite", operators.mayInvite(organisation.id(), actor));
        return "portal/employer/operators";
    }

    @PostMapping("/portal/employer/operators")
    String invite(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            Actor actor,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            operators.invite(candidates.organisationOf(actor).id(), name, email, actor);
        } catch (RuleViolated refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", texts.of(refused));
            model.addAttribute("name", name);
            model.addAttribute("email", email);
            return show(actor, model);
        }
        redirect.addFlashAttribute("done", "邀请已发送，对方须在72小时内打开链接。");
        return "redirect:/portal/employer/operators";
    }
}
