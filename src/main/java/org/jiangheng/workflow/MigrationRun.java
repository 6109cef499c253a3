package org.jiangheng.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;

/**
 * One run that moves the cases of a process to another version.
 *
 * @param process process id
 * @param processName the diagram's name
 * @param version the version the cases move to
 * @param mapping activity left to activity entered, where the ids differ
 * @param counts how many cases are in each state
 */
public record MigrationRun(
        SubjectId id,
        String process,
        String processName,
        String definition,
        int version,
        Map<String, String> mapping,
        Instant started,
        Optional<Instant> finished,
        Actor by,
        Map<State, Long> counts) {

    public long count(State state) {
        return counts.getOrDefault(state, 0L);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public long settled() {
        return total() - count(State.WAITING);
    }

    public boolean isFinished() {
        return finished.isPresent();
    }

    /** Where a case stands in the run. */
    public enum State {
        WAITING("等待迁移"),
        DONE("已迁移"),
        STAYED("留在原版本"),
        FAILED("未迁移成功"),
        ENDED("已办结");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * The report of one case.
     *
     * @param fromVersion the version it ran on when the run began
     * @param activities where it stood, by name
     * @param changes what changed for it
     * @param reason why it did not move, in Chinese
     */
    public record Case(
            String instance,
            SubjectId subject,
            int fromVersion,
            String activities,
            State state,
            List<String> changes,
            String reason,
            Optional<Instant> settled) {}
}
