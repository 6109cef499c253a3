package org.jiangheng.programmes.competition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jiangheng.batch.Parameters;
import org.jiangheng.kernel.RuleViolated;

/**
 * The numbers of the notice a ranking is measured by (XC-01).
 *
 * @param minimum actual participants of a session (CC-14)
 * @param perSession whether each session needs them, or the item as a whole (CC-14)
 * @param skillShare least share of the skill part in the total (CC-16)
 * @param rounding of percentages of the participants: FLOOR, CEILING or HALF_UP (CC-28)
 */
record Thresholds(int minimum, boolean perSession, BigDecimal skillShare, RoundingMode rounding) {

    private static final List<RoundingMode> ALLOWED =
            List.of(RoundingMode.FLOOR, RoundingMode.CEILING, RoundingMode.HALF_UP);

    Thresholds {
        if (!ALLOWED.contains(rounding)) {
            throw unknown(rounding.name());
        }
    }

    static Thresholds of(Parameters parameters) {
        return new Thresholds(
                parameters.integer("participants.minimum"),
                Boolean.parseBoolean(parameters.text("participants.perSession")),
                parameters.decimal("skill.share"),
                rounding(parameters.text("percent.rounding")));
    }

    private static RoundingMode rounding(String name) {
        return ALLOWED.stream()
                .filter(mode -> mode.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static RuleViolated unknown(String rounding) {
        return new RuleViolated("competition.roundingUnknown", rounding);
    }
}
