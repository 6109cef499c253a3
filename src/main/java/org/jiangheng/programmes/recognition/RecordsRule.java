package org.jiangheng.programmes.recognition;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangheng.programmes.Problem;

/** Work history, achievements, amounts and trainees are complete and readable (DR-F2, DR-F3, DR-39, DR-40). */
final class RecordsRule implements ApplicationRule {

    @Override
    public List<Problem> problems(ApplicationForm form, Circumstances known) {
        var problems = new ArrayList<Problem>();
        if (form.workHistory().isEmpty()) {
            problems.add(Problem.of("recognition.workHistoryMissing"));
        }
        if (form.achievements().isEmpty()) {
            problems.add(Problem.of("recognition.achievementMissing"));
        }
        months(form)
                .filter(month -> !isMonth(month))
                .distinct()
                .forEach(month -> problems.add(Problem.of("recognition.monthUnreadable", month)));
        form.workHistory().stream()
                .filter(RecordsRule::endsBeforeItStarts)
                .forEach(work -> problems.add(Problem.of("recognition.workEndsBeforeStart", work.organisation())));
        if (claimsAmount(form, known.criteria())
                && (amount(form).signum() <= 0 || form.amountBasis().isEmpty())) {
            problems.add(Problem.of("recognition.amountMissing"));
        }
        trainees(form, known.criteria())
                .filter(wanted -> complete(form.trainees()) < wanted)
                .ifPresent(wanted -> problems.add(Problem.of("recognition.traineesMissing", wanted)));
        return problems;
    }

    private static boolean claimsAmount(ApplicationForm form, CriteriaTable table) {
        return CriteriaRule.ticked(form).stream()
                .anyMatch(criterion ->
                        table.of(criterion, form.level()).threshold().isPresent());
    }

    private static Optional<Integer> trainees(ApplicationForm form, CriteriaTable table) {
        return CriteriaRule.ticked(form).stream()
                .flatMap(criterion -> table.of(criterion, form.level()).trainees().stream())
                .max(Comparator.naturalOrder());
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
