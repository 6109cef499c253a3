package org.jiangheng.workflow;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Moves one case, in the caller's transaction: all of it or nothing. */
@Component
class CaseMover {

    private final RuntimeService instances;
    private final Conditions conditions;
    private final TaskRefresh tasks;

    CaseMover(RuntimeService instances, Conditions conditions, TaskRefresh tasks) {
        this.instances = instances;
        this.conditions = conditions;
        this.tasks = tasks;
    }

    /** @return what changed for the case besides its version, in Chinese */
    List<String> move(String instance, MovePlan plan) {
        var before = conditions.of(instance);
        var assignees = tasks.assignees(instance);
        instances.newMigration(plan.plan()).processInstanceIds(instance).execute();
        tasks.refresh(instance, assignees);
        return before.changesTo(conditions.of(instance));
    }
}
