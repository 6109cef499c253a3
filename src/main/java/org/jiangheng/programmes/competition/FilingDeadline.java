package org.jiangheng.programmes.competition;

import java.time.LocalDate;
import org.jiangheng.calendar.WorkingDays;

/**
 * The last day to file a competition: so many working days before its first day that they lie in between (CC-35, A-CC-01, XC-06).
 * The first day itself is not counted and may be a make-up Saturday; a year without published holidays is refused (XC-07).
 */
record FilingDeadline(LocalDate firstDay, LocalDate lastDay) {

    static FilingDeadline of(WorkingDays days, LocalDate firstDay, int workingDays) {
        return new FilingDeadline(firstDay, days.minus(firstDay, workingDays));
    }

    /** Filed on the last day is filed in time. */
    boolean isKeptBy(LocalDate filedOn) {
        return !filedOn.isAfter(lastDay);
    }
}
