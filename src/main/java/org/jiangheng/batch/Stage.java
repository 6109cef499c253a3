package org.jiangheng.batch;

import java.time.Instant;
import java.time.LocalDate;
import org.jiangheng.calendar.Time;

/**
 * A stage of a batch.
 *
 * @param until 24:00 of its last day; nothing is accepted at or after it (XC-03)
 * @param cutOff whether the end binds applicants and employers
 */
public record Stage(String code, String label, Instant until, boolean cutOff) {

    /** The inclusive last day, as printed in the notice. */
    public LocalDate lastDay() {
        return LocalDate.ofInstant(until, Time.BEIJING).minusDays(1);
    }
}
