package org.jiangheng.programmes.competition;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.occupation.SkillLevel;

/**
 * What is known about competitors from elsewhere.
 *
 * @param barred who has a ban in force (CC-32)
 * @param held the highest level of a certificate of the item's occupation somebody holds (CC-33)
 */
record Backgrounds(Set<Competitor> barred, Map<Competitor, SkillLevel> held) {

    static final Backgrounds CLEAN = new Backgrounds(Set.of(), Map.of());

    Backgrounds {
        barred = Set.copyOf(barred);
        held = Map.copyOf(held);
    }

    Background of(Competitor competitor) {
        return new Background(barred.contains(competitor), Optional.ofNullable(held.get(competitor)));
    }

    /** One competitor's. */
    record Background(boolean barred, Optional<SkillLevel> held) {}
}
