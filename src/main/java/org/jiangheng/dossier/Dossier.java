package org.jiangheng.dossier;

import java.time.Instant;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.party.PersonId;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.programmes.Holder;
import org.jiangheng.programmes.StatusWords;

/**
 * One application in one batch of a programme, held by a person or by an organisation.
 *
 * @param person who holds it; empty when an organisation does
 * @param organisation who holds it; or the employer of the person who does, known from the first submission on
 * @param holderName name of the person or organisation that holds it, as when it was opened
 * @param words the status in the programme's words
 * @param number drawn at the first submission, gap-free per batch
 * @param submittedAt when it was first submitted; corrections do not move it (XC-15)
 * @param hash SHA-256 of the application as sent last
 */
public record Dossier(
        SubjectId id,
        String programme,
        SubjectId batch,
        Optional<PersonId> person,
        Optional<OrganisationId> organisation,
        String holderName,
        DossierStatus status,
        StatusWords words,
        Optional<String> number,
        Optional<Instant> submittedAt,
        Optional<String> hash,
        Instant created) {

    /** The person who holds it; asked only where the programme's dossiers are held by persons. */
    public PersonId applicant() {
        return person.orElseThrow(() -> new IllegalStateException("an organisation holds dossier " + id));
    }

    /** The organisation that holds it; asked only where the programme's dossiers are held by organisations. */
    public OrganisationId organiser() {
        return organisation
                .filter(any -> person.isEmpty())
                .orElseThrow(() -> new IllegalStateException("a person holds dossier " + id));
    }

    public Holder holder() {
        return person.isPresent() ? Holder.PERSON : Holder.ORGANISATION;
    }

    /** Whether the holder may change answers and materials: before submission, and while it is returned (XC-15). */
    public boolean isEditable() {
        return status == DossierStatus.DRAFT || status == DossierStatus.RETURNED;
    }
}
