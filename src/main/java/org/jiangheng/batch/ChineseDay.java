package org.jiangheng.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jiangheng.calendar.Time;

/** Dates as journal lines and refusals write them. */
final class ChineseDay {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private ChineseDay() {}

    static String of(LocalDate day) {
        return DAY.format(day);
    }

    /** The last day before an exclusive end. */
    static String lastBefore(Instant until) {
        return of(LocalDate.ofInstant(until, Time.BEIJING).minusDays(1));
    }
}
