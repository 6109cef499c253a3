package org.jiangheng.occupation;

import java.util.Optional;
import org.jiangheng.kernel.RuleViolated;

/** A choice value taken apart: the code, and the trade when one was chosen. */
public record ChosenOccupation(String code, Optional<String> trade) {

    public static ChosenOccupation of(String value) {
        int bar = value.indexOf('|');
        return bar < 0
                ? new ChosenOccupation(value, Optional.empty())
                : new ChosenOccupation(value.substring(0, bar), Optional.of(value.substring(bar + 1)));
    }

    String value() {
        return trade.map(name -> code + "|" + name).orElse(code);
    }

    String label(Occupation occupation) {
        return trade.map(name -> occupation.name() + "（" + name + "）").orElse(occupation.name());
    }

    void requireTradeOf(Occupation occupation) {
        if (trade.isPresent() && !occupation.trades().contains(trade.get())) {
            throw new RuleViolated("occupation.tradeUnknown", occupation.name());
        }
    }
}
