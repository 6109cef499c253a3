package org.jiangheng.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartScoreTest {

    @Tag("DR-72")
    @ParameterizedTest
    @CsvSource({
        "80 82 84, 82.00",
        "80 80 81, 80.33",
        "80 81 81, 80.67",
        "59.9 60 60, 59.97",
        "60 60 60, 60.00",
        "59.9 60.1, 60.00",
        "88.5 88.5 88.5 88.5 88.6, 88.52",
        "70.1 70.2 70.2 70.2 70.2 70.2 70.2 70.3, 70.20"
    })
    void isTheMeanRoundedHalfUp(String totals, BigDecimal mean) {
        assertThat(PartScore.mean(
                        Arrays.stream(totals.split(" ")).map(BigDecimal::new).toList()))
                .contains(mean);
    }

    @Test
    @Tag("DR-72")
    @Tag("XC-52")
    void roundsExactlyHalfUp() {
        // 0.125 is exactly half of the last place: binary floating point or half-even would differ
        var totals = List.of("80.1", "80.1", "80.1", "80.2", "80.1", "80.1", "80.1", "80.2").stream()
                .map(BigDecimal::new)
                .toList();
        assertThat(PartScore.mean(totals)).contains(new BigDecimal("80.13"));
    }

    @Test
    void isEmptyWhenNobodyScored() {
        assertThat(PartScore.mean(List.of())).isEmpty();
    }

    @Property
    @net.jqwik.api.Tag("DR-72")
    void liesBetweenTheLowestAndTheHighest(
            @ForAll @Size(min = 1, max = 9) List<@BigRange(min = "0", max = "100") @Scale(1) BigDecimal> totals) {
        var mean = PartScore.mean(totals).orElseThrow();
        assertThat(mean.scale()).isEqualTo(2);
        assertThat(mean)
                .isBetween(
                        totals.stream().min(BigDecimal::compareTo).orElseThrow(),
                        totals.stream().max(BigDecimal::compareTo).orElseThrow());
    }
}
