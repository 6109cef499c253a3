package org.jiangheng.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.PersonId;

/** Those who passed, together through approval, 公示 and issue. */
public record AwardList(
        SubjectId id, SubjectId batch, String programme, String title, List<Row> rows, Optional<Approval> approval) {

    public AwardList {
        rows = List.copyOf(rows);
    }

    /** How many awards came to this decision. */
    public long count(Decision decision) {
        return rows.stream().filter(row -> row.decision() == decision).count();
    }

    /** Whether every award is decided. */
    public boolean isSettled() {
        return count(Decision.OPEN) == 0;
    }

    /** The leader's signature under the list. */
    public record Approval(String account, String name, Instant at, String remark) {}

    /**
     * One person of the list and what became of the award.
     *
     * @param certificate number, once issued
     * @param reason why no certificate is issued, when {@link Decision#REFUSED}
     */
    public record Row(AwardLists.Entry entry, Decision decision, Optional<String> certificate, String reason) {

        public SubjectId dossier() {
            return entry.dossier();
        }

        public PersonId person() {
            return entry.person();
        }
    }

    /** What became of an award. */
    public enum Decision {
        OPEN("待核发"),
        ISSUED("已发证"),
        REFUSED("不予核发");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
