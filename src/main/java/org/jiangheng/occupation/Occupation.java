package org.jiangheng.occupation;

import java.util.List;
import java.util.Set;

/**
 * An occupation of the catalogue.
 *
 * @param code major-middle-small-occupation, for example {@code 6-31-01-03}
 * @param trades 工种; often none
 * @param levels digits of the levels it has (DR-13); none when it is not of the skill type
 * @param restricted whether it stands in 《国家职业资格目录》 (DR-10, XC-43)
 * @param standard whether it has a 《国家职业技能标准》 (CC-05)
 */
public record Occupation(
        String code, String name, List<String> trades, Set<Integer> levels, boolean restricted, boolean standard) {

    public Occupation {
        trades = List.copyOf(trades);
        levels = Set.copyOf(levels);
    }

    /** One with a national standard, as all that have levels do unless the catalogue says otherwise. */
    public Occupation(String code, String name, List<String> trades, Set<Integer> levels, boolean restricted) {
        this(code, name, trades, levels, restricted, !levels.isEmpty());
    }

    /** A skill-type occupation of major class 3, 4, 5 or 6 (DR-08). */
    public boolean isSkilled() {
        return "3456".indexOf(code.charAt(0)) >= 0 && !levels.isEmpty();
    }

    public boolean hasLevel(SkillLevel level) {
        return levels.contains(level.digit());
    }
}
