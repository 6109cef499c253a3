package org.jiangheng.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompositeScoreTest {

    private final CompositeScore rule = new CompositeScore(
            new BigDecimal("0.60"), new BigDecimal("0.40"), new BigDecimal("60"), new BigDecimal("60"));

    @Tag("DR-69")
    @Tag("DR-73")
    @ParameterizedTest
    @CsvSource({
        "80.00, 70.00, 76.00",
        "100.00, 100.00, 100.00",
        "60.00, 60.00, 60.00",
        "83.33, 77.78, 81.11",
        "60.01, 60.02, 60.01",
        "88.88, 66.66, 79.99"
    })
    void weighsPerformanceSixtyAndDefenceForty(BigDecimal performance, BigDecimal defence, BigDecimal composite) {
        assertThat(rule.of(performance, defence)).contains(composite);
    }

    @Tag("DR-70")
    @Tag("DR-71")
    @ParameterizedTest
    @CsvSource({
        "59.99, 95.00, false",
        "95.00, 59.99, false",
        "59.99, 59.99, false",
        "60.00, 60.00, true",
        "60.00, 59.99, false",
        "60, 60.0, true"
    })
    void worksNoCompositeOutWhenAPartIsBelowSixty(BigDecimal performance, BigDecimal defence, boolean composed) {
        assertThat(rule.of(performance, defence).isPresent()).isEqualTo(composed);
    }

    @Test
    @Tag("DR-74")
    void passMarkIsAParameterOfItsOwn() {
        var stricter = new CompositeScore(
                new BigDecimal("0.60"), new BigDecimal("0.40"), new BigDecimal("60"), new BigDecimal("75"));
        assertThat(stricter.passes(new BigDecimal("74.99"))).isFalse();
        assertThat(stricter.passes(new BigDecimal("75.00"))).isTrue();
        assertThat(stricter.of(new BigDecimal("60"), new BigDecimal("60"))).isPresent();
    }

    @Property
    @net.jqwik.api.Tag("DR-69")
    @net.jqwik.api.Tag("XC-52")
    void liesBetweenThePartsAndHasTwoDecimals(
            @ForAll @BigRange(min = "60", max = "100") @Scale(2) BigDecimal performance,
            @ForAll @BigRange(min = "60", max = "100") @Scale(2) BigDecimal defence) {
        var composite = rule.of(performance, defence).orElseThrow();
        assertThat(composite.scale()).isEqualTo(2);
        assertThat(composite).isBetween(performance.min(defence), performance.max(defence));
        assertThat(rule.passes(composite)).isTrue();
    }

    @Property
    @net.jqwik.api.Tag("DR-73")
    void isTheExactSumRoundedOnce(
            @ForAll @BigRange(min = "60", max = "100") @Scale(2) BigDecimal performance,
            @ForAll @BigRange(min = "60", max = "100") @Scale(2) BigDecimal defence) {
        var hundredfold = performance.multiply(BigDecimal.valueOf(60)).add(defence.multiply(BigDecimal.valueOf(40)));
        assertThat(rule.of(performance, defence))
                .contains(hundredfold.movePointLeft(2).setScale(2, RoundingMode.HALF_UP));
    }
}
