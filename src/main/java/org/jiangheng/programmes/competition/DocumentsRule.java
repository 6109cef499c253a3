package org.jiangheng.programmes.competition;

import java.util.ArrayList;
import java.util.List;
import org.jiangheng.programmes.Problem;

/** The licence outlasts the competition, and the documents say what they must (CC-19, CC-34, CC-38, CC-42). */
final class DocumentsRule implements FilingRule {

    @Override
    public List<Problem> problems(FilingForm form, FilingCircumstances known) {
        var problems = new ArrayList<Problem>();
        if (form.department().isEmpty()) {
            problems.add(Problem.of("competition.departmentMissing"));
        }
        if (form.rewards().isEmpty() || form.tieRule().isEmpty()) {
            problems.add(Problem.of("competition.rulesMissing"));
        }
        if (!form.undertaking() || form.signature().isEmpty()) {
            problems.add(Problem.of("competition.undertakingMissing"));
        }
        problems.addAll(licence(form));
        return problems;
    }

    private static List<Problem> licence(FilingForm form) {
        if (form.licencePermanent()) {
            return List.of();
        }
        var until = Days.of(form.licenceUntil());
        if (until.isEmpty()) {
            return List.of(Problem.of("competition.licenceDayMissing"));
        }
        return Days.last(form)
                .filter(last -> until.get().isBefore(last))
                .map(last ->
                        List.of(Problem.of("competition.licenceEnds", Days.chinese(until.get()), Days.chinese(last))))
                .orElse(List.of());
    }
}
