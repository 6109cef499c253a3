package org.jiangheng.demo;

import java.util.Map;
import java.util.Optional;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.material.Materials;
import org.jiangheng.party.Organisation;
import org.jiangheng.party.Organisations;
import org.jiangheng.programmes.MaterialRequirement.By;
import org.springframework.stereotype.Component;

/** Those who apply. */
@Component
class Applicants {

    private final Troupe troupe;
    private final Dossiers dossiers;
    private final Organisations organisations;
    private final Materials materials;
    private final Evidence evidence;

    Applicants(Troupe troupe, Dossiers dossiers, Organisations organisations, Materials materials, Evidence evidence) {
        this.troupe = troupe;
        this.dossiers = dossiers;
        this.organisations = organisations;
        this.materials = materials;
        this.evidence = evidence;
    }

    /** Types the application and brings the materials, without sending it. */
    void draft(String batch, String... accounts) {
        for (var account : accounts) {
            draft(account, batch);
        }
    }

    /** Sends what is typed. */
    void submit(String batch, String... accounts) {
        for (var account : accounts) {
            var dossier = troupe.dossier(account, batch).id();
            var answers = dossiers.draft(dossier).answers();
            troupe.complete(dossier, "fillApplication", account, answers);
        }
    }

    private void draft(String account, String batch) {
        var actor = troupe.actor(account);
        var person = troupe.person(account);
        var id = dossiers.open(Troupe.PROGRAMME, troupe.batch(batch).id(), person.id(), actor);
        var employer = employer(account);
        dossiers.saveDraft(
                id, answers(account, batch, employer), dossiers.draft(id).version());
        bring(id, account, employer);
    }

    private Map<String, Object> answers(String account, String batch, Organisation employer) {
        return Application.of(account, batch)
                .answers(troupe.person(account), employer.id(), employer.name(), employer.nature());
    }

    private void bring(SubjectId id, String account, Organisation employer) {
        var actor = troupe.actor(account);
        materials
                .missing(id, By.APPLICANT, Optional.empty())
                .forEach(wanted -> evidence.bring(dossiers.get(id), wanted, employer.name(), actor));
    }

    private Organisation employer(String account) {
        return organisations.ofAccount(Cast.applicant(account).company()).orElseThrow();
    }
}
