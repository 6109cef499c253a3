package org.jiangheng.programmes.competition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jiangheng.occupation.SkillLevel;

/**
 * A competitor's result, computed and never typed in (CC-66).
 *
 * @param total out of 100, of whoever sat both parts (CC-17)
 * @param rank nobody shares it (CC-18); absent for no-shows, the disqualified (CC-71) and as long as a tie is open (CC-X8)
 * @param tieBreak how the rank was found where totals are equal, in Chinese; else empty
 * @param level of the certificate, the highest one the rules give (CC-27)
 * @param rule the rule that gave the level, or kept it from being given
 * @param explanation rank, total, band, and why this level or none, as a Chinese sentence without personal data
 * @param findings what the centre has to look at, in Chinese (CC-06, CC-30, CC-33)
 */
public record Standing(
        Entry entry,
        Optional<BigDecimal> total,
        Optional<Integer> rank,
        String tieBreak,
        Optional<SkillLevel> level,
        String rule,
        String explanation,
        List<String> findings) {

    static final String UNDECIDED = "CC-X8";

    public Standing {
        findings = List.copyOf(findings);
    }

    /** Whether the competitor has a rank to lose, or contends for one that is not decided yet (CC-71, CC-X8). */
    public boolean isCompeting() {
        return rank.isPresent() || rule.equals(UNDECIDED);
    }
}
