package org.jiangheng.programmes.competition;

import java.util.ArrayList;
import java.util.List;
import org.jiangheng.programmes.Problem;

/**
 * The licence outlasts the competition, the documents say what they must, and the organiser undertakes it (CC-07, CC-19, CC-34,
 * CC-38, CC-42, CC-67).
 */
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
        if (form.questions().isEmpty()) {
            problems.add(Problem.of("competition.questionsUndescribed"));
        }
        if (form.promotionRatio() == null && hasLowerStages(form)) {
            problems.add(Problem.of("competition.promotionRatioMissing"));
        }
        if (!form.undertaking() || form.signature().isEmpty()) {
            problems.add(Problem.of("competition.undertakingMissing"));
        }
        problems.addAll(licence(form));
        return problems;
    }

    /** From two stages on some competitors come from below; a competition of one stage has nobody to promote (CC-09 … CC-11, CC-42). */
    private static boolean hasLowerStages(FilingForm form) {
        return HostRule.level(form).filter(level -> level.stages() > 1).isPresent();
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
