package org.jiangheng.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Counts in working days as published by the State Council: holidays, weekends and make-up workdays (XC-05, XC-06, XC-07, XC-10). */
@Component
public class WorkingDays {

    public boolean isWorkingDay(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** The n-th working day after day 0, which itself is not counted (XC-05). */
    public LocalDate plus(LocalDate day0, int n) {
        throw new UnsupportedOperationException();
    }

    /** The last day on which an act due n working days before the event is on time (XC-06). */
    public LocalDate minus(LocalDate event, int n) {
        throw new UnsupportedOperationException();
    }

    /** How many working days lie after the first day, up to and including the last. */
    public int between(LocalDate from, LocalDate to) {
        throw new UnsupportedOperationException();
    }

    /** 24:00 in Beijing of the n-th working day after the day of the start (XC-05, XC-10). */
    public Instant endOfPeriod(Instant start, int n) {
        throw new UnsupportedOperationException();
    }
}
