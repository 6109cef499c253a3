package org.jiangheng.panel;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The conclusion on one candidate with its reason, from both scoring and voting (DR-62, DR-70, DR-75 to DR-77, DR-X8 … DR-X10). */
record Verdict(boolean passed, boolean toVote, String reason) {

    static Verdict absent(String circumstances) {
        return new Verdict(false, false, "现场答辩缺考，不参加综合评定。" + circumstances);
    }

    /** After scoring: below the threshold it ends here (DR-70, DR-76), otherwise the panel votes. */
    static Verdict scored(CompositeScore rule, @Nullable BigDecimal performance, @Nullable BigDecimal defence) {
        var low = shortfall(rule, Part.PERFORMANCE, performance) + shortfall(rule, Part.DEFENCE, defence);
        if (low.isEmpty()) {
            return new Verdict(false, true, "待投票表决。");
        }
        return new Verdict(false, false, low + "不参加综合评定。");
    }

    private static String shortfall(CompositeScore rule, Part part, @Nullable BigDecimal score) {
        if (score == null) {
            return part.label() + "无评分，";
        }
        var mark = rule.threshold().stripTrailingZeros().toPlainString();
        return rule.reachesThreshold(score) ? "" : part.label() + score.toPlainString() + "分，不足" + mark + "分，";
    }

    /** After the vote. */
    static Verdict voted(
            CompositeScore rule, Optional<BigDecimal> composite, VoteCount count, Fraction quorum, Fraction majority) {
        var votes = "投票表决同意" + count.yes() + "票、不同意" + count.no() + "票、弃权" + count.abstain() + "票，";
        if (!count.isQuorate(quorum)) {
            return new Verdict(false, true, votes + "到会专家不足应到人数的" + quorum.spoken() + "，未通过。");
        }
        if (!count.isCarried(quorum, majority)) {
            return new Verdict(false, true, votes + "同意票不足到会专家的" + majority.spoken() + "，未通过。");
        }
        var score = composite.orElseThrow();
        if (!rule.passes(score)) {
            return new Verdict(false, true, "综合评定" + score.toPlainString() + "分，低于合格标准，未通过。");
        }
        return new Verdict(true, true, "综合评定" + score.toPlainString() + "分，" + votes + "评审通过。");
    }
}
