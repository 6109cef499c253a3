package org.jiangheng.programmes.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangheng.programmes.competition.RankingFixtures.anItem;
import static org.jiangheng.programmes.competition.RankingFixtures.entry;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiangheng.occupation.SkillLevel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which certificate a rank is worth, and what is said about it. */
class LevelRuleTest {

    /** Ranges of ranks with a level, the rest without: 1-5=2 6-9=3. */
    @ParameterizedTest(name = "{0} with {1} participants, {2}: {3}")
    @CsvSource({
        "MUNICIPAL_FIRST,  40, FLOOR,   1-5=1 6-10=2",
        "MUNICIPAL_SECOND, 40, FLOOR,   1-1=1 2-10=2",
        "DISTRICT,         31, FLOOR,   1-5=2 6-9=3",
        "DISTRICT,         31, CEILING, 1-5=2 6-10=3",
        "DISTRICT,         31, HALF_UP, 1-5=2 6-9=3",
        "DISTRICT,         33, HALF_UP, 1-5=2 6-10=3",
        "DISTRICT,        200, FLOOR,   1-5=2 6-60=3",
        "ENTERPRISE,       30, FLOOR,   1-3=3 4-6=4 7-15=5",
        "ENTERPRISE,       31, FLOOR,   1-3=3 4-6=4 7-15=5",
        "ENTERPRISE,       31, CEILING, 1-3=3 4-7=4 8-16=5",
        "ENTERPRISE,       31, HALF_UP, 1-3=3 4-6=4 7-16=5",
        "ENTERPRISE,       37, FLOOR,   1-3=3 4-7=4 8-18=5",
        "ENTERPRISE,      100, FLOOR,   1-3=3 4-20=4 21-50=5"
    })
    @Tag("CC-23")
    @Tag("CC-24")
    @Tag("CC-25")
    @Tag("CC-26")
    @Tag("CC-27")
    @Tag("CC-28")
    void givesEachRankTheHighestLevelOfItsBands(
            CompetitionLevel level, int participants, RoundingMode rounding, String expected) {
        var ranking =
                anItem().of(level).rounding(rounding).competitors(participants).ranking();

        assertThat(ranges(ranking.awards())).isEqualTo(expected);
    }

    @Test
    @Tag("CC-25")
    void saysWhyThisLevel() {
        var ranking = anItem().competitors(31).ranking();

        assertThat(RankingFixtures.standing(ranking, 6).rule()).isEqualTo("CC-25");
        assertThat(RankingFixtures.standing(ranking, 6).explanation())
                .isEqualTo(
                        "总成绩93.58分，第6名。在区和系统级竞赛前30%（实际参赛31人，至第9名）之内，核发三级/高级工。" + "依据：通知四（三）：区和系统级竞赛总成绩排名前30%，核发高级工。");
        assertThat(RankingFixtures.standing(ranking, 10).explanation())
                .isEqualTo("总成绩93.30分，第10名。不在核发证书的名次之内（前5名；前30%（实际参赛31人，至第9名））。");
    }

    @Test
    @Tag("CC-20")
    @Tag("CC-29")
    void failingAPartKeepsTheRankAndEarnsNothingAndNobodyMovesUp() {
        var all = anItem().of(CompetitionLevel.ENTERPRISE).competitors(30);
        var before = all.ranking();
        // 59 + 100 make 87.70, the best total of the item; 60 is the pass mark
        all.entries().replaceAll(one -> one.position() == 1 ? entry(1, "59", "100") : lower(one));

        var ranking = all.ranking();

        var failed = RankingFixtures.standing(ranking, 1);
        assertThat(failed.rank()).contains(1);
        assertThat(failed.level()).isEmpty();
        assertThat(failed.rule()).isEqualTo("CC-29");
        assertThat(failed.explanation()).endsWith("理论知识成绩不合格，保留名次，不核发证书。");
        assertThat(levels(ranking).subList(1, 30)).isEqualTo(levels(before).subList(1, 30));
    }

    private static Entry lower(Entry entry) {
        return entry(entry.position(), "60", String.valueOf(99 - entry.position()));
    }

    private static List<Optional<SkillLevel>> levels(Ranking ranking) {
        return ranking.standings().stream().map(Standing::level).toList();
    }

    @Test
    @Tag("CC-20")
    void passesAtThePassMarkOfBothParts() {
        assertThat(best("60", "100").level()).contains(SkillLevel.TWO);
        assertThat(best("59.99", "100").level()).isEmpty();
        assertThat(lowSkill("60").level()).contains(SkillLevel.TWO);
        assertThat(lowSkill("59.99").level()).isEmpty();
        assertThat(lowSkill("59.99").explanation()).endsWith("技能操作成绩不合格，保留名次，不核发证书。");
    }

    private static Standing best(String theory, String skill) {
        var item = anItem().competitors(31).instead(entry(31, theory, skill));
        item.entries()
                .replaceAll(one -> one.position() == 31
                        ? one
                        : entry(one.position(), "50", one.skill().orElseThrow().toPlainString()));
        return item.standing(31);
    }

