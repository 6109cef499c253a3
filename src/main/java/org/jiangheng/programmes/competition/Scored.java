package org.jiangheng.programmes.competition;

import java.math.BigDecimal;
import java.util.Comparator;

/** A competitor with the total: what is ranked. */
record Scored(Entry entry, BigDecimal total, BigDecimal skill) {

    /** By the rounded total, then by the skill mark (CC-18). */
    static final Comparator<Scored> BEST_FIRST =
            Comparator.comparing(Scored::total).thenComparing(Scored::skill).reversed();

    /** So that the order of the list decides nothing. */
    static final Comparator<Scored> IN_ANY_CASE =
            BEST_FIRST.thenComparing(scored -> scored.entry().id().value());

    boolean isTiedWith(Scored other) {
        return BEST_FIRST.compare(this, other) == 0;
    }
}
