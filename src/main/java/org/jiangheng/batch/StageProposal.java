package org.jiangheng.batch;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiangheng.calendar.WorkingDays;
import org.jiangheng.kernel.RuleViolated;
import org.springframework.stereotype.Component;

/**
 * Dates to start from when a batch is copied: those of the copied one, moved by whole weeks, on working days where the holidays
 * are known. Somebody looks at them before anything is proposed.
 */
@Component
class StageProposal {

    private static final int WEEKS_OF_A_YEAR = 52;
    private static final int LEAST_WEEKS_AHEAD = 4;

    private final WorkingDays workingDays;

    StageProposal(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    Map<String, LocalDate> after(Batch copied, int year, LocalDate today) {
        var first = copied.stages().get(0).lastDay();
        long weeks = year > copied.year() ? (long) WEEKS_OF_A_YEAR * (year - copied.year()) : length(copied);
        while (first.plusWeeks(weeks).isBefore(today.plusWeeks(LEAST_WEEKS_AHEAD))) {
            weeks++;
        }
        var days = new LinkedHashMap<String, LocalDate>();
        for (Stage stage : copied.stages()) {
            days.put(stage.code(), workingDay(stage.lastDay().plusWeeks(weeks)));
        }
        return days;
    }

    /** A batch that is the year itself ends on the same days, whatever weekday they are (CC-59). */
    static Map<String, LocalDate> sameDays(Batch copied, int year) {
        var days = new LinkedHashMap<String, LocalDate>();
        copied.stages()
                .forEach(stage -> days.put(stage.code(), stage.lastDay().plusYears(year - (long) copied.year())));
        return days;
    }

    /** From the end of the first stage to the end of the last, in weeks. */
    private static long length(Batch batch) {
        var stages = batch.stages();
        return ChronoUnit.WEEKS.between(
                        stages.get(0).lastDay(), stages.get(stages.size() - 1).lastDay())
                + 1;
    }

    private LocalDate workingDay(LocalDate day) {
        try {
            return workingDays.isWorkingDay(day) ? day : workingDays.plus(day, 1);
        } catch (RuleViolated yearNotPublished) {
            return day;
        }
    }
}
