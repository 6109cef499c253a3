package org.jiangheng.integrity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.party.PersonId;

/**
 * A proposed entry (XC-18).
 *
 * @param party id of the person or the organisation
 * @param programme in which it happened
 * @param decision number of the decision document
 * @param starts first day in force
 * @param ends last day in force; empty when it has no end
 */
public record NewEntry(
        UUID party,
        Sanction sanction,
        String programme,
        String facts,
        String decision,
        LocalDate starts,
        Optional<LocalDate> ends) {

    private static final int BAN_YEARS = 3;

    public NewEntry {
        if (facts.isBlank() || decision.isBlank()) {
            throw new RuleViolated("integrity.groundsMissing");
        }
        if (ends.isPresent() && ends.get().isBefore(starts)) {
            throw new RuleViolated("integrity.periodInvalid");
        }
    }

    /** The ban of three years: the same date three years later is its first free day (DR-83, XC-08). */
    public static NewEntry ban(PersonId person, String programme, String facts, String decision, LocalDate starts) {
        LocalDate last = starts.plusYears(BAN_YEARS).minusDays(1);
        return new NewEntry(person.uuid(), Sanction.BARRED, programme, facts, decision, starts, Optional.of(last));
    }

    /** Stricter filing of an organiser for so many years; the same date then is its first free day (CC-70, XC-08). */
    public static NewEntry stricterFiling(
            OrganisationId organiser, String programme, String facts, String decision, LocalDate starts, int years) {
        LocalDate last = starts.plusYears(years).minusDays(1);
        return new NewEntry(
                organiser.uuid(), Sanction.FILING_STRICTER, programme, facts, decision, starts, Optional.of(last));
    }

    /** A suspended or, without an end, withdrawn right to recommend (DR-22, DR-86). */
    public static NewEntry recommendation(
            OrganisationId employer,
            String programme,
            String facts,
            String decision,
            LocalDate starts,
            Optional<LocalDate> ends) {
        Sanction sanction = ends.isPresent() ? Sanction.RECOMMENDATION_SUSPENDED : Sanction.RECOMMENDATION_WITHDRAWN;
        return new NewEntry(employer.uuid(), sanction, programme, facts, decision, starts, ends);
    }
}
