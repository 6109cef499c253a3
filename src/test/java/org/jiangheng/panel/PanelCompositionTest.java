package org.jiangheng.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.RuleViolated;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelCompositionTest {

    @Tag("XC-34")
    @ParameterizedTest
    @CsvSource({
        "a b c d, a, panel.tooFewExperts",
        "a b c d d, a, panel.tooFewExperts", // the same person twice is one
        "a b c d e f, a, panel.evenNumber",
        "a b c d e, z, panel.leaderMissing"
    })
    void refusesAnUnsoundPanel(String experts, String leader, String code) {
        var panel = new PanelComposition(Arrays.asList(experts.split(" ")), Optional.of(leader));
        assertThat(catchThrowableOfType(RuleViolated.class, () -> panel.requireSound(5))
                        .code())
                .isEqualTo(code);
    }

    @Test
    @Tag("XC-34")
    void refusesAPanelWithoutLeader() {
        var panel = new PanelComposition(List.of("a", "b", "c", "d", "e"), Optional.empty());
        assertThat(catchThrowableOfType(RuleViolated.class, () -> panel.requireSound(5))
                        .code())
                .isEqualTo("panel.leaderMissing");
    }

    @Test
    @Tag("XC-34")
    void takesFiveOrSeven() {
        assertThatNoException().isThrownBy(() -> panel("a b c d e").requireSound(5));
        assertThatNoException().isThrownBy(() -> panel("a b c d e f g").requireSound(5));
    }

    @Tag("XC-33")
    @ParameterizedTest
    @CsvSource({
        "北京试点（集团）有限公司, 北京试点(集团)有限公司, true",
        "北京试点 有限公司, 北京试点有限公司, true",
        "北京试点有限公司, 北京示范有限公司, false",
        "'', '', false"
    })
    void recognisesTheSameEmployer(String one, String other, boolean same) {
        assertThat(SameEmployer.matches(one, other)).isEqualTo(same);
    }

    private static PanelComposition panel(String experts) {
        return new PanelComposition(Arrays.asList(experts.split(" ")), Optional.of("a"));
    }
}
