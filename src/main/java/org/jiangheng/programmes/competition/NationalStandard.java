package org.jiangheng.programmes.competition;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.occupation.SkillLevel;

/**
 * The levels of the occupation's 《国家职业技能标准》, as digits, 1 the highest (CC-05, CC-30).
 */
record NationalStandard(Set<Integer> levels) {

    NationalStandard {
        levels = Set.copyOf(levels);
    }

    /**
     * The level the standard allows where the rules of competitions give this one: no higher than its highest; nothing when it
     * has none so low (CC-30).
     */
    Optional<SkillLevel> allowed(SkillLevel given) {
        return levels.stream()
                .filter(digit -> digit >= given.digit())
                .min(Integer::compare)
                .map(SkillLevel::of);
    }

    /** 最高为二级/技师, 最低为四级/中级工, or that there is none. */
    String words() {
        return levels.isEmpty()
                ? "没有国家职业技能标准"
                : "国家职业技能标准最高为" + SkillLevel.of(Collections.min(levels)).label() + "、最低为"
                        + SkillLevel.of(Collections.max(levels)).label();
    }
}
