package org.jiangheng.programmes.recognition;

import java.util.List;
import org.jiangheng.programmes.Problem;

/** All rules of the notice an application is checked against; every problem is reported, not only the first. */
final class ApplicationRules {

    private static final List<ApplicationRule> ALL = List.of(
            new ParticularsRule(),
            new EmployerRule(),
            new OccupationRule(),
            new CriteriaRule(),
            new RecordsRule(),
            new DeclarationsRule());

    private ApplicationRules() {}

    static List<Problem> problems(ApplicationForm form, Circumstances circumstances) {
        return ALL.stream()
                .flatMap(rule -> rule.problems(form, circumstances).stream())
                .toList();
    }
}
