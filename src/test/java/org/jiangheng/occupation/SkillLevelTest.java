package org.jiangheng.occupation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jiangheng.kernel.RuleViolated;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkillLevelTest {

    @ParameterizedTest
    @CsvSource({"5, 五级/初级工", "4, 四级/中级工", "3, 三级/高级工", "2, 二级/技师", "1, 一级/高级技师"})
    @Tag("XC-41")
    void bearsTheNameThatIsPrinted(int digit, String label) {
        assertThat(SkillLevel.of(digit).label()).isEqualTo(label);
        assertThat(SkillLevel.of(digit).digit()).isEqualTo(digit);
    }

    @Test
    @Tag("XC-41")
    void knowsNoSixthLevel() {
        assertThat(SkillLevel.values()).hasSize(5);
        assertThatExceptionOfType(RuleViolated.class).isThrownBy(() -> SkillLevel.of(6));
    }
}
