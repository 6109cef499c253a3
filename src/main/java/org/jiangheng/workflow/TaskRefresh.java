package org.jiangheng.workflow;

import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Open tasks as their diagram now says. The engine moves a task as it is; name, group, assignee, due date and caption are what
 * the old version said. They are computed again from the facts, by the expressions of the new version.
 */
@Component
class TaskRefresh {

    private final ObjectProvider<ProcessEngine> engine;
    private final ObjectProvider<Directory> directory;
    private final Gate gate;

    TaskRefresh(ObjectProvider<ProcessEngine> engine, ObjectProvider<Directory> directory, Gate gate) {
        this.engine = engine;
        this.directory = directory;
        this.gate = gate;
    }

    /** Whom the diagram gives each open task to, by task; to be asked before the case moves. */
    Map<String, Optional<String>> assignees(String instance) {
        return command(() -> {
            var drawn = new HashMap<String, Optional<String>>();
            tasks(instance).forEach(task -> drawn.put(task.getId(), assignee(task)));
            return drawn;
        });
    }

    /** Sets everything the diagram says anew. */
    void refresh(String instance, Map<String, Optional<String>> assigneesBefore) {
        command(() -> {
            tasks(instance).forEach(task -> {
                describe(task);
                var regrouped = regroup(task);
                reassign(task, assigneesBefore.getOrDefault(task.getId(), Optional.empty()), regrouped);
                task.triggerUpdateEvent();
            });
            return true;
        });
    }

    private void describe(TaskEntity task) {
        var drawn = task.getTaskDefinition();
        task.setName(text(drawn.getNameExpression(), task).orElse(task.getTaskDefinitionKey()));
        task.setDueDate(
                value(drawn.getDueDateExpression(), task).map(Date.class::cast).orElse(null));
        value(drawn.getPriorityExpression(), task)
                .ifPresent(priority -> task.setPriority(Integer.parseInt(priority.toString())));
        gate.describe(task);
    }

    /** The groups of the diagram, and no others; says whether they are new. */
    private static boolean regroup(TaskEntity task) {
        var now = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var drawn = groups(task);
        now.stream().filter(group -> !drawn.contains(group)).forEach(task::deleteCandidateGroup);
        drawn.stream().filter(group -> !now.contains(group)).forEach(task::addCandidateGroup);
        return !drawn.equals(now);
    }

    /** Who was given the task by a colleague keeps it, unless the diagram now names somebody else or another group. */
    private void reassign(TaskEntity task, Optional<String> before, boolean regrouped) {
        var drawn = assignee(task);
        if (!drawn.equals(before)) {
            task.setAssignee(drawn.orElse(null));
        } else if (regrouped
                && drawn.isEmpty()
                && task.getAssignee() != null
                && !mayKeep(task.getAssignee(), groups(task))) {
            task.setAssignee(null);
        }
    }

    private boolean mayKeep(String account, Set<String> groups) {
        return directory
                .getObject()
                .find(account)
                .filter(actor -> groups.isEmpty() || groups.stream().anyMatch(actor::isIn))
                .isPresent();
    }

    private static Optional<String> assignee(TaskEntity task) {
        return text(task.getTaskDefinition().getAssigneeExpression(), task);
    }

    private static Set<String> groups(TaskEntity task) {
        var groups = new LinkedHashSet<String>();
        for (var expression : task.getTaskDefinition().getCandidateGroupIdExpressions()) {
            value(expression, task).ifPresent(value -> groups.addAll(names(value)));
        }
        return groups;
    }

    private static Collection<String> names(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(Object::toString).toList()
                : Arrays.stream(value.toString().split(",")).map(String::strip).toList();
    }

    private static Optional<String> text(@Nullable Expression expression, TaskEntity task) {
        return value(expression, task).map(Object::toString);
    }

    private static Optional<Object> value(@Nullable Expression expression, TaskEntity task) {
        return Optional.ofNullable(expression).map(drawn -> drawn.getValue(task.getExecution()));
    }

    private static Collection<TaskEntity> tasks(String instance) {
        return Context.getCommandContext().getTaskManager().findTasksByProcessInstanceId(instance);
    }

    private <T> T command(Supplier<T> work) {
        Command<T> command = context -> context.runWithoutAuthorization(work::get);
        return ((ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command);
    }
}
