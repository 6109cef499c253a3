package org.jiangheng.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.jiangheng.kernel.RuleViolated;

/**
 * The published holidays as a value, and the counting on them. A year whose holidays are not published is never computed: the
 * answer would be wrong without anybody noticing (XC-07).
 */
record Holidays(Set<Integer> publishedYears, Set<LocalDate> daysOff, Set<LocalDate> makeUpWorkdays) {

    Holidays {
        publishedYears = Set.copyOf(publishedYears);
        daysOff = Set.copyOf(daysOff);
        makeUpWorkdays = Set.copyOf(makeUpWorkdays);
    }

    boolean isWorkingDay(LocalDate day) {
        requirePublished(day);
        return makeUpWorkdays.contains(day) || !daysOff.contains(day) && !isWeekend(day);
    }

    LocalDate step(LocalDate start, int workingDays, int direction) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("A period of " + workingDays + " working days");
        }
        LocalDate day = start;
        for (int counted = 0; counted < workingDays; ) {
            day = day.plusDays(direction);
            counted += isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    int between(LocalDate from, LocalDate to) {
        return (int) from.datesUntil(to.isBefore(from) ? from : to)
                .map(day -> day.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    private void requirePublished(LocalDate day) {
        if (!publishedYears.contains(day.getYear())) {
            throw new RuleViolated("calendar.yearUnknown", Integer.toString(day.getYear()));
        }
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
