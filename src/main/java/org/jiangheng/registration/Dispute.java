package org.jiangheng.registration;

import java.time.Instant;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.PersonId;

/**
 * Two accounts with one identity number (XC-36).
 *
 * @param holder to whom it was bound when the dispute began
 * @param claimant the other one
 */
public record Dispute(
        SubjectId id,
        PersonId holder,
        PersonId claimant,
        Instant opened,
        Optional<Finding> finding,
        String reason,
        Optional<Instant> settled,
        String settledBy) {

    /** Whose number it is. */
    public enum Finding {
        KEPT("号码属于原绑定人"),
        MOVED("号码改由另一人绑定");

        private final String label;

        Finding(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isOpen() {
        return finding.isEmpty();
    }
}
