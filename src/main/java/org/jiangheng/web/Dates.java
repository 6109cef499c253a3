package org.jiangheng.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jiangheng.calendar.Time;
import org.springframework.stereotype.Component;

/** How pages write dates, as bean {@code dates}: {@code ${@dates.day(x)}}. Always Beijing time (XC-02). */
@Component("dates")
public class Dates {

    static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日").withZone(Time.BEIJING);
    static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(Time.BEIJING);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm:ss").withZone(Time.BEIJING);

    private final Time time;

    Dates(Time time) {
        this.time = time;
    }

    /** 2026年4月10日 */
    public String day(Instant instant) {
        return DAY.format(instant);
    }

    /** 2026年4月10日 */
    public String day(LocalDate date) {
        return DAY.format(date);
    }

    /** 2026年4月10日 09:00 */
    public String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    /** 2026年4月10日 09:00:00, for receipts. */
    public String second(Instant instant) {
        return SECOND.format(instant);
    }

    /** The last day that still counts before an exclusive instant: 24:00 of 12 June is the 12th (XC-03). */
    public String lastDay(Instant until) {
        return DAY.format(until.minusMillis(1));
    }

    /** The end of a period: 2026年6月12日24:00 when it lies at midnight, else to the minute (XC-03). */
    public String deadline(Instant until) {
        var midnight = LocalTime.ofInstant(until, Time.BEIJING).equals(LocalTime.MIDNIGHT);
        return midnight ? lastDay(until) + "24:00" : minute(until);
    }

    /** Whether the exclusive instant lies ahead. */
    public boolean isOpen(Instant until) {
        return time.now().isBefore(until);
    }

    /** Calendar days from today to the last day that counts; 0 on the last day itself, negative when it is over. */
    public long daysLeft(Instant until) {
        return ChronoUnit.DAYS.between(time.today(), LocalDate.ofInstant(until.minusMillis(1), Time.BEIJING));
    }
}
