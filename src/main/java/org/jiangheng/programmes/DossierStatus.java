package org.jiangheng.programmes;

import java.util.Locale;

/**
 * Where a case can stand: the house's vocabulary, of which each programme uses what it needs. What a status is called, which
 * stage it belongs to and what comes next is said by the programme ({@link Programme#status}).
 */
public enum DossierStatus {
    DRAFT,
    SUBMITTED,
    RETURNED,
    PUBLICISED,
    OPINION,
    RECOMMENDED,
    SENT,
    ACCEPTED,
    PAID,
    IN_REVIEW,
    PASSED,
    FILED,
    PUBLIC_NOTICE,
    CERTIFIED,
    CONCLUDED,
    NOT_ACCEPTED,
    NOT_RECOMMENDED,
    FAILED,
    NOT_CERTIFIED,
    WITHDRAWN,
    CANCELLED,
    EXPIRED;

    /** The journal's code of arriving here: {@code inReview} for IN_REVIEW. */
    public String event() {
        var event = new StringBuilder();
        for (var word : name().split("_")) {
            event.append(
                    event.isEmpty()
                            ? word.toLowerCase(Locale.ROOT)
                            : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
        }
        return event.toString();
    }

    /** Whether the case has come to its end, well or badly. */
    public boolean isClosed() {
        return switch (this) {
            case CERTIFIED,
                    CONCLUDED,
                    NOT_ACCEPTED,
                    NOT_RECOMMENDED,
                    FAILED,
                    NOT_CERTIFIED,
                    WITHDRAWN,
                    CANCELLED,
                    EXPIRED -> true;
            default -> false;
        };
    }

    /** Whether the case has come to the end it was opened for. */
    public boolean isAchieved() {
        return this == CERTIFIED || this == CONCLUDED;
    }
}
