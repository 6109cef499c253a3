package org.jiangheng.portal;

import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.People;
import org.jiangheng.registration.EmployerInvitations;
import org.jiangheng.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An applicant whose employer is not registered yet invites it again (XC-36). */
@Controller
class InvitationPages {

    private final Access access;
    private final EmployerInvitations invitations;
    private final People people;
    private final Texts texts;

    InvitationPages(Access access, EmployerInvitations invitations, People people, Texts texts) {
        this.access = access;
        this.invitations = invitations;
        this.people = people;
        this.texts = texts;
    }

    @PostMapping("/portal/applications/{id}/invitation")
    String again(
            @PathVariable SubjectId id,
            @RequestParam(defaultValue = "") String email,
            Actor actor,
            RedirectAttributes redirect) {
        var dossier = access.own(id, actor);
        try {
            invitations.again(id, email, people.get(dossier.applicant()).maskedName(), actor);
            redirect.addFlashAttribute("invited", true);
        } catch (RuleViolated refused) {
            redirect.addFlashAttribute("notInvited", texts.of(refused));
            redirect.addFlashAttribute("typedEmail", email);
        }
        return "redirect:/portal/applications/" + id + "#employer";
    }
}
