package org.jiangheng.programmes.competition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;

/**
 * How an item's results were publicised (CC-65).
 *
 * @param round 1, 2, …: corrected results are publicised again
 * @param place where the organiser put them up
 * @param notice on the public site (XC-28)
 * @param until 24:00 of the last working day
 */
public record Publicity(
        SubjectId item,
        int round,
        String place,
        LocalDate startedOn,
        SubjectId notice,
        Instant until,
        Optional<Conclusion> conclusion) {

    /** What the arbitration committee found about objections (CC-X9). */
    public record Conclusion(Finding finding, String opinion, Instant at) {}

    /** What stands on the page before the task is completed. */
    public record Draft(String place, Optional<LocalDate> startedOn, Optional<Finding> finding, String opinion) {
        static final Draft EMPTY = new Draft("", Optional.empty(), Optional.empty(), "");
    }

    /** Whether there was an objection, and what became of it. */
    public enum Finding {
        NONE("公示无异议"),
        REJECTED("有异议，经仲裁委员会裁决异议不成立"),
        UPHELD("有异议，经仲裁委员会裁决异议成立");

        private final String label;

        Finding(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
