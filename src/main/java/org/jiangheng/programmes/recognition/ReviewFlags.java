package org.jiangheng.programmes.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jiangheng.programmes.Problem;

/** What reviewers should look at, by the table the case was decided by; never a reason to refuse (DR-39, DR-40). */
final class ReviewFlags {

    private ReviewFlags() {}

    static List<Problem> of(ApplicationForm form, LocalDate applicationDeadline, CriteriaTable table) {
        var flags = new ArrayList<Problem>();
        for (var criterion : CriteriaRule.ticked(form)) {
            var ruling = table.of(criterion, form.level());
            ruling.threshold()
                    .filter(threshold -> RecordsRule.amount(form).compareTo(BigDecimal.valueOf(threshold)) < 0)
                    .ifPresent(threshold -> flags.add(Problem.of("recognition.amountBelow", threshold)));
            ruling.years()
                    .ifPresent(years -> form.trainees().stream()
                            .filter(trainee -> inPostTooShortly(trainee.since(), years, applicationDeadline))
                            .forEach(trainee -> flags.add(
                                    Problem.of("recognition.traineeInPostTooShortly", trainee.name(), years))));
        }
        return flags;
    }

    /** Full years on the deadline suffice: “满2年及以上” includes the day (XC-04). */
    private static boolean inPostTooShortly(String since, int years, LocalDate deadline) {
        try {
            return LocalDate.parse(since).plusYears(years).isAfter(deadline);
        } catch (DateTimeParseException unreadable) {
            return true;
        }
    }
}
