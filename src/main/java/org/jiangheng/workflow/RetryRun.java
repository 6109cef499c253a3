package org.jiangheng.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;

/** Failed steps that somebody let run again, and what became of them. */
public record RetryRun(SubjectId id, Instant at, String by, List<Item> items) {

    public RetryRun {
        items = List.copyOf(items);
    }

    public long count(State state) {
        return items.stream().filter(item -> item.state() == state).count();
    }

    public boolean isSettled() {
        return count(State.WAITING) == 0 && count(State.RUNNING) == 0;
    }

    /** What became of a step. */
    public enum State {
        WAITING("等待安排"),
        RUNNING("正在办理"),
        FAILED("仍未办成"),
        DONE("已办成");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** One step of one case. */
    public record Item(String job, Optional<SubjectId> subject, String title, State state) {}
}
