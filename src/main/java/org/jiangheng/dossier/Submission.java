package org.jiangheng.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.OrganisationId;

/** An employer's list of recommended applications, sent in one go (统一报送, DR-56). */
public record Submission(
        SubjectId id, String number, SubjectId batch, OrganisationId organisation, Instant sent, List<Item> items) {

    public Submission {
        items = List.copyOf(items);
    }

    /** The dossiers found in order by the formal check. */
    public List<SubjectId> accepted() {
        return items.stream()
                .filter(item -> item.accepted().orElse(false))
                .map(Item::dossier)
                .toList();
    }

    /**
     * One application of the list.
     *
     * @param accepted the finding of the formal check, once there is one (DR-57)
     * @param reason why not; empty when accepted
     */
    public record Item(SubjectId dossier, Optional<Boolean> accepted, String reason) {}
}
