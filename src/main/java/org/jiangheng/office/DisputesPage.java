package org.jiangheng.office;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.Organisation;
import org.jiangheng.party.Organisations;
import org.jiangheng.party.People;
import org.jiangheng.party.Person;
import org.jiangheng.party.PersonId;
import org.jiangheng.registration.Dispute;
import org.jiangheng.registration.Identities;
import org.jiangheng.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two accounts with one identity number: the reception finds out whose it is (XC-36). */
@Controller
class DisputesPage {

    private final OfficeAccess access;
    private final Identities identities;
    private final People people;
    private final Dossiers dossiers;
    private final Organisations organisations;
    private final Texts texts;

    DisputesPage(
            OfficeAccess access,
            Identities identities,
            People people,
            Dossiers dossiers,
            Organisations organisations,
            Texts texts) {
        this.access = access;
        this.identities = identities;
        this.people = people;
        this.dossiers = dossiers;
        this.organisations = organisations;
        this.texts = texts;
    }

    @GetMapping("/office/disputes")
    String list(Actor actor, Model model) {
        access.require(actor, Roles.RECEPTION);
        model.addAttribute("rows", identities.disputes().stream().map(this::row).toList());
        return "office/disputes";
    }

    @GetMapping("/office/disputes/{id}")
    String show(@PathVariable SubjectId id, Actor actor, Model model) {
        access.require(actor, Roles.RECEPTION);
        model.addAttribute("row", row(identities.dispute(id).orElseThrow(OfficeAccess::missing)));
        return "office/dispute";
    }

    @PostMapping("/office/disputes/{id}")
    Object settle(
            @PathVariable SubjectId id,
            @RequestParam(defaultValue = "") String finding,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        access.require(actor, Roles.RECEPTION);
        try {
            identities.settle(id, finding(finding), reason, actor);
        } catch (RuleViolated refused) {
            model.addAttribute("refusal", texts.of(refused));
            model.addAttribute("reason", reason);
            model.addAttribute("finding", finding);
            return new ModelAndView(show(id, actor, model), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        redirect.addFlashAttribute("done", "已办结，结果已发到双方邮箱。");
        return "redirect:/office/disputes/" + id;
    }

    private static Dispute.Finding finding(String code) {
        return Stream.of(Dispute.Finding.values())
                .filter(each -> each.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleViolated("office.findingMissing"));
    }

    private Row row(Dispute dispute) {
        return new Row(dispute, party(dispute.holder()), party(dispute.claimant()));
    }

    private Party party(PersonId id) {
        var person = people.get(id);
        return new Party(person, people.accountOf(id), people.isConfirmed(id), employers(dossiers.ofPerson(id)));
    }

    private String employers(List<Dossier> cases) {
        return cases.stream()
                .flatMap(dossier -> dossier.organisation().stream())
                .distinct()
                .map(organisations::get)
                .map(Organisation::name)
                .collect(Collectors.joining("、"));
    }

    /** A dispute with the two it is between. */
    record Row(Dispute dispute, Party holder, Party claimant) {}

    /** @param employers to whom the account has submitted */
    record Party(Person person, String account, boolean bound, String employers) {}
}
