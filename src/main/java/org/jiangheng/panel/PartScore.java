package org.jiangheng.panel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Part score: the arithmetic mean of the non-recused experts' totals, HALF_UP to two decimals (DR-72, XC-52). */
final class PartScore {

    static final int DECIMALS = 2;

    private PartScore() {}

    /** Empty when nobody scored. */
    static Optional<BigDecimal> mean(List<BigDecimal> totals) {
        if (totals.isEmpty()) {
            return Optional.empty();
        }
        var sum = totals.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(sum.divide(BigDecimal.valueOf(totals.size()), DECIMALS, RoundingMode.HALF_UP));
    }
}
