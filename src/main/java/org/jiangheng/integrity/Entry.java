package org.jiangheng.integrity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jiangheng.kernel.SubjectId;

/**
 * An entry of the register (XC-18).
 *
 * @param status PROPOSED, CONFIRMED or LIFTED; whether a confirmed one is in force or has run out, its days say
 */
public record Entry(
        SubjectId id,
        UUID party,
        Sanction sanction,
        String programme,
        String facts,
        String decision,
        LocalDate starts,
        Optional<LocalDate> ends,
        Status status,
        String proposedBy,
        LocalDate proposedOn) {

    /** Where the entry stands. */
    public enum Status {
        PROPOSED,
        CONFIRMED,
        LIFTED
    }

    boolean isInForceOn(LocalDate day) {
        return status == Status.CONFIRMED
                && !day.isBefore(starts)
                && ends.map(last -> !day.isAfter(last)).orElse(true);
    }
}
