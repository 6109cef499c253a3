package org.jiangheng.panel;

import java.math.BigDecimal;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * What the panel found on one candidate (DR-62, DR-75).
 *
 * @param performance mean of the performance sheets, two decimals; null when the candidate was not scored
 * @param defence mean of the defence sheets; null when the candidate was absent, which is 缺考 and not 0 points (DR-77)
 * @param composite empty when a part is below the threshold (DR-70)
 * @param recused experts who had to keep out; not counted in any denominator (XC-33)
 * @param reason one sentence that states why
 */
public record Result(
        SubjectId dossier,
        @Nullable BigDecimal performance,
        @Nullable BigDecimal defence,
        Optional<BigDecimal> composite,
        int yes,
        int no,
        int abstain,
        int recused,
        boolean passed,
        String reason) {

    /** The performance score as printed. */
    public String performanceText() {
        return performance == null ? "—" : performance.toPlainString();
    }

    /** The defence score as printed. */
    public String defenceText() {
        return defence == null ? "缺考" : defence.toPlainString();
    }

    /** The composite score as printed. */
    public String compositeText() {
        return composite.map(BigDecimal::toPlainString).orElse("—");
    }

    /** The same with the vote counted. */
    Result voted(VoteCount count, int keptOut, Verdict verdict) {
        return new Result(
                dossier,
                performance,
                defence,
                composite,
                count.yes(),
                count.no(),
                count.abstain(),
                keptOut,
                verdict.passed(),
                verdict.reason());
    }
}
