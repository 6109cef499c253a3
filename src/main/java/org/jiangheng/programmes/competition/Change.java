package org.jiangheng.programmes.competition;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;

/**
 * A change after the receipt (CC-46); what is not changed is empty.
 *
 * @param item empty when the whole competition is cancelled
 * @param decision what the section wrote
 */
public record Change(
        SubjectId id,
        SubjectId competition,
        Optional<SubjectId> item,
        Kind kind,
        Optional<LocalDate> theoryOn,
        Optional<LocalDate> skillOn,
        Optional<String> theoryPlace,
        Optional<String> skillPlace,
        Optional<BigDecimal> skillWeight,
        String reason,
        Status status,
        Instant requestedAt,
        Optional<Instant> decidedAt,
        String decision) {

    /** What is asked for (CC-46, CC-X4, CC-X14). */
    public enum Kind {
        CHANGE("变更安排"),
        CANCEL_ITEM("取消项目"),
        CANCEL("取消竞赛");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Where it stands. */
    public enum Status {
        REQUESTED("待办理"),
        APPROVED("已同意"),
        REFUSED("未同意"),
        WITHDRAWN("已撤回");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether it names anything to change. */
    boolean isEmpty() {
        return kind == Kind.CHANGE
                && theoryOn.isEmpty()
                && skillOn.isEmpty()
                && theoryPlace.isEmpty()
                && skillPlace.isEmpty()
                && skillWeight.isEmpty();
    }

    /** The item as it is once the change is applied. */
    Item applied(Item old) {
        return new Item(
                old.id(),
                old.competition(),
                old.position(),
                old.occupation(),
                old.levels(),
                old.expected(),
                skillWeight.orElse(old.skillWeight()),
                old.theoryFull(),
                old.skillFull(),
                old.theoryPass(),
                old.skillPass(),
                old.decimals(),
                old.sessions(),
                theoryOn.orElse(old.theoryOn()),
                skillOn.orElse(old.skillOn()),
                theoryPlace.orElse(old.theoryPlace()),
                skillPlace.orElse(old.skillPlace()),
                old.status());
    }

    boolean moves(EventPart part) {
        return part == EventPart.THEORY
                ? theoryOn.isPresent() || theoryPlace.isPresent()
                : skillOn.isPresent() || skillPlace.isPresent();
    }
}
