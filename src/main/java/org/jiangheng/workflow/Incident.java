package org.jiangheng.workflow;

import java.time.Instant;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;

/**
 * A step of a running case that failed.
 *
 * @param process process id
 * @param processName the diagram's name
 * @param step the step's name in the diagram
 * @param reason in Chinese, or the code of a refusal; never the engine's own words
 * @param since when it failed first
 * @param attempts how often it was tried
 * @param next when it is tried again by itself; empty when somebody has to see to it
 * @param retried who let it run again last
 */
public record Incident(
        String job,
        String process,
        String processName,
        String step,
        Optional<SubjectId> subject,
        String reason,
        Optional<Instant> since,
        int attempts,
        Optional<Instant> next,
        Optional<Retried> retried) {

    /** Whether its attempts are used up. */
    public boolean isStuck() {
        return next.isEmpty();
    }

    String title() {
        return processName + " · " + step;
    }

    /** Who, and when. */
    public record Retried(String by, Instant at) {}
}
