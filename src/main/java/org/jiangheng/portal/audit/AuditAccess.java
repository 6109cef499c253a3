package org.jiangheng.portal.audit;

import org.jiangheng.audit.Mandate;
import org.jiangheng.audit.Mandates;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Outside the mandate, before it and after it there is nothing to be seen (XC-29). */
@Component
class AuditAccess {

    private final Mandates mandates;
    private final Dossiers dossiers;

    AuditAccess(Mandates mandates, Dossiers dossiers) {
        this.mandates = mandates;
        this.dossiers = dossiers;
    }

    Mandate require(SubjectId batch, Actor actor) {
        return mandates.inForce(batch, actor).orElseThrow(AuditAccess::missing);
    }

    /** A case of the batch that was sent; a draft is the applicant's alone. */
    Dossier require(SubjectId batch, SubjectId dossier, Actor actor) {
        require(batch, actor);
        return dossiers.find(dossier)
                .filter(found -> found.batch().equals(batch) && found.number().isPresent())
                .orElseThrow(AuditAccess::missing);
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
