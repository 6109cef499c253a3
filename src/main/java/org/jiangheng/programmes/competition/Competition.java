package org.jiangheng.programmes.competition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.District;
import org.jiangheng.party.OrganisationId;

/**
 * A competition as filed (CC-F1).
 *
 * @param id the dossier
 * @param host code of the kind of host (CC-09 … CC-11)
 * @param selection whether it is a Beijing trial for a national competition (CC-03)
 * @param department of the organising committee's office (CC-42)
 * @param endsOn day of the final's last part; its year is the competition's (A-CC-16)
 * @param venue where the in-event check is done (CC-56)
 * @param records where the records are kept and the after-event check is done (CC-56)
 * @param receiptNumber of the 竞赛备案回执, once issued (CC-36)
 */
public record Competition(
        SubjectId id,
        SubjectId batch,
        OrganisationId organiser,
        String name,
        CompetitionLevel level,
        String host,
        boolean selection,
        String department,
        LocalDate startsOn,
        LocalDate endsOn,
        District venue,
        District records,
        String contact,
        String contactPhone,
        Instant filedAt,
        Optional<Instant> acceptedAt,
        Optional<String> receiptNumber,
        Optional<LocalDate> receiptOn,
        List<Item> items) {

    public Competition {
        items = List.copyOf(items);
    }
}
