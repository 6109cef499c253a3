package org.jiangheng.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jiangheng.kernel.RuleViolated;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers on lists, each paper's checked as far as it can be. */
@Tag("XC-27")
class IdentityPaperTest {

    @ParameterizedTest
    @CsvSource({
        "RESIDENT_IDENTITY_CARD, 11010519491231002x, 11010519491231002X",
        "PERMANENT_RESIDENCE_CARD, abc123456789012, ABC123456789012",
        "HOME_RETURN_PERMIT, h12345678, H12345678",
        "HOME_RETURN_PERMIT, M1234567801, M1234567801",
        "TAIWAN_PERMIT, 12345678, 12345678",
        "PASSPORT, e12345678, E12345678"
    })
    void takesNumbersOfItsForm(IdentityPaper paper, String typed, String number) {
        assertThat(paper.listed(typed)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENT_IDENTITY_CARD, 110105194912310021",
        "RESIDENT_IDENTITY_CARD, E12345678",
        "RESIDENCE_PERMIT, 11010519491231002X",
        "PERMANENT_RESIDENCE_CARD, 110105194912310021",
        "HOME_RETURN_PERMIT, X12345678",
        "TAIWAN_PERMIT, 1234567",
        "PASSPORT, PASSPORT",
        "PASSPORT, 护照12345"
    })
    void refusesOthers(IdentityPaper paper, String typed) {
        assertThatThrownBy(() -> paper.listed(typed)).isInstanceOf(RuleViolated.class);
    }

    @Test
    void tellsOnlineWhichPapersAreTaken() {
        assertThatThrownBy(() -> IdentityPaper.PASSPORT.number("E12345678"))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refused -> assertThat(refused.code()).isEqualTo("party.paperAtCounter"));
    }
}
