package org.jiangheng.programmes.recognition;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the employer answers in its three tasks; components are the forms' keys. */
public final class EmployerAnswers {

    private EmployerAnswers() {}

    /** 是 or 否. */
    public enum Answer {
        YES("是"),
        NO("否");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** 初审结论 (DR-X1, DR-X2). */
    public enum Finding {
        ELIGIBLE("符合条件"),
        CORRECT("退回补正"),
        INELIGIBLE("不符合条件");

        private final String label;

        Finding(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** 内部公示期间的异议 (DR-X3). */
    public enum Objection {
        NONE("没有异议"),
        REJECTED("有异议，经核查不成立"),
        UPHELD("有异议，经核查成立");

        private final String label;

        Objection(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Three separate findings and the conclusion (DR-52); the reason is required unless eligible (DR-55, XC-14). */
    public record Review(Answer authentic, Answer complete, Answer valid, Finding finding, String reason) {
        public Review {
            reason = text(reason);
        }

        boolean allFine() {
            return authentic == Answer.YES && complete == Answer.YES && valid == Answer.YES;
        }
    }

    /** 企业内部公示: where and from which day (DR-53). */
    public record InternalNotice(String place, LocalDate startedOn) {
        public InternalNotice {
            place = text(place);
        }
    }

    /** 书面推荐意见 (DR-54). */
    public record Opinion(
            Objection objection,
            String noticeResult,
            String opinion,
            Answer recommended,
            String reason,
            String signer) {
        public Opinion {
            noticeResult = text(noticeResult);
            opinion = text(opinion);
            reason = text(reason);
            signer = text(signer);
        }
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "").strip();
    }
}
