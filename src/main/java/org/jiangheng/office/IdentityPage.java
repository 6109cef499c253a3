package org.jiangheng.office;

import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.People;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The full identity number for those who compare it with a document, on request; noted with who, when and why (XC-29). */
@Controller
class IdentityPage {

    /** The formal check, and whoever hands out certificates. */
    static final String[] READERS = {Roles.RECEPTION, Roles.CERTIFICATES};

    private final OfficeAccess access;
    private final DossierPage page;
    private final People people;
    private final Journal journal;

    IdentityPage(OfficeAccess access, DossierPage page, People people, Journal journal) {
        this.access = access;
        this.page = page;
        this.people = people;
        this.journal = journal;
    }

    @PostMapping("/office/dossiers/{id}/identity")
    String reveal(
            @PathVariable SubjectId id, @RequestParam(defaultValue = "") String reason, Actor actor, Model model) {
        access.require(actor, READERS);
        var person = page.require(id, actor).person().orElseThrow(OfficeAccess::missing);
        journal.identity(id, actor, reason);
        var shown = page.show(id, actor, model);
        model.addAttribute("identity", people.get(person).identity().value());
        return shown;
    }
}
