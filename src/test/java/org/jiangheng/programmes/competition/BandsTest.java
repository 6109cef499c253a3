package org.jiangheng.programmes.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangheng.programmes.competition.RankingFixtures.TABLE;

import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jiangheng.occupation.SkillLevel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The shipped table of bands, and what a percentage of the participants is. */
class BandsTest {

    @ParameterizedTest(name = "{0}, band {1}: {2} {3}, level {4}")
    @CsvSource({
        "MUNICIPAL_FIRST,  1, RANK,    5,  1",
        "MUNICIPAL_FIRST,  2, RANK,    10, 2",
        "MUNICIPAL_FIRST,  3, NONE,    0,  0",
        "MUNICIPAL_SECOND, 1, RANK,    1,  1",
        "MUNICIPAL_SECOND, 2, RANK,    10, 2",
        "MUNICIPAL_SECOND, 3, NONE,    0,  0",
        "DISTRICT,         1, RANK,    5,  2",
        "DISTRICT,         2, PERCENT, 30, 3",
        "DISTRICT,         3, NONE,    0,  0",
        "ENTERPRISE,       1, RANK,    3,  3",
        "ENTERPRISE,       2, PERCENT, 20, 4",
        "ENTERPRISE,       3, PERCENT, 50, 5"
    })
    @Tag("CC-23")
    @Tag("CC-24")
    @Tag("CC-25")
    @Tag("CC-26")
    void saysWhatTheNoticeSays(CompetitionLevel level, int number, Band.Kind kind, int limit, int digit) {
        var band = Bands.of(level, TABLE).bands().get(number - 1);

        assertThat(band.kind()).isEqualTo(kind);
        assertThat(band.limit()).isEqualTo(limit);
        assertThat(band.level().map(SkillLevel::digit).orElse(0)).isEqualTo(digit);
        assertThat(band.note()).startsWith(kind == Band.Kind.NONE ? "没有" : "通知四");
    }

    @ParameterizedTest(name = "CC-28 N={0}, {1}%: {2} / {3} / {4}")
    @CsvSource({
        "30, 20, 6,  6,  6",
        "30, 30, 9,  9,  9",
        "30, 50, 15, 15, 15",
        "31, 20, 6,  7,  6",
        "31, 30, 9,  10, 9",
        "31, 50, 15, 16, 16",
        "33, 20, 6,  7,  7",
        "33, 30, 9,  10, 10",
        "33, 50, 16, 17, 17",
        "37, 20, 7,  8,  7",
        "37, 30, 11, 12, 11",
        "37, 50, 18, 19, 19"
    })
    @Tag("CC-28")
    void cutsAsTheRulebookWorkedItOut(int participants, int percent, int floor, int ceiling, int halfUp) {
        assertThat(Band.cut(percent, participants, RoundingMode.FLOOR)).isEqualTo(floor);
        assertThat(Band.cut(percent, participants, RoundingMode.CEILING)).isEqualTo(ceiling);
        assertThat(Band.cut(percent, participants, RoundingMode.HALF_UP)).isEqualTo(halfUp);
    }

    @Property
    @net.jqwik.api.Tag("CC-28")
    void floorNeverExceedsThePrintedShareAndOneMoreWould(
            @ForAll @IntRange(max = 100) int percent, @ForAll @IntRange(max = 20_000) int participants) {
        long cut = Band.cut(percent, participants, RoundingMode.FLOOR);

        assertThat(cut * 100).isLessThanOrEqualTo((long) percent * participants);
        assertThat((cut + 1) * 100).isGreaterThan((long) percent * participants);
        assertThat(Band.cut(percent, participants, RoundingMode.HALF_UP))
                .isBetween((int) cut, Band.cut(percent, participants, RoundingMode.CEILING));
    }

    @ParameterizedTest
    @EnumSource(CompetitionLevel.class)
    void isAskedOncePerBand(CompetitionLevel level) {
        assertThat(Bands.questions(level)).hasSize(3).doesNotHaveDuplicates();
        assertThat(Bands.of(Bands.questions(level).stream()
                                .map(question ->
                                        TABLE.answer(question).orElseThrow().outputs())
                                .toList())
                        .bands())
                .extracting(Band::limit)
                .isEqualTo(limits(level));
    }

    private static List<Integer> limits(CompetitionLevel level) {
        return Bands.of(level, TABLE).bands().stream().map(Band::limit).toList();
    }
}
