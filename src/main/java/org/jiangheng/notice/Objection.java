package org.jiangheng.notice;

import java.time.Instant;
import java.util.Optional;
import org.jiangheng.kernel.Masked;
import org.jiangheng.kernel.SubjectId;

/**
 * An objection case: number, due date and one outcome (XC-13).
 *
 * @param dossier the person of the list it is about; empty when it is about the whole list
 * @param lead lodged without a name: looked into, but stops nobody
 */
public record Objection(
        SubjectId id,
        String number,
        SubjectId notice,
        Optional<SubjectId> dossier,
        String name,
        String contact,
        String facts,
        boolean lead,
        Instant received,
        Instant due,
        Finding finding,
        String reason,
        Optional<Instant> concluded) {

    /** Whoever objects may write anything: identity numbers are masked wherever it is read (XC-29). */
    public Objection {
        facts = Masked.text(facts);
        reason = Masked.text(reason);
    }

    public boolean isOpen() {
        return finding == Finding.OPEN;
    }

    /** What became of it. */
    public enum Finding {
        OPEN("核查中"),
        UPHELD("异议成立"),
        REJECTED("异议不成立");

        private final String label;

        Finding(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
