package org.jiangheng.occupation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.testing.JianghengTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@JianghengTest
@Transactional
class OccupationsTest {

    @Autowired
    Occupations occupations;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Tag("DR-08")
    @Tag("DR-10")
    @Tag("XC-43")
    void offersOnlyWhatMayBeChosen() {
        assertThat(occupations.choices())
                .extracting(Choice::value)
                .contains("6-18-01-01", "6-18-01-01|数控车工", "4-04-05-05")
                .doesNotContain("2-02-07-01", "4-07-05-01", "4-02-01-01")
                .allMatch(value -> value.matches("[3-6]-.*"));
    }

    @ParameterizedTest
    @CsvSource({
        "4-07-05-01, 2, occupation.restricted",
        "2-02-07-01, 2, occupation.notSkilled",
        "3-01-02-06, 2, occupation.levelMissing",
        "6-99-99-99, 2, occupation.unknown"
    })
    @Tag("DR-08")
    @Tag("DR-10")
    @Tag("DR-13")
    @Tag("XC-43")
    void refusesWhatMayNotBeChosenHoweverItComes(String code, int level, String refusal) {
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(() -> occupations.requireSelectable(code, SkillLevel.of(level)))
                .satisfies(violated -> assertThat(violated.code()).isEqualTo(refusal));
    }

    @Test
    @Tag("XC-42")
    void readsTheEditionInForceAndWhatWasPublishedLater() {
        add("2015", "6-18-01-91", "旧版职业");
        add("2022", "6-18-01-92", "大典职业");
        add("new", "6-18-01-92", "新发布职业");

        assertThat(occupations.find("6-18-01-91")).isEmpty();
        assertThat(occupations.find("6-18-01-92").map(Occupation::name)).contains("新发布职业");
    }

    private void add(String edition, String code, String name) {
        jdbc.sql("insert into jiangheng.occupation (edition, code, name, levels) values (?, ?, ?, '{1, 2}')")
                .params(edition, code, name)
                .update();
    }
}
