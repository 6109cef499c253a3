package org.jiangheng.programmes.competition;

import java.util.ArrayList;
import java.util.List;

/** The lower stages named by their receipts exist and are lower (CC-09, CC-10, CC-68). */
final class StagesRule implements FilingRule {

    @Override
    public List<FilingProblem> problems(FilingForm form, FilingCircumstances known) {
        var problems = new ArrayList<FilingProblem>();
        for (var receipt : form.lowerReceipts()) {
            var lower = known.lowerStage(receipt);
            if (lower.isEmpty()) {
                problems.add(FilingProblem.of("lowerStageUnknown", receipt));
            } else if (HostRule.level(form)
                    .filter(level -> level.stages() <= lower.get().level().stages())
                    .isPresent()) {
                problems.add(FilingProblem.of(
                        "lowerStageNotLower", receipt, lower.get().level().label()));
            }
        }
        return problems;
    }
}
