package org.jiangheng.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    private static final Fraction TWO_THIRDS = Fraction.parse("2/3");
    private final CompositeScore rule = new CompositeScore(
            new BigDecimal("0.60"), new BigDecimal("0.40"), new BigDecimal("60"), new BigDecimal("60"));

    @Tag("DR-70")
    @Tag("DR-76")
    @ParameterizedTest
    @CsvSource({
        "59.99, 90.00, 业绩评定59.99分，不足60分，不参加综合评定。",
        "90.00, 42.10, 现场答辩42.10分，不足60分，不参加综合评定。",
        "59.00, 42.10, 业绩评定59.00分，不足60分，现场答辩42.10分，不足60分，不参加综合评定。"
    })
    void belowSixtyIsNotPutToTheVote(BigDecimal performance, BigDecimal defence, String reason) {
        var verdict = Verdict.scored(rule, performance, defence);
        assertThat(verdict).isEqualTo(new Verdict(false, false, reason));
    }

    @Test
    @Tag("DR-71")
    @Tag("DR-62")
    void sixtyIsPutToTheVoteAndNotYetPassed() {
        var verdict = Verdict.scored(rule, new BigDecimal("60.00"), new BigDecimal("60.00"));
        assertThat(verdict.toVote()).isTrue();
        assertThat(verdict.passed()).isFalse();
    }

    @Test
    @Tag("DR-75")
    void passesWhenScoresAndVoteCarry() {
        var verdict = voted("82.45", new VoteCount(4, 1, 0, 5));
        assertThat(verdict.passed()).isTrue();
        assertThat(verdict.reason()).isEqualTo("综合评定82.45分，投票表决同意4票、不同意1票、弃权0票，评审通过。");
    }

    @Test
    @Tag("DR-75")
    void failsWhenTheVoteIsLost() {
        var verdict = voted("95.00", new VoteCount(3, 1, 1, 5));
        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.reason()).isEqualTo("投票表决同意3票、不同意1票、弃权1票，同意票不足到会专家的三分之二，未通过。");
    }

    @Test
    @Tag("XC-34")
    void failsWithoutQuorum() {
        assertThat(voted("95.00", new VoteCount(3, 0, 0, 5)).reason()).contains("到会专家不足应到人数的三分之二");
    }

    @Test
    @Tag("DR-75")
    @Tag("DR-74")
    void failsBelowAHigherPassMark() {
        var stricter = new CompositeScore(
                new BigDecimal("0.60"), new BigDecimal("0.40"), new BigDecimal("60"), new BigDecimal("85"));
        var verdict = Verdict.voted(
                stricter, Optional.of(new BigDecimal("84.99")), new VoteCount(5, 0, 0, 5), TWO_THIRDS, TWO_THIRDS);
        assertThat(verdict.passed()).isFalse();
    }

    @Test
    @Tag("DR-77")
    void absenceIsNotZeroPoints() {
        var verdict = Verdict.absent("因病未到。");
        assertThat(verdict.toVote()).isFalse();
        assertThat(verdict.reason()).startsWith("现场答辩缺考");
    }

    private Verdict voted(String composite, VoteCount count) {
        return Verdict.voted(rule, Optional.of(new BigDecimal(composite)), count, TWO_THIRDS, TWO_THIRDS);
    }
}
