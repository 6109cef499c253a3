package org.jiangheng.programmes.competition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalScoreTest {

    @Tag("CC-17")
    @ParameterizedTest(name = "{0}/{1} and {2}/{3} with a share of {4}: {6}")
    @CsvSource({
        "80,    100, 90,    100, 0.70, 2, 87.00",
        "60,    100, 60,    100, 0.70, 2, 60.00",
        "100,   100, 100,   100, 0.70, 2, 100.00",
        "0,     100, 0,     100, 0.70, 2, 0.00",
        "85.5,  100, 91.25, 100, 0.80, 2, 90.10",
        "85.51, 100, 91.25, 100, 0.75, 2, 89.82",
        "85.51, 100, 91.25, 100, 0.75, 4, 89.8150",
        "77.77, 100, 88.89, 100, 1.00, 2, 88.89",
        "120,   150, 90,    100, 0.70, 2, 87.00",
        "100,   150, 160,   200, 0.70, 2, 76.00",
        "50,    150, 100,   120, 0.70, 2, 68.33",
        "1,     3,   1,     3,   0.70, 2, 33.33",
        "2,     3,   2,     3,   0.70, 2, 66.67"
    })
    void bringsEachPartToAHundredAndWeighsIt(
            String theory,
            String theoryFull,
            String skill,
            String skillFull,
            String weight,
            int decimals,
            BigDecimal total) {
        var rule = TotalScore.of(RankingFixtures.item(theoryFull, skillFull, weight, decimals));

        assertThat(rule.of(new BigDecimal(theory), new BigDecimal(skill))).isEqualTo(total);
    }

    @Property
    @net.jqwik.api.Tag("CC-17")
    void isTheRuleByTheLetterWhenFullMarksAreAHundred(
            @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal theory,
            @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal skill,
            @ForAll @BigRange(min = "0.70", max = "1") @Scale(2) BigDecimal share) {
        var byTheLetter = theory.multiply(BigDecimal.ONE.subtract(share))
                .add(skill.multiply(share))
                .setScale(2, RoundingMode.HALF_UP);

        assertThat(TotalScore.of(RankingFixtures.item("100", "100", share.toPlainString(), 2))
                        .of(theory, skill))
                .isEqualTo(byTheLetter);
    }
}