    /** All the others are worse still. */
    private static Standing lowSkill(String skill) {
        var item = anItem().competitors(31);
        item.entries().replaceAll(one -> entry(one.position(), "10", String.valueOf(one.position() + 10)));
        return item.instead(entry(31, "100", skill)).standing(31);
    }

    @ParameterizedTest(name = "CC-30 the standard has {1}; a first rank of {0} gets {2}")
    @CsvSource({
        "MUNICIPAL_FIRST, 1 2 3 4 5, 1",
        "MUNICIPAL_FIRST, 2 3 4 5,   2",
        "MUNICIPAL_FIRST, 3 4 5,     3",
        "ENTERPRISE,      1 2 3,     3",
        "ENTERPRISE,      1 2,       0",
        "DISTRICT,        1,         0",
        "DISTRICT,        1 3,       3"
    })
    @Tag("CC-30")
    void goesNoHigherThanTheStandardAndNeverBelowIt(CompetitionLevel level, String standard, int digit) {
        var levels = List.of(standard.split(" ")).stream().map(Integer::valueOf).toArray(Integer[]::new);

        var winner = anItem().of(level).standard(levels).competitors(31).standing(1);

        assertThat(winner.level().map(SkillLevel::digit).orElse(0)).isEqualTo(digit);
        assertThat(winner.rank()).contains(1);
    }

    @Test
    @Tag("CC-30")
    @Tag("CC-X11")
    void listsEachConflictWithTheStandard() {
        var capped = anItem().of(CompetitionLevel.MUNICIPAL_FIRST)
                .standard(2, 3, 4, 5)
                .competitors(31)
                .standing(1);
        var below = anItem().of(CompetitionLevel.ENTERPRISE)
                .standard(1, 2, 3, 4)
                .competitors(31)
                .standing(10);

        assertThat(capped.rule()).isEqualTo("CC-30");
        assertThat(capped.findings())
                .containsExactly("与国家职业技能标准的等级有冲突：按竞赛级别为一级/高级技师，国家职业技能标准最高为二级/技师、最低为五级/初级工，拟核发二级/技师。");
        assertThat(below.level()).isEmpty();
        assertThat(below.rule()).isEqualTo("CC-30");
        assertThat(below.findings()).singleElement().asString().contains("五级/初级工", "最低为四级/中级工", "不核发证书");
        assertThat(anItem().competitors(31).standing(1).findings()).isEmpty();
    }

    @Test
    @Tag("CC-06")
    void listsALevelThatWasNotFiledFor() {
        var unfiled = anItem().with(RankingFixtures.meantFor(3)).competitors(31).ranking();

        assertThat(RankingFixtures.standing(unfiled, 1).level()).contains(SkillLevel.TWO);
        assertThat(RankingFixtures.standing(unfiled, 1).findings()).containsExactly("拟核发的二级/技师不在备案的证书等级（三级/高级工）之内。");
        assertThat(RankingFixtures.standing(unfiled, 6).findings()).isEmpty();
        assertThat(unfiled.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.concerned()).hasSize(5);
            assertThat(finding.names()).isEqualTo("选手1、选手2、选手3等5人");
        });
    }

    @Test
    @Tag("CC-32")
    void excludesWhoIsBarredAndMovesNobody() {
        var free = anItem().competitors(31).ranking();
        var ranking = anItem().competitors(31).barred(2).ranking();

        assertThat(RankingFixtures.standing(ranking, 2).rank()).contains(2);
        assertThat(RankingFixtures.standing(ranking, 2).level()).isEmpty();
        assertThat(RankingFixtures.standing(ranking, 2).rule()).isEqualTo("CC-32");
        assertThat(RankingFixtures.standing(ranking, 2).findings()).isNotEmpty();
        assertThat(ranking.standings())
                .filteredOn(standing -> standing.entry().position() != 2)
                .isEqualTo(free.standings().stream()
                        .filter(standing -> standing.entry().position() != 2)
                        .toList());
    }

    @ParameterizedTest(name = "CC-33 holds {0}: {1}")
    @CsvSource({"ONE, false", "TWO, false", "THREE, true", "FIVE, true"})
    @Tag("CC-33")
    void givesNoSecondCertificateOfTheSameOrALowerLevel(SkillLevel held, boolean given) {
        var winner = anItem().competitors(31).holding(1, held).standing(1);

        assertThat(winner.level().isPresent()).isEqualTo(given);
        if (!given) {
            assertThat(winner.rule()).isEqualTo("CC-33");
            assertThat(winner.findings()).containsExactly("已持有本职业（工种）" + held.label() + "证书，不重复核发二级/技师。");
        }
    }

    private static String ranges(List<Standing> awards) {
        var byLevel = new TreeMap<Integer, List<Integer>>();
        awards.forEach(
                award -> byLevel.computeIfAbsent(award.level().orElseThrow().digit(), digit -> new ArrayList<>())
                        .add(award.rank().orElseThrow()));
        return byLevel.entrySet().stream()
                .map(level -> range(level.getValue()) + "=" + level.getKey())
                .collect(Collectors.joining(" "));
    }

    private static String range(List<Integer> ranks) {
        int first = ranks.get(0);
        int last = first + ranks.size() - 1;
        assertThat(ranks).isEqualTo(IntStream.rangeClosed(first, last).boxed().toList());
        return first + "-" + last;
    }
}
