package org.jiangheng.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jiangheng.kernel.RuleViolated;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** XC-27: identity numbers by GB 11643. */
class IdentityNumberTest {

    @ParameterizedTest
    @Tag("XC-27")
    @CsvSource({
        "11010519491231002X, 1949-12-31, false",
        "440524188001010014, 1880-01-01, true",
        "119901199003070013, 1990-03-07, true",
        "119901198807120026, 1988-07-12, false",
        "119901198506150045, 1985-06-15, false",
        "119901197910010066, 1979-10-01, false",
        "119901200002290052, 2000-02-29, true"
    })
    void readsBirthDateAndSex(String value, LocalDate birthDate, boolean male) {
        var number = new IdentityNumber(value);
        assertThat(number.birthDate()).isEqualTo(birthDate);
        assertThat(number.isMale()).isEqualTo(male);
    }

    @ParameterizedTest
    @Tag("XC-27")
    @ValueSource(
            strings = {
                "",
                "119901199302290032", // no such day, right check character
                "119901199003070014", // wrong check character
                "11990119900307001", // too short
                "1199011990030700130",
                "X19901199003070013",
                "019901199003070013",
                "１19901199003070013"
            })
    void refusesWhatIsNone(String value) {
        assertRefused(value);
    }

    @Test
    @Tag("XC-27")
    void takesALowerCaseX() {
        assertThat(new IdentityNumber(" 11010519491231002x ").value()).isEqualTo("11010519491231002X");
    }

    @Test
    @Tag("XC-28")
    void hidesTheBirthDateOnScreensAndInLogs() {
        var number = new IdentityNumber("119901199003070013");
        assertThat(number.masked()).isEqualTo("119901********0013");
        assertThat(number).hasToString("119901********0013");
    }

    /** A single wrong digit is always found. */
    @Property
    void findsEveryMistypedDigit(@ForAll @IntRange(max = 16) int place, @ForAll @IntRange(min = 1, max = 9) int by) {
        var digits = "119901199003070013".toCharArray();
        digits[place] = (char) ('0' + (digits[place] - '0' + by) % 10);
        assertRefused(new String(digits));
    }

    private static void assertRefused(String value) {
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(() -> new IdentityNumber(value))
                .matches(refused -> refused.code().equals("party.identityNumberInvalid"));
    }
}
