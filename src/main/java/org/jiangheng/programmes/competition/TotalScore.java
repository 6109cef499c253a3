package org.jiangheng.programmes.competition;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The total of both parts (CC-17), out of 100: theory × (1 − s) + skill × s, each part first brought to 100 by its full mark.
 * With full marks of 100 this is the rule by the letter. It is worked out as one fraction and rounded once, so that no mark is
 * rounded on the way.
 */
record TotalScore(BigDecimal theoryFull, BigDecimal skillFull, BigDecimal skillWeight, int decimals) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static TotalScore of(Item item) {
        return new TotalScore(item.theoryFull(), item.skillFull(), item.skillWeight(), item.decimals());
    }

    BigDecimal of(BigDecimal theory, BigDecimal skill) {
        var theoryPart = theory.multiply(BigDecimal.ONE.subtract(skillWeight)).multiply(skillFull);
        var skillPart = skill.multiply(skillWeight).multiply(theoryFull);
        return theoryPart
                .add(skillPart)
                .multiply(HUNDRED)
                .divide(theoryFull.multiply(skillFull), decimals, RoundingMode.HALF_UP);
    }
}
