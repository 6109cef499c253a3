package org.jiangheng.programmes.competition;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.occupation.Occupation;

/**
 * What the system knows besides the answers when a competition is filed.
 *
 * @param year of the batch (A-CC-16)
 * @param skillShare least share of the skill part, 0.70 (CC-16)
 * @param passShare share of the full mark that passes by default (CC-20)
 * @param participants least number of competitors of a session (CC-14)
 * @param occupations by the value chosen; those of the catalogue only
 * @param lowerStages the competitions found by the receipt numbers named (CC-68)
 */
record FilingCircumstances(
        int year,
        BigDecimal skillShare,
        BigDecimal passShare,
        int participants,
        Map<String, Occupation> occupations,
        Map<String, Competition> lowerStages) {

    Optional<Occupation> occupation(String value) {
        return Optional.ofNullable(occupations.get(value));
    }

    Optional<Competition> lowerStage(String receipt) {
        return Optional.ofNullable(lowerStages.get(receipt));
    }

    /** 70 %, as answers state shares. */
    BigDecimal skillPercent() {
        return skillShare.movePointRight(2);
    }
}
