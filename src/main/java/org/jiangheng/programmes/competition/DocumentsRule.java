package org.jiangheng.programmes.competition;

import java.util.ArrayList;
import java.util.List;

/** The licence outlasts the competition, and the documents say what they must (CC-19, CC-34, CC-38, CC-42). */
final class DocumentsRule implements FilingRule {

    @Override
    public List<FilingProblem> problems(FilingForm form, FilingCircumstances known) {
        var problems = new ArrayList<FilingProblem>();
        if (form.department().isEmpty()) {
            problems.add(FilingProblem.of("departmentMissing"));
        }
        if (form.rewards().isEmpty() || form.tieRule().isEmpty()) {
            problems.add(FilingProblem.of("rulesMissing"));
        }
        if (!form.undertaking() || form.signature().isEmpty()) {
            problems.add(FilingProblem.of("undertakingMissing"));
        }
        problems.addAll(licence(form));
        return problems;
    }

    private static List<FilingProblem> licence(FilingForm form) {
        if (form.licencePermanent()) {
            return List.of();
        }
        var until = Days.of(form.licenceUntil());
        if (until.isEmpty()) {
            return List.of(FilingProblem.of("licenceDayMissing"));
        }
        return Days.last(form)
                .filter(last -> until.get().isBefore(last))
                .map(last -> List.of(FilingProblem.of("licenceEnds", Days.chinese(until.get()), Days.chinese(last))))
                .orElse(List.of());
    }
}
