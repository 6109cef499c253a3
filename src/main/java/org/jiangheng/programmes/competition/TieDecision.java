package org.jiangheng.programmes.competition;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The order the organiser gave to competitors with the same total and the same skill mark, by the filed rules (CC-19). */
record TieDecision(BigDecimal total, BigDecimal skill, List<Competitor> order, String reason) {

    TieDecision {
        order = List.copyOf(order);
    }

    /** Whether it says how these stand to each other: they are tied by the marks it was taken for, and it names them all. */
    boolean settles(List<Scored> tied) {
        var first = tied.get(0);
        return total.compareTo(first.total()) == 0
                && skill.compareTo(first.skill()) == 0
                && order.containsAll(tied.stream()
                        .map(scored -> Competitor.of(scored.entry()))
                        .toList());
    }

    List<Scored> sorted(List<Scored> tied) {
        return tied.stream()
                .sorted(Comparator.comparing(scored -> places().get(Competitor.of(scored.entry()))))
                .toList();
    }

    private Map<Competitor, Integer> places() {
        var places = new HashMap<Competitor, Integer>();
        order.forEach(competitor -> places.put(competitor, places.size()));
        return places;
    }
}
