package org.jiangheng.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Counts in working days as published by the State Council: weekends, holidays and make-up workdays (调休). A computation that
 * touches a year without published holidays is refused, {@code calendar.yearUnknown} (XC-07).
 */
@Component
public class WorkingDays {

    private static final int WARNING_DAYS = 60;

    private final HolidayRepository holidays;

    WorkingDays(HolidayRepository holidays) {
        this.holidays = holidays;
    }

    /** Whether the holidays of the day's year are published (XC-07). */
    public boolean isKnown(LocalDate day) {
        return holidays.published().publishedYears().contains(day.getYear());
    }

    public boolean isWorkingDay(LocalDate day) {
        return holidays.published().isWorkingDay(day);
    }

    /** The n-th working day after day 0, which itself is not counted (XC-05). */
    public LocalDate plus(LocalDate day0, int n) {
        return holidays.published().step(day0, n, 1);
    }

    /** The last day on which an act due n working days before the event is on time; the event's day is not counted (XC-06). */
    public LocalDate minus(LocalDate event, int n) {
        return holidays.published().step(event, n, -1);
    }

    /** How many working days lie after the first day, up to and including the last. */
    public int between(LocalDate from, LocalDate to) {
        return holidays.published().between(from, to);
    }

    /** 24:00 in Beijing of the n-th working day after the day of the start, exclusive (XC-05, XC-10). */
    public Instant endOfPeriod(Instant start, int n) {
        return Time.endOf(plus(LocalDate.ofInstant(start, Time.BEIJING), n));
    }

    /** The year that begins within 60 days and whose holidays nobody has entered yet: a warning for administrators (XC-07). */
    public Optional<Integer> missingYear(LocalDate today) {
        int year = today.plusDays(WARNING_DAYS).getYear();
        return holidays.published().publishedYears().contains(year) ? Optional.empty() : Optional.of(year);
    }
}
