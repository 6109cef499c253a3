package org.jiangheng.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;

/** The open work of people, for our own pages. Shows an actor only what the actor is assignee of or candidate for. */
public interface Tasks {

    /** The actor's open tasks, oldest due first. */
    List<Task> of(Actor actor);

    /** The open tasks of a subject that the actor may work on. */
    List<Task> about(SubjectId subject, Actor actor);

    /** Empty when there is no such task or it is not the actor's: missing and forbidden look the same. */
    Optional<Task> find(String taskId, Actor actor);

    /** What the task's form shows. */
    Map<String, Object> shows(Task task);

    /**
     * Completes the task through the gate. A transaction of its own when none is open; two people completing parallel tasks of one
     * subject do not meet an optimistic-lock error, the loser is repeated.
     *
     * @throws org.jiangheng.kernel.RuleViolated when the answers or the domain refuse; nothing is changed then
     */
    default void complete(String taskId, Map<String, Object> answers, Actor actor) {
        complete(taskId, answers, actor, () -> {});
    }

    /**
     * As above, after the deed: both happen in one transaction or neither does, and both are done again when the loser is repeated.
     */
    void complete(String taskId, Map<String, Object> answers, Actor actor, Runnable deed);

    /** Writes anew until when the subject's open tasks are due, because what they go by was moved. */
    void redate(SubjectId subject);

    /**
     * @param id the engine's task id
     * @param process process id, for example {@code recognition}
     * @param key task id in the diagram, for example {@code reviewByEmployer}
     * @param form id of the form, {@code <folder>-<task-in-kebab>}
     * @param caption one line: case number, masked name, unit
     * @param page where the work is done, when not in the form
     */
    record Task(
            String id,
            String process,
            String key,
            String name,
            String form,
            String caption,
            Optional<String> page,
            SubjectId subject,
            Instant created,
            Optional<Instant> due) {}
}
