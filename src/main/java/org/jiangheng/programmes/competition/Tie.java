package org.jiangheng.programmes.competition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Competitors with the same total and the same skill mark (CC-19).
 *
 * @param first the best of the ranks they contend for
 * @param total the total they share
 * @param skill the skill mark they share
 * @param entries in the order decided, or of the list while it is open
 * @param reason by which the organiser put them in order; absent while the tie is open (CC-X8)
 */
public record Tie(int first, BigDecimal total, BigDecimal skill, List<Entry> entries, Optional<String> reason) {

    public Tie {
        entries = List.copyOf(entries);
    }

    public boolean isOpen() {
        return reason.isEmpty();
    }

    /** The worst of the ranks they contend for. */
    public int last() {
        return first + entries.size() - 1;
    }
}
