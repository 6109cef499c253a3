package org.jiangheng.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jiangheng.kernel.RuleViolated;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XC-27: unified social credit codes by GB 32100. */
class CreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @Tag("XC-27")
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "91119901MATEXT01XA",
                "91119901MADEMN022C",
                "91119901MADEMN0307",
                "1211990140099901X6",
                "51119901MJ0000018C",
                " 91119901matext01xa "
            })
    void takesCodesWithBothCheckCharactersRight(String value) {
        assertThat(new CreditCode(value).value()).isEqualTo(value.strip().toUpperCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @Tag("XC-27")
    @ValueSource(
            strings = {
                "",
                "91350100M000100Y4Z", // Z is not in the alphabet
                "91350100M000100Y44",
                "91119901MATEXT011A", // wrong organisation check
                "91119901MATEXT01X",
                "9111990IMATEXT01XA"
            })
    void refusesWhatIsNone(String value) {
        assertRefused(value);
    }

    @Property
    void findsEveryMistypedCharacter(
            @ForAll @IntRange(max = 17) int place, @ForAll @IntRange(min = 1, max = 30) int by) {
        var characters = "91119901MATEXT01XA".toCharArray();
        characters[place] = ALPHABET.charAt((ALPHABET.indexOf(characters[place]) + by) % 31);
        assertRefused(new String(characters));
    }

    private static void assertRefused(String value) {
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(() -> new CreditCode(value))
                .matches(refused -> refused.code().equals("party.creditCodeInvalid"));
    }
}
