package org.jiangheng.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstPasswordTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kx7-short",
                "onlylettersofnote",
                "729105836429",
                "a1a1a1a1a1a1a1",
                "jiangheng-2026",
                "Admin-of-2026!",
                "my-PassWord-77",
                "x-123456-y-zebra"
            })
    void refusesWhatIsGuessedInOneSentenceThatDoesNotRepeatIt(String weak) {
        assertThatThrownBy(() -> new FirstPassword(weak))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("JIANGHENG_ADMINISTRATOR_PASSWORD")
                .hasMessageNotContaining(weak);
    }

    @Test
    void refusesWhatWouldBeCutOff() {
        assertThatThrownBy(() -> new FirstPassword("河岸上的石头7".repeat(5))).hasMessageContaining("72个字节");
    }

    @Test
    void acceptsALongMixedOneAndKeepsItToItself() {
        assertThat(new FirstPassword("marsh-Lantern-41-oak")).hasToString("FirstPassword");
    }
}
