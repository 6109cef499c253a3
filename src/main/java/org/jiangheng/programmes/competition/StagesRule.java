package org.jiangheng.programmes.competition;

import java.util.ArrayList;
import java.util.List;
import org.jiangheng.programmes.Problem;

/** The lower stages named by their receipts exist and are lower (CC-09, CC-10, CC-68). */
final class StagesRule implements FilingRule {

    @Override
    public List<Problem> problems(FilingForm form, FilingCircumstances known) {
        var problems = new ArrayList<Problem>();
        for (var receipt : form.lowerReceipts()) {
            var lower = known.lowerStage(receipt);
            if (lower.isEmpty()) {
                problems.add(Problem.of("competition.lowerStageUnknown", receipt));
            } else if (HostRule.level(form)
                    .filter(level -> level.stages() <= lower.get().level().stages())
                    .isPresent()) {
                problems.add(Problem.of(
                        "competition.lowerStageNotLower",
                        receipt,
                        lower.get().level().label()));
            }
        }
        return problems;
    }
}
