package org.jiangheng.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tyme.holiday.LegalHoliday;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.testing.JianghengTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Working days on the published calendar of 2022 to 2026. */
@JianghengTest
class WorkingDaysTest {

    @Autowired
    WorkingDays workingDays;

    @ParameterizedTest
    @CsvSource({
        "2026-04-10, 1, 2026-04-13, over a weekend",
        "2026-04-10, 5, 2026-04-17, a week",
        "2026-04-11, 1, 2026-04-13, published on a Saturday",
        "2026-04-03, 1, 2026-04-07, 清明 on a Monday",
        "2025-12-31, 1, 2026-01-04, the make-up Sunday after 元旦",
        "2026-02-13, 1, 2026-02-14, the make-up Saturday before 春节",
        "2026-02-13, 2, 2026-02-24, all of 春节",
        "2026-02-24, 4, 2026-02-28, the make-up Saturday after 春节",
        "2026-04-30, 1, 2026-05-06, 劳动节",
        "2026-04-30, 4, 2026-05-09, the make-up Saturday after 劳动节",
        "2026-06-18, 1, 2026-06-22, 端午节",
        "2026-09-18, 1, 2026-09-20, a make-up Sunday",
        "2026-09-24, 1, 2026-09-28, 中秋节",
        "2026-09-30, 1, 2026-10-08, 国庆节",
        "2026-09-30, 3, 2026-10-10, the make-up Saturday after 国庆节",
        "2026-09-28, 10, 2026-10-16, objection period over 国庆节",
        "2026-04-10, 0, 2026-04-10, day 0",
    })
    @Tag("XC-05")
    void countsFromTheDayAfter(LocalDate day0, int n, LocalDate expected, String why) {
        assertThat(workingDays.plus(day0, n)).as(why).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-16, 3, 2026-04-13, inside a week",
        "2026-04-13, 3, 2026-04-08, over a weekend",
        "2026-05-06, 1, 2026-04-30, over 劳动节",
        "2026-10-08, 3, 2026-09-28, over 国庆节",
        "2026-02-24, 1, 2026-02-14, the make-up Saturday counts",
        "2026-10-12, 1, 2026-10-10, the make-up Saturday counts",
    })
    @Tag("XC-06")
    void stepsBackFromTheEvent(LocalDate event, int n, LocalDate lastDayOnTime, String why) {
        assertThat(workingDays.minus(event, n)).as(why).isEqualTo(lastDayOnTime);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-10T01:00:00Z, 5, 2026-04-17T16:00:00Z",
        "2026-04-10T15:59:59Z, 5, 2026-04-17T16:00:00Z",
        "2026-04-10T16:00:00Z, 5, 2026-04-17T16:00:00Z",
        "2026-04-12T16:00:00Z, 5, 2026-04-20T16:00:00Z",
        "2026-04-30T08:00:00Z, 3, 2026-05-08T16:00:00Z",
    })
    @Tag("XC-10")
    void endsAt24HoursInBeijingOfTheLastDay(Instant published, int n, Instant end) {
        assertThat(workingDays.endOfPeriod(published, n)).isEqualTo(end);
    }

    @Test
    void countsTheDaysBetween() {
        assertThat(workingDays.between(LocalDate.of(2026, 9, 28), LocalDate.of(2026, 10, 16)))
                .isEqualTo(10);
        assertThat(workingDays.between(LocalDate.of(2026, 4, 10), LocalDate.of(2026, 4, 10)))
                .isZero();
    }

    @Test
    @Tag("XC-07")
    void refusesAYearWithoutPublishedHolidays() {
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(() -> workingDays.plus(LocalDate.of(2026, 12, 30), 5))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("calendar.yearUnknown");
                    assertThat(refusal.arguments()).isEqualTo(java.util.List.of("2027"));
                });
    }

    @Test
    @Tag("XC-07")
    void warnsSixtyDaysBeforeAnUnpublishedYear() {
        assertThat(workingDays.missingYear(LocalDate.of(2026, 11, 1))).isEmpty();
        assertThat(workingDays.missingYear(LocalDate.of(2026, 11, 2))).contains(2027);
    }

    /** The seed, day by day, against a calendar somebody else typed. */
    @ParameterizedTest
    @ValueSource(ints = {2022, 2023, 2024, 2025, 2026})
    @Tag("XC-07")
    void agreesWithAnIndependentCalendar(int year) {
        LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .forEach(day ->
                        assertThat(workingDays.isWorkingDay(day)).as("%s", day).isEqualTo(worksByOtherCalendar(day)));
    }

    private static boolean worksByOtherCalendar(LocalDate day) {
        var listed = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        return listed == null
                ? day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                : listed.isWork();
    }
}
