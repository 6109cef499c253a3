package org.jiangheng.desk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiangheng.calendar.HolidayLine;

/** A year as twelve sheets, Monday first. */
final class YearGrid {

    private YearGrid() {}

    static List<Month> of(int year, List<HolidayLine> lines) {
        Map<LocalDate, HolidayLine> special =
                lines.stream().collect(Collectors.toMap(HolidayLine::day, Function.identity()));
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> month(YearMonth.of(year, month), special))
                .toList();
    }

    private static Month month(YearMonth month, Map<LocalDate, HolidayLine> special) {
        var weeks = new ArrayList<List<Optional<Day>>>();
        var first = month.atDay(1).with(DayOfWeek.MONDAY);
        for (var monday = first; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1)) {
            var start = monday;
            weeks.add(IntStream.range(0, 7)
                    .mapToObj(start::plusDays)
                    .map(day -> YearMonth.from(day).equals(month)
                            ? Optional.of(Day.of(day, Optional.ofNullable(special.get(day))))
                            : Optional.<Day>empty())
                    .toList());
        }
        return new Month(month.getMonthValue(), weeks);
    }

    /** Weeks of seven days; those of the neighbouring months are empty. */
    record Month(int number, List<List<Optional<Day>>> weeks) {}

    /**
     * @param kind {@code off}, {@code made} (worked although a weekend day), {@code weekend} or empty
     */
    record Day(int number, String kind, String name) {

        static Day of(LocalDate day, Optional<HolidayLine> line) {
            var weekend = day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
            var kind = line.map(each -> each.isHoliday() ? "off" : "made").orElse(weekend ? "weekend" : "");
            return new Day(
                    day.getDayOfMonth(), kind, line.map(HolidayLine::name).orElse(""));
        }

        /** 休 or 班, as printed calendars have it. */
        public String mark() {
            return switch (kind) {
                case "off" -> "休";
                case "made" -> "班";
                default -> "";
            };
        }
    }
}
