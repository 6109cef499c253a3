package org.jiangheng.workflow;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;

/**
 * The Java behind a user task, a bean named process id + task id in camelCase: what its form shows, the typed answers it takes,
 * and what they do. Whichever client completes the task, the gate validates the answers against the {@code .form}, binds them
 * to {@code T} and calls {@link #submit}; the raw answers never become variables.
 *
 * @param <T> a record whose components are the form's keys; {@link NoAnswers} for list tasks worked on an office page
 */
public interface TaskForm<T> {

    Class<T> answers();

    /** What the form shows: values for its keys and texts ({@code summary}, {@code link}, …). Computed when opened, never stored. */
    Map<String, Object> shows(SubjectId subject);

    /** One line for list cards: case number, masked name, unit. No identity number. */
    String caption(SubjectId subject);

    /** Until when the work is to be done, shown on list cards and sorted by; empty when nothing presses. */
    default Optional<Instant> due(SubjectId subject) {
        return Optional.empty();
    }

    /** The same task with a date it is due by. */
    default TaskForm<T> dueBy(Function<SubjectId, Optional<Instant>> due) {
        return new DatedTaskForm<>(this, due);
    }

    /** The page where the work of this task is done (portal or office), when its form is not enough. */
    Optional<String> page(SubjectId subject);

    /** Does what the answers say; a {@link org.jiangheng.kernel.RuleViolated} leaves the task open and nothing changed. */
    Outcome submit(SubjectId subject, T answers, Actor actor);

    /** A form without a page of its own. */
    static <T> TaskForm<T> of(
            Class<T> answers,
            Function<SubjectId, String> caption,
            Function<SubjectId, Map<String, Object>> shows,
            Submission<T> submission) {
        return new DeclaredTaskForm<>(answers, caption, shows, subject -> Optional.empty(), submission);
    }

    /** A task that is worked on a page and completed there with a few answers. */
    static <T> TaskForm<T> onPage(
            Class<T> answers,
            Function<SubjectId, String> caption,
            Function<SubjectId, String> page,
            Submission<T> submission) {
        return new DeclaredTaskForm<>(
                answers,
                caption,
                subject -> Map.of("link", page.apply(subject), "summary", caption.apply(subject)),
                subject -> Optional.of(page.apply(subject)),
                submission);
    }

    /** A list task: its form links to a page, and completing it only checks that the work there is done. */
    static TaskForm<NoAnswers> onPage(
            Function<SubjectId, String> caption, Function<SubjectId, String> page, Submission<NoAnswers> submission) {
        return onPage(NoAnswers.class, caption, page, submission);
    }

    /** What answers do. */
    @FunctionalInterface
    interface Submission<T> {
        Outcome submit(SubjectId subject, T answers, Actor actor);
    }

    /** The answers of a task that is worked on a page. */
    record NoAnswers() {}
}
