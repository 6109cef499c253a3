package org.jiangheng.programmes.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangheng.programmes.recognition.RecognitionFixtures.TABLE;

import java.util.Arrays;
import java.util.Optional;
import org.jiangheng.programmes.Problem;
import org.jiangheng.programmes.recognition.Ruling.Support;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped table, asked every condition for every level. */
class CriteriaTableTest {

    @ParameterizedTest(name = "DR-36 {0} for level {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "DR-24, 2, SUPPORTS,     true,  false, -,        -, -",
                "DR-24, 1, NOT_OFFERED,  true,  false, -,        -, -",
                "DR-25, 2, SUPPORTS,     false, true,  -,        -, -",
                "DR-25, 1, NOT_OFFERED,  false, true,  -,        -, -",
                "DR-26, 2, SUPPORTS,     false, false, -,        3, 2",
                "DR-26, 1, NOT_OFFERED,  false, false, -,        3, 2",
                "DR-28, 2, SUPPORTS,     true,  false, 1000000,  -, -",
                "DR-28, 1, INSUFFICIENT, true,  false, 1000000,  -, -",
                "DR-29, 2, SUPPORTS,     true,  false, -,        -, -",
                "DR-29, 1, INSUFFICIENT, true,  false, -,        -, -",
                "DR-30, 2, SUPPORTS,     false, true,  -,        -, -",
                "DR-30, 1, INSUFFICIENT, false, true,  -,        -, -",
                "DR-31, 2, SUPPORTS,     false, true,  -,        -, -",
                "DR-31, 1, INSUFFICIENT, false, true,  -,        -, -",
                "DR-32, 2, SUPPORTS,     true,  false, 10000000, -, -",
                "DR-32, 1, SUPPORTS,     true,  false, 10000000, -, -",
                "DR-33, 2, SUPPORTS,     true,  false, -,        -, -",
                "DR-33, 1, SUPPORTS,     true,  false, -,        -, -",
                "DR-34, 2, SUPPORTS,     false, true,  -,        -, -",
                "DR-34, 1, SUPPORTS,     false, true,  -,        -, -",
                "DR-35, 2, SUPPORTS,     false, true,  -,        -, -",
                "DR-35, 1, SUPPORTS,     false, true,  -,        -, -"
            })
    @Tag("DR-36")
    @Tag("DR-37")
    @Tag("DR-38")
    @Tag("DR-39")
    @Tag("DR-40")
    void saysWhatTheNoticeSays(
            String criterion,
            String level,
            Support support,
            boolean statement,
            boolean award,
            Long threshold,
            Integer trainees,
            Integer years) {
        assertThat(TABLE.of(Criterion.find(criterion).orElseThrow(), level))
                .isEqualTo(new Ruling(
                        support,
                        statement,
                        award,
                        Optional.ofNullable(threshold),
                        Optional.ofNullable(trainees),
                        Optional.ofNullable(years)));
    }

    /** One cell changed, one ruling changed: nothing else looks different. */
    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "criterion28_technician_threshold, 2000000, DR-28, 2",
        "criterion24_technician_statement, false, DR-24, 2",
        "criterion30_seniorTechnician_support, \"SUPPORTS\", DR-30, 1",
        "criterion26_technician_years, 3, DR-26, 2"
    })
    void changesOnlyWhatIsChanged(String cell, String value, String criterion, String level) {
        var changed = ChangedTable.with(cell, value);

        for (var each : Criterion.values()) {
            for (var asked : Arrays.asList("1", "2")) {
                var same = changed.of(each, asked).equals(TABLE.of(each, asked));
                assertThat(same)
                        .as("%s for level %s", each, asked)
                        .isNotEqualTo(each.id().equals(criterion) && asked.equals(level));
            }
        }
    }

    @Test
    @Tag("DR-39")
    void letsTheRulesFollowTheTable() {
        var form = RecognitionFixtures.anApplication()
                .level("2", "DR-28")
                .with("claimedAmount", 1_500_000)
                .with("amountBasis", "2024年度，财务核算")
                .form();
        var changed = ChangedTable.with("criterion28_technician_threshold", "2000000");

        assertThat(ReviewFlags.of(form, RecognitionFixtures.DEADLINE, TABLE)).isEmpty();
        assertThat(ReviewFlags.of(form, RecognitionFixtures.DEADLINE, changed))
                .containsExactly(Problem.of("recognition.amountBelow", 2_000_000L));
        assertThat(Checklist.of(new Applications.Claims("2", form.criteria(), "NONE"), TABLE))
                .anyMatch(line -> line.code().equals("recognition-statement"));
        assertThat(Checklist.of(
                        new Applications.Claims("2", form.criteria(), "NONE"),
                        ChangedTable.with("criterion28_technician_statement", "false")))
                .noneMatch(line -> line.code().equals("recognition-statement"));
    }

    @Test
    @Tag("DR-36")
    void saysInWordsWhenNoConditionCarriesTheLevel() {
        var changed = ChangedTable.with("criterion24_technician_support", "\"INSUFFICIENT\"");
        var known = RecognitionFixtures.known();
        var form = RecognitionFixtures.anApplication().form();

        assertThat(ApplicationRules.problems(form, known)).isEmpty();
        assertThat(ApplicationRules.problems(form, ChangedTable.judgedBy(known, changed)))
                .containsExactly(Problem.of("recognition.criterionInsufficient"));
        assertThat(ApplicationRules.problems(
                        form,
                        ChangedTable.judgedBy(
                                known, ChangedTable.with("criterion24_technician_support", "\"NOT_OFFERED\""))))
                .containsExactly(Problem.of("recognition.criterionNotOffered", Criterion.DR_24.label()));
    }
}
