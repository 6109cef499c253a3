package org.jiangheng.programmes.competition;

import java.util.List;
import org.jiangheng.programmes.Problem;

/** All rules a filing is checked against; every problem is reported, not only the first. */
final class FilingRules {

    private static final List<FilingRule> ALL =
            List.of(new HostRule(), new TimetableRule(), new DocumentsRule(), new ItemsRule(), new StagesRule());

    private FilingRules() {}

    static List<Problem> problems(FilingForm form, FilingCircumstances known) {
        return ALL.stream().flatMap(rule -> rule.problems(form, known).stream()).toList();
    }
}
