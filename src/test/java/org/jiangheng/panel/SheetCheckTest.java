package org.jiangheng.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.kernel.RuleViolated;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetCheckTest {

    private static final List<ScoreItem> ITEMS =
            List.of(new ScoreItem("skill", "岗位技能水平", "", 60), new ScoreItem("contribution", "实际贡献", "", 40));
    private static final Optional<Findings> FINDINGS =
            Optional.of(new Findings(Findings.Authenticity.GENUINE, Findings.Benefit.HIGH, Findings.Standing.MEDIUM));

    @Tag("DR-72")
    @ParameterizedTest
    @CsvSource({"60.1, 40, panel.itemOutOfRange", "-0.1, 40, panel.itemOutOfRange", "50.25, 40, panel.tooManyDecimals"})
    void refusesPointsOutOfRangeOrTooFine(String skill, String contribution, String code) {
        assertThat(refusal(sheet(skill, contribution), Part.DEFENCE)).isEqualTo(code);
    }

    @Test
    @Tag("DR-61")
    void refusesASheetWithoutAnItem() {
        var sheet = new ScoreSheet(Map.of("skill", BigDecimal.TEN), FINDINGS, "契合");
        assertThat(refusal(sheet, Part.PERFORMANCE)).isEqualTo("panel.itemMissing");
    }

    @Test
    @Tag("DR-60")
    void performanceNeedsFindingsAndRemark() {
        var points = sheet("50", "30").points();
        assertThat(refusal(new ScoreSheet(points, Optional.empty(), "契合"), Part.PERFORMANCE))
                .isEqualTo("panel.findingsMissing");
        assertThat(refusal(new ScoreSheet(points, FINDINGS, "  "), Part.PERFORMANCE))
                .isEqualTo("panel.remarkMissing");
    }

    @Test
    @Tag("DR-72")
    void takesWholeAndTenthPoints() {
        assertThatNoException().isThrownBy(() -> SheetCheck.require(sheet("59.5", "40"), Part.PERFORMANCE, ITEMS));
        assertThatNoException().isThrownBy(() -> SheetCheck.require(sheet("59.50", "0"), Part.PERFORMANCE, ITEMS));
        assertThat(sheet("59.5", "40").total()).isEqualByComparingTo("99.5");
    }

    private static String refusal(ScoreSheet sheet, Part part) {
        return catchThrowableOfType(RuleViolated.class, () -> SheetCheck.require(sheet, part, ITEMS))
                .code();
    }

    private static ScoreSheet sheet(String skill, String contribution) {
        return new ScoreSheet(
                Map.of("skill", new BigDecimal(skill), "contribution", new BigDecimal(contribution)),
                FINDINGS,
                "符合首都产业发展需求");
    }
}
