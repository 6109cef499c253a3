package org.jiangheng.programmes.recognition;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Work history, achievements, amounts and trainees are complete and readable (DR-F2, DR-F3, DR-39, DR-40). */
final class RecordsRule implements ApplicationRule {

    static final int TRAINEES = 3;
    private static final Set<String> AMOUNTS = Set.of("DR-28", "DR-32");

    @Override
    public List<Problem> problems(ApplicationForm form, Circumstances known) {
        var problems = new ArrayList<Problem>();
        if (form.workHistory().isEmpty()) {
            problems.add(Problem.of("workHistoryMissing"));
        }
        if (form.achievements().isEmpty()) {
            problems.add(Problem.of("achievementMissing"));
        }
        months(form)
                .filter(month -> !isMonth(month))
                .distinct()
                .forEach(month -> problems.add(Problem.of("monthUnreadable", month)));
        form.workHistory().stream()
                .filter(RecordsRule::endsBeforeItStarts)
                .forEach(work -> problems.add(Problem.of("workEndsBeforeStart", work.organisation())));
        if (claimsAmount(form)
                && (amount(form).signum() <= 0 || form.amountBasis().isEmpty())) {
            problems.add(Problem.of("amountMissing"));
        }
        if (form.criteria().contains("DR-26") && complete(form.trainees()) < TRAINEES) {
            problems.add(Problem.of("traineesMissing", TRAINEES));
        }
        return problems;
    }

    static boolean claimsAmount(ApplicationForm form) {
        return form.criteria().stream().anyMatch(AMOUNTS::contains);
    }

    static BigDecimal amount(ApplicationForm form) {
        return form.claimedAmount() == null ? BigDecimal.ZERO : form.claimedAmount();
    }

    private static Stream<String> months(ApplicationForm form) {
        return Stream.concat(
                        form.workHistory().stream().flatMap(work -> Stream.of(work.from(), work.to())),
                        form.achievements().stream().map(ApplicationForm.Achievement::completed))
                .filter(month -> !month.isEmpty());
    }

    private static boolean isMonth(String text) {
        try {
            YearMonth.parse(text);
            return true;
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }

    private static boolean endsBeforeItStarts(ApplicationForm.Work work) {
        return isMonth(work.from())
                && isMonth(work.to())
                && YearMonth.parse(work.to()).isBefore(YearMonth.parse(work.from()));
    }

    private static long complete(List<ApplicationForm.Trainee> trainees) {
        return trainees.stream()
                .filter(trainee -> !trainee.name().isEmpty()
                        && !trainee.certificateNumber().isEmpty()
                        && !trainee.since().isEmpty())
                .count();
    }
}
