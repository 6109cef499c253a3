package org.jiangheng.programmes.competition;

import java.util.ArrayList;
import java.util.List;
import org.jiangheng.programmes.Problem;

/**
 * The competition lasts from its first part to its last, in the year of the batch, and begins after the notice came into force
 * (CC-08, CC-35, CC-44, A-CC-16).
 */
final class TimetableRule implements FilingRule {

    @Override
    public List<Problem> problems(FilingForm form, FilingCircumstances known) {
        var first = Days.first(form);
        var last = Days.last(form);
        if (first.isEmpty() || last.isEmpty()) {
            return List.of(Problem.of("competition.daysMissing"));
        }
        var problems = new ArrayList<Problem>();
        if (Days.of(form.startsOn()).filter(first.get()::equals).isEmpty()) {
            problems.add(Problem.of("competition.startDiffers", Days.chinese(first.get())));
        }
        if (Days.of(form.endsOn()).filter(last.get()::equals).isEmpty()) {
            problems.add(Problem.of("competition.endDiffers", Days.chinese(last.get())));
        }
        if (first.get().isBefore(CompetitionNotice.NOTICE.date())) {
            problems.add(Problem.of("competition.beforeNotice", Days.chinese(CompetitionNotice.NOTICE.date())));
        }
        if (last.get().getYear() != known.year()) {
            problems.add(Problem.of(
                    "competition.yearDiffers",
                    year(known.year()),
                    year(last.get().getYear())));
        }
        return problems;
    }

    private static String year(int year) {
        return Integer.toString(year);
    }
}
