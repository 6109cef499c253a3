package org.jiangheng.panel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How the parts make the composite (DR-69 to DR-75), from the parameters of the batch.
 *
 * @param performanceWeight 0.60 in the notice
 * @param defenceWeight 0.40 in the notice
 * @param threshold what each part must reach; exactly 60.00 reaches it (DR-71)
 * @param passMark what the composite must reach (DR-74)
 */
record CompositeScore(
        BigDecimal performanceWeight, BigDecimal defenceWeight, BigDecimal threshold, BigDecimal passMark) {

    boolean reachesThreshold(BigDecimal part) {
        return part.compareTo(threshold) >= 0;
    }

    /** Empty when a part is below the threshold: no composite is worked out then (DR-70). */
    Optional<BigDecimal> of(BigDecimal performance, BigDecimal defence) {
        if (!reachesThreshold(performance) || !reachesThreshold(defence)) {
            return Optional.empty();
        }
        var sum = performance.multiply(performanceWeight).add(defence.multiply(defenceWeight));
        return Optional.of(sum.setScale(PartScore.DECIMALS, RoundingMode.HALF_UP));
    }

    boolean passes(BigDecimal composite) {
        return composite.compareTo(passMark) >= 0;
    }
}
