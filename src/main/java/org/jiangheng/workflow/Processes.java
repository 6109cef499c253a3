package org.jiangheng.workflow;

import java.time.Instant;
import org.jiangheng.kernel.SubjectId;

/** Starts processes and tells them what happened; every call joins the caller's transaction. */
public interface Processes {

    /**
     * Starts the process for the subject. Idempotent: a subject that already has a running or ended instance of this process is
     * left alone.
     */
    void start(String processId, SubjectId subject, Outcome facts);

    /**
     * Tells the subject's process that something happened.
     *
     * @param message {@code <process>.<pastTense>}
     * @return false when no instance of the subject waits for the message (it was told before, or has gone on)
     */
    boolean tell(SubjectId subject, String message, Outcome facts);

    default boolean tell(SubjectId subject, String message) {
        return tell(subject, message, Outcome.NOTHING);
    }

    /**
     * Sets a declared instant of the subject's running process and moves the timer that waits for it, in the same transaction; a
     * timer not reached yet will read the new instant.
     *
     * @throws org.jiangheng.kernel.RuleViolated {@code workflow.timerEnded} when the timer has fired already, {@code
     *     workflow.notRunning} when no process of the subject runs
     */
    void reschedule(SubjectId subject, String fact, Instant instant);

    boolean isRunning(SubjectId subject);
}
