package org.jiangheng.programmes.recognition;

import java.util.Map;
import org.jiangheng.workflow.DecisionTable;

/** The decision table of conditions, asked in the words of this programme (DR-24 … DR-40). */
record CriteriaTable(DecisionTable table) {

    private static final int TECHNICIAN = 2;
    private static final int SENIOR_TECHNICIAN = 1;

    /** The number a case is recorded with. */
    int version() {
        return table.version();
    }

    /**
     * What holds for a condition when this level is applied for.
     *
     * @param level the form's answer; as long as none of the two is chosen, what holds for 技师
     */
    Ruling of(Criterion criterion, String level) {
        var inputs = inputs(criterion.id(), level);
        return table.answer(inputs)
                .map(answer -> Ruling.of(answer.outputs()))
                .orElseThrow(() -> new IllegalStateException("No row of " + table.id() + " applies to " + inputs));
    }

    /** What the table is asked. */
    static Map<String, Object> inputs(String criterion, String level) {
        return Map.of(
                RecognitionDecisions.CRITERION,
                criterion,
                RecognitionDecisions.LEVEL,
                level.equals("1") ? SENIOR_TECHNICIAN : TECHNICIAN);
    }
}
