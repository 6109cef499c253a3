package org.jiangheng.batch;

import java.time.LocalDate;
import java.util.Optional;
import org.jiangheng.kernel.Signature;

/**
 * A value the next batches of a programme are to start from; running batches keep theirs (XC-01).
 *
 * @param validFrom batches copied from that day on start from it
 * @param remark why it was refused
 */
public record ParameterChange(
        String id,
        String programme,
        String key,
        String value,
        String source,
        String reason,
        LocalDate validFrom,
        Status status,
        Signature proposed,
        Optional<Signature> decided,
        String remark) {

    /** How far it has come. */
    public enum Status {
        PROPOSED("待批准"),
        APPROVED("已批准"),
        REFUSED("未批准");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
