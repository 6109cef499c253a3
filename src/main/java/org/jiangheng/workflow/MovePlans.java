package org.jiangheng.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/**
 * Plans for moving cases between two versions: equal activities as the engine matches them, then what the administrator maps,
 * each mapping tried on the engine before it is taken. Nothing is guessed: what the engine leaves out has no target.
 */
@Component
class MovePlans {

    private final RuntimeService instances;
    private final RepositoryService definitions;

    MovePlans(RuntimeService instances, RepositoryService definitions) {
        this.instances = instances;
        this.definitions = definitions;
    }

    Diagram diagram(String definition) {
        return new Diagram(definitions.getBpmnModelInstance(definition));
    }

    /** The plan from one definition to another. */
    MovePlan plan(String source, String target, Map<String, String> mapping) {
        var accepted = equal(source, target);
        var refused = new LinkedHashMap<String, List<String>>();
        var from = diagram(source);
        mapping.forEach((left, entered) -> {
            if (from.has(left) && !entered.isBlank()) {
                var reasons = tryMapping(source, target, accepted, left, entered);
                if (!reasons.isEmpty()) {
                    refused.put(left, reasons);
                }
            }
        });
        return new MovePlan(build(source, target, accepted), refused);
    }

    /** Why an activity cannot be continued at another; empty when the engine agrees. */
    List<String> objections(String source, String target, MovePlan plan, String left, String entered) {
        return tryMapping(source, target, instructions(plan.plan()), left, entered);
    }

    /** Takes the mapping into the accepted instructions, or says why not. */
    private List<String> tryMapping(
            String source, String target, Map<String, Instruction> accepted, String left, String entered) {
        var from = diagram(source);
        var to = diagram(target);
        if (!from.isLike(left, to, entered)) {
            return List.of(PlanReasons.types(from.exactly(left), to.exactly(entered)));
        }
        if (isMultiple(source, left) != isMultiple(target, entered)) {
            return List.of(PlanReasons.multiplicity(isMultiple(source, left)));
        }
        var candidate = new LinkedHashMap<>(accepted);
        around(source, target, candidate, left, entered);
        if (isMultiple(source, left)) {
            candidate.put(left + Diagram.BODY, new Instruction(entered + Diagram.BODY, false));
        }
        candidate.put(left, new Instruction(entered, from.waitsForEvent(left)));
        try {
            build(source, target, candidate);
        } catch (MigrationPlanValidationException invalid) {
            return PlanReasons.of(invalid.getValidationReport());
        }
        accepted.clear();
        accepted.putAll(candidate);
        return List.of();
    }

    /** A sub-process that was renamed goes with what is in it. */
    private void around(String source, String target, Map<String, Instruction> candidate, String left, String entered) {
        var outside = diagram(source).around(left);
        var inside = diagram(target).around(entered);
        for (int i = 0; i < Math.min(outside.size(), inside.size()); i++) {
            var taken = inside.get(i);
            if (candidate.values().stream().noneMatch(each -> each.activity().equals(taken))) {
                candidate.putIfAbsent(outside.get(i), new Instruction(taken, false));
            }
        }
    }

    /**
     * What the engine matches by itself; without what would make a timer of a message, or let several
     * people's tasks run on one by one.
     */
    private Map<String, Instruction> equal(String source, String target) {
        var instructions = instructions(instances
                .createMigrationPlan(source, target)
                .mapEqualActivities()
                .updateEventTriggers()
                .build());
        var from = diagram(source);
        var to = diagram(target);
        instructions
                .entrySet()
                .removeIf(entry ->
                        !from.isLike(entry.getKey(), to, entry.getValue().activity())
                                || isMultiple(source, entry.getKey())
                                        != isMultiple(target, entry.getValue().activity()));
        return instructions;
    }

    private static Map<String, Instruction> instructions(MigrationPlan plan) {
        var instructions = new LinkedHashMap<String, Instruction>();
        for (MigrationInstruction each : plan.getInstructions()) {
            instructions.put(
                    each.getSourceActivityId(),
                    new Instruction(each.getTargetActivityId(), each.isUpdateEventTrigger()));
        }
        return instructions;
    }

    private MigrationPlan build(String source, String target, Map<String, Instruction> instructions) {
        MigrationPlanBuilder builder = instances.createMigrationPlan(source, target);
        for (var each : instructions.entrySet()) {
            var mapped = builder.mapActivities(each.getKey(), each.getValue().activity());
            builder = each.getValue().event() ? mapped.updateEventTrigger() : mapped;
        }
        return builder.build();
    }

    private boolean isMultiple(String definition, String activity) {
        return !activity.endsWith(Diagram.BODY) && diagram(definition).isMultiple(activity);
    }

    /** The published version of a process, the newest when none is named. */
    Optional<ProcessDefinition> version(String process, int version) {
        return Optional.ofNullable(definitions
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .processDefinitionVersion(version)
                .singleResult());
    }

    Optional<ProcessDefinition> newest(String process) {
        return Optional.ofNullable(definitions
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult());
    }

    /** The newest version of every process. */
    List<ProcessDefinition> newest() {
        return definitions.createProcessDefinitionQuery().latestVersion().list();
    }

    /** All versions, newest first. */
    List<ProcessDefinition> versions(String process) {
        return new ArrayList<>(definitions
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .orderByProcessDefinitionVersion()
                .desc()
                .list());
    }

    /** Where a token goes, and whether what it waits for is set anew. */
    private record Instruction(String activity, boolean event) {}
}
