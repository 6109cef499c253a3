package org.jiangheng.party;

import java.time.Instant;

/**
 * A mandate to stand in for a colleague.
 *
 * @param account who is away
 * @param deputy who stands in with the roles of the one who is away
 * @param ends exclusive
 * @param status whether it is still to come, runs, is over or was ended early
 */
public record Deputy(
        String id,
        String account,
        String accountName,
        String deputy,
        String deputyName,
        Instant starts,
        Instant ends,
        String reason,
        Status status) {

    public boolean isOpen() {
        return status == Status.COMING || status == Status.RUNNING;
    }

    /** Where a mandate stands. */
    public enum Status {
        COMING("未开始"),
        RUNNING("代办中"),
        OVER("已期满"),
        ENDED("已提前结束");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
