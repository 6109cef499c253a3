package org.jiangheng.programmes.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What reviewers should look at; never a reason to refuse (DR-39, DR-40). */
final class ReviewFlags {

    private static final Map<String, BigDecimal> THRESHOLDS =
            Map.of("DR-28", new BigDecimal("1000000"), "DR-32", new BigDecimal("10000000"));
    private static final int YEARS_IN_POST = 2;

    private ReviewFlags() {}

    static List<Problem> of(ApplicationForm form, LocalDate applicationDeadline) {
        var flags = new ArrayList<Problem>();
        form.criteria().stream()
                .filter(THRESHOLDS::containsKey)
                .filter(criterion -> RecordsRule.amount(form).compareTo(THRESHOLDS.get(criterion)) < 0)
                .forEach(criterion -> flags.add(
                        Problem.of("amountBelow", THRESHOLDS.get(criterion).longValue())));
        if (form.criteria().contains("DR-26")) {
            form.trainees().stream()
                    .filter(trainee -> inPostTooShortly(trainee.since(), applicationDeadline))
                    .forEach(trainee -> flags.add(Problem.of("traineeInPostTooShortly", trainee.name())));
        }
        return flags;
    }

    /** Two full years on the deadline suffice: “满2年及以上” includes the day (XC-04). */
    private static boolean inPostTooShortly(String since, LocalDate deadline) {
        try {
            return LocalDate.parse(since).plusYears(YEARS_IN_POST).isAfter(deadline);
        } catch (DateTimeParseException unreadable) {
            return true;
        }
    }
}
