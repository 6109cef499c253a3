package org.jiangheng.calendar;

import java.util.Optional;
import org.jiangheng.kernel.Signature;

/**
 * A year's list one person brought, for another one to approve (XC-07).
 *
 * @param source the notice it stands in
 * @param remark why it was refused
 */
public record HolidayProposal(
        String id,
        String source,
        HolidayList list,
        Status status,
        Signature proposed,
        Optional<Signature> decided,
        String remark) {

    public int year() {
        return list.year();
    }

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
