package org.jiangheng.programmes.competition;

import java.util.ArrayList;
import java.util.List;

/** The competition lasts from its first part to its last, in the year of the batch (CC-35, CC-44, A-CC-16). */
final class TimetableRule implements FilingRule {

    @Override
    public List<FilingProblem> problems(FilingForm form, FilingCircumstances known) {
        var first = Days.first(form);
        var last = Days.last(form);
        if (first.isEmpty() || last.isEmpty()) {
            return List.of(FilingProblem.of("daysMissing"));
        }
        var problems = new ArrayList<FilingProblem>();
        if (Days.of(form.startsOn()).filter(first.get()::equals).isEmpty()) {
            problems.add(FilingProblem.of("startDiffers", Days.chinese(first.get())));
        }
        if (Days.of(form.endsOn()).filter(last.get()::equals).isEmpty()) {
            problems.add(FilingProblem.of("endDiffers", Days.chinese(last.get())));
        }
        if (last.get().getYear() != known.year()) {
            problems.add(FilingProblem.of(
                    "yearDiffers", year(known.year()), year(last.get().getYear())));
        }
        return problems;
    }

    private static String year(int year) {
        return Integer.toString(year);
    }
}
