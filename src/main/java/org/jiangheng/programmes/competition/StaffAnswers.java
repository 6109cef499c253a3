package org.jiangheng.programmes.competition;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The answers 竞赛管理科 and the leadership give; component names are the keys of their forms. */
public final class StaffAnswers {

    private StaffAnswers() {}

    /** What is found about a filing before it is taken on (CC-45). */
    public enum Finding {
        ACCEPT,
        CORRECT,
        REFUSE
    }

    /** What the section decides about a filing it has taken on (CC-36, CC-45). */
    public enum ReceiptDecision {
        RECEIPT,
        CORRECT,
        REFUSE
    }

    /** What the section decides about a change (CC-46). */
    public enum ChangeDecision {
        APPROVE,
        REFUSE
    }

    /** {@code competition-accept-filing}; the reason is asked for unless the filing is taken on. */
    public record AcceptFiling(Finding finding, String reason) {
        public AcceptFiling {
            reason = text(reason);
        }
    }

    /** {@code competition-decide-receipt}. */
    public record DecideReceipt(ReceiptDecision decision, String conditions, String reason) {
        public DecideReceipt {
            conditions = text(conditions);
            reason = text(reason);
        }
    }

    /** {@code competition-decide-change}. */
    public record DecideChange(ChangeDecision decision, String reason) {
        public DecideChange {
            reason = text(reason);
        }
    }

    /** {@code competition-review-unfiled}. */
    public record ReviewUnfiled(String remark) {
        public ReviewUnfiled {
            remark = text(remark);
        }
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "").strip();
    }
}
