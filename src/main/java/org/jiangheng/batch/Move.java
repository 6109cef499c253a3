package org.jiangheng.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Signature;
import org.jiangheng.kernel.SubjectId;

/**
 * A deadline moved, or to be moved (DR-X16).
 *
 * @param from the exclusive end it had when it was proposed
 * @param to the exclusive end it is to have
 * @param source the notice or paper it rests on
 * @param remark why it was refused
 */
public record Move(
        String id,
        SubjectId batch,
        String stage,
        Instant from,
        Instant to,
        String reason,
        String source,
        Status status,
        Signature proposed,
        Optional<Signature> decided,
        String remark,
        Optional<Signature> undone,
        String undoReason) {

    static Move proposed(
            SubjectId batch, Stage stage, Instant to, String reason, String source, Actor by, Instant now) {
        return new Move(
                UUID.randomUUID().toString(),
                batch,
                stage.code(),
                stage.until(),
                to,
                reason.strip(),
                source.strip(),
                Status.PROPOSED,
                new Signature(by.account(), by.name(), now),
                Optional.empty(),
                "",
                Optional.empty(),
                "");
    }

    public LocalDate lastDay() {
        return LocalDate.ofInstant(to, Time.BEIJING).minusDays(1);
    }

    public boolean isEarlier() {
        return to.isBefore(from);
    }

    /** How far it has come. */
    public enum Status {
        PROPOSED("待批准"),
        APPLIED("已调整"),
        REFUSED("未批准"),
        WITHDRAWN("已撤回"),
        UNDONE("已恢复");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
