package org.jiangheng.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangheng.kernel.RuleViolated;

/**
 * The published holidays as a value, and the counting on them. A year whose holidays are not published is never computed: the
 * answer would be wrong without anybody noticing (XC-07).
 */
public record Holidays(Set<Integer> publishedYears, Set<LocalDate> daysOff, Set<LocalDate> makeUpWorkdays) {

    public Holidays {
        publishedYears = Set.copyOf(publishedYears);
        daysOff = Set.copyOf(daysOff);
        makeUpWorkdays = Set.copyOf(makeUpWorkdays);
    }

    /** The same with another list in place of the year's, if there was one. */
    Holidays with(HolidayList list, Set<LocalDate> before) {
        var years = new HashSet<>(publishedYears);
        years.add(list.year());
        var off = new HashSet<>(daysOff);
        var worked = new HashSet<>(makeUpWorkdays);
        off.removeAll(before);
        worked.removeAll(before);
        var days = list.lines().stream().map(HolidayLine::day).collect(Collectors.toSet());
        off.removeAll(days);
        worked.removeAll(days);
        list.lines().forEach(line -> (line.isHoliday() ? off : worked).add(line.day()));
        return new Holidays(years, off, worked);
    }

    public boolean isWorkingDay(LocalDate day) {
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

    /** How many working days lie after the first day, up to and including the last. */
    public int between(LocalDate from, LocalDate to) {
        return (int) from.datesUntil(to.isBefore(from) ? from : to)
                .map(day -> day.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** How many working days the year has. */
    public int inYear(int year) {
        return between(LocalDate.of(year, 1, 1).minusDays(1), LocalDate.of(year, 12, 31));
    }

    private void requirePublished(LocalDate day) {
        if (!publishedYears.contains(day.getYear())) {
            throw new RuleViolated("calendar.yearUnknown", Integer.toString(day.getYear()));
        }
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
