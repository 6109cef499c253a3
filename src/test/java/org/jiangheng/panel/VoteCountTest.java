package org.jiangheng.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoteCountTest {

    private static final Fraction TWO_THIRDS = Fraction.parse("2/3");

    @Tag("XC-04")
    @Tag("XC-34")
    @ParameterizedTest(name = "{0} yes, {1} no, {2} abstain of {3}: {4}")
    @CsvSource({
        "5, 0, 0, 5, true",
        "4, 1, 0, 5, true",
        "3, 2, 0, 5, false",
        "3, 1, 1, 5, false",
        "4, 0, 1, 5, true",
        "3, 0, 0, 5, false", // three of five present: no quorum
        "3, 1, 0, 5, true", // four of five present, three of four in favour
        "2, 1, 0, 3, true", // exactly two thirds
        "6, 3, 0, 9, true",
        "5, 4, 0, 9, false",
        "0, 0, 0, 5, false"
    })
    void needsTwoThirdsPresentAndTwoThirdsOfThemInFavour(int yes, int no, int abstain, int entitled, boolean carried) {
        assertThat(new VoteCount(yes, no, abstain, entitled).isCarried(TWO_THIRDS, TWO_THIRDS))
                .isEqualTo(carried);
    }

    @Test
    @Tag("XC-33")
    void recusedExpertsAreNotInTheDenominator() {
        // five on the panel, two kept out: three entitled, two of them in favour are two thirds
        assertThat(new VoteCount(2, 1, 0, 5 - 2).isCarried(TWO_THIRDS, TWO_THIRDS))
                .isTrue();
        assertThat(new VoteCount(2, 1, 0, 5).isQuorate(TWO_THIRDS)).isFalse();
    }

    @Test
    void refusesMoreBallotsThanExperts() {
        assertThatIllegalArgumentException().isThrownBy(() -> new VoteCount(3, 2, 1, 5));
    }

    @Property
    @net.jqwik.api.Tag("XC-34")
    void anAbstentionNeverHelps(@ForAll @IntRange(min = 1, max = 9) int yes, @ForAll @IntRange(max = 8) int no) {
        var with = new VoteCount(yes, no, 1, yes + no + 1);
        var against = new VoteCount(yes, no + 1, 0, yes + no + 1);
        assertThat(with.isCarried(TWO_THIRDS, TWO_THIRDS)).isEqualTo(against.isCarried(TWO_THIRDS, TWO_THIRDS));
    }
}
