package org.jiangheng.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;

/**
 * How the cases of one version move to another: the engine's own plan, checked by the engine.
 *
 * @param refused what was asked for by the mapping and cannot be, with the reasons in Chinese
 */
record MovePlan(MigrationPlan plan, Map<String, List<String>> refused) {

    Optional<String> target(String activity) {
        return plan.getInstructions().stream()
                .filter(instruction -> instruction.getSourceActivityId().equals(activity))
                .map(MigrationInstruction::getTargetActivityId)
                .findFirst();
    }

    /** Where tokens stand that nobody told where to go on. */
    List<String> without(List<String> activities) {
        return activities.stream()
                .filter(activity -> target(activity).isEmpty())
                .toList();
    }
}
