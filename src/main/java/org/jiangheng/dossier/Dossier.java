package org.jiangheng.dossier;

import java.time.Instant;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.party.PersonId;

/**
 * One person's application in one batch of a programme.
 *
 * @param organisation the employer, known from the first submission on
 * @param number drawn at the first submission, gap-free per batch
 * @param submittedAt when it was first submitted; corrections do not move it (XC-15)
 * @param hash SHA-256 of the application as sent last
 */
public record Dossier(
        SubjectId id,
        String programme,
        SubjectId batch,
        PersonId person,
        Optional<OrganisationId> organisation,
        DossierStatus status,
        Optional<String> number,
        Optional<Instant> submittedAt,
        Optional<String> hash,
        Instant created) {

    /** Whether the applicant may change answers and materials: before submission, and while it is returned (XC-15). */
    public boolean isEditable() {
        return status == DossierStatus.DRAFT || status == DossierStatus.RETURNED;
    }
}
