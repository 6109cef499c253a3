package org.jiangheng.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jiangheng.calendar.Time;

/** How values stand in a letter; a deadline at midnight is 24:00 of the day before (XC-02, XC-03). */
final class Printed {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);

    private Printed() {}

    static String of(Object value) {
        if (value instanceof Instant instant) {
            return of(instant.atZone(Time.BEIJING));
        }
        return value instanceof LocalDate day ? DAY.format(day) : String.valueOf(value);
    }

    private static String of(ZonedDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? DAY.format(moment.minusDays(1)) + "24:00"
                : MINUTE.format(moment);
    }
}
