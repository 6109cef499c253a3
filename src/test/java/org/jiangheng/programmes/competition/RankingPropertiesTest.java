package org.jiangheng.programmes.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangheng.programmes.competition.RankingFixtures.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.SkillLevel;

/** What holds for every list of scores. Marks are few, so that ties are many. */
class RankingPropertiesTest {

    @Property(tries = 300)
    @net.jqwik.api.Tag("CC-18")
    @net.jqwik.api.Tag("CC-19")
    void nobodySharesARank(@ForAll("lists") List<Entry> list, @ForAll CompetitionLevel level) {
        var ranks = ranking(list, level).ranked().stream()
                .map(standing -> standing.rank().orElseThrow())
                .toList();

        assertThat(ranks).doesNotHaveDuplicates().isSorted();
    }

    @Property(tries = 300)
    @net.jqwik.api.Tag("CC-18")
    void nobodyIsOutrankedByALowerTotalOrWithTheSameByALowerSkill(@ForAll("lists") List<Entry> list) {
        var ranked = ranking(list, CompetitionLevel.DISTRICT).ranked();

        for (int at = 1; at < ranked.size(); at++) {
            var better = ranked.get(at - 1);
            var worse = ranked.get(at);
            int byTotal = better.total().orElseThrow().compareTo(worse.total().orElseThrow());
            assertThat(byTotal).isNotNegative();
            if (byTotal == 0) {
                assertThat(skill(better)).isGreaterThan(skill(worse));
            }
        }
    }

    @Property(tries = 300)
    @net.jqwik.api.Tag("CC-X8")
    void isClosableExactlyWhenEveryoneWhoSatBothPartsHasARank(@ForAll("lists") List<Entry> list) {
        var ranking = ranking(list, CompetitionLevel.DISTRICT);
        long sat = list.stream()
                .filter(one -> one.isParticipant() && !one.disqualified())
                .count();

        assertThat(ranking.closable()).isEqualTo(ranking.ranked().size() == sat);
        if (ranking.closable()) {
            assertThat(ranking.ranked())
                    .extracting(standing -> standing.rank().orElseThrow())
                    .isEqualTo(IntStream.rangeClosed(1, (int) sat).boxed().toList());
        }
    }

    @Property(tries = 200)
    @net.jqwik.api.Tag("CC-19")
    void everyTieCanBeDecided(@ForAll("lists") List<Entry> list, @ForAll Random chance) {
        var decisions = ranking(list, CompetitionLevel.DISTRICT).ties().stream()
                .map(tie -> new TieDecision(tie.total(), tie.skill(), shuffled(tie, chance), "抽签"))
                .toList();
        var decided = rule(CompetitionLevel.DISTRICT, decisions).of(list);

        assertThat(decided.closable()).isTrue();
        assertThat(decided.ties())
                .extracting(tie -> tie.entries().stream().map(Competitor::of).toList())
                .isEqualTo(decisions.stream().map(TieDecision::order).toList());
    }

    @Property(tries = 300)
    @net.jqwik.api.Tag("CC-28")
    void bandsNeverExceedTheirShare(@ForAll("manyDifferent") List<Entry> list) {
        var enterprise = ranking(list, CompetitionLevel.ENTERPRISE);
        var district = ranking(list, CompetitionLevel.DISTRICT);
        int all = enterprise.participants();

        assertThat(upTo(enterprise, SkillLevel.THREE)).isLessThanOrEqualTo(3);
        assertThat(upTo(enterprise, SkillLevel.FOUR) * 100L).isLessThanOrEqualTo(Math.max(300, 20L * all));
        assertThat(upTo(enterprise, SkillLevel.FIVE) * 100L).isLessThanOrEqualTo(50L * all);
        assertThat(upTo(district, SkillLevel.TWO)).isLessThanOrEqualTo(5);
        assertThat(upTo(district, SkillLevel.THREE) * 100L).isLessThanOrEqualTo(30L * all);
    }

    @Property(tries = 300)
    @net.jqwik.api.Tag("CC-27")
    void nobodyGetsTwoAndNobodyGetsMoreThanABetterOneWhoPassed(
            @ForAll("manyDifferent") List<Entry> list, @ForAll CompetitionLevel level) {
        var ranking = ranking(list, level);

        assertThat(ranking.standings())
                .extracting(standing -> standing.entry().id())
                .doesNotHaveDuplicates();
        assertThat(ranking.standings()).hasSameSizeAs(list);
        assertThat(ranking.awards())
                .extracting(award -> award.level().orElseThrow().digit())
                .isSorted();
        assertThat(ranking.awards()).allSatisfy(award -> {
            assertThat(award.rank()).isPresent();
            assertThat(award.entry().isParticipant()).isTrue();
            assertThat(award.entry().theory().orElseThrow()).isGreaterThanOrEqualTo(new BigDecimal("60"));
            assertThat(award.entry().skill().orElseThrow()).isGreaterThanOrEqualTo(new BigDecimal("60"));
        });
    }

    @Property(tries = 200)
    @net.jqwik.api.Tag("CC-66")
    void theOrderOfTheListDecidesNothing(@ForAll("lists") List<Entry> list, @ForAll Random chance) {
        var shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, chance);

        assertThat(ranking(shuffled, CompetitionLevel.ENTERPRISE))
                .isEqualTo(ranking(list, CompetitionLevel.ENTERPRISE));
    }

    @Property(tries = 200)
    @net.jqwik.api.Tag("CC-15")
    void aNoShowChangesNothingForAnybodyElse(@ForAll("lists") List<Entry> list) {
        var more = new ArrayList<>(list);
        more.add(RankingFixtures.noShow(5_000));

        var before = ranking(list, CompetitionLevel.ENTERPRISE);
        var after = ranking(more, CompetitionLevel.ENTERPRISE);

        assertThat(after.participants()).isEqualTo(before.participants());
        assertThat(after.blockers()).isEqualTo(before.blockers());
        assertThat(byEntry(after)).containsAllEntriesOf(byEntry(before));
    }

    @Property(tries = 200)
    @net.jqwik.api.Tag("CC-71")
    void aDisqualificationNeverCostsAnybodyElse(@ForAll("manyDifferent") List<Entry> list, @ForAll Random chance) {
        var before = ranking(list, CompetitionLevel.DISTRICT);
        var cheat = before.ranked().get(chance.nextInt(before.ranked().size())).entry();
        var rule = rule(CompetitionLevel.DISTRICT, List.of());
        var after = new RankingRule(
                        rule.item(),
                        rule.level(),
                        rule.bands(),
                        rule.standard(),
                        rule.law(),
                        List.of(),
                        Map.of(Competitor.of(cheat), "作弊"),
                        rule.backgrounds())
                .of(list);

        assertThat(after.participants()).isEqualTo(before.participants());
        var now = byEntry(after);
        before.ranked().stream().filter(one -> one.entry() != cheat).forEach(one -> {
            var other = now.get(one.entry().id());
            assertThat(other.rank().orElseThrow())
                    .isLessThanOrEqualTo(one.rank().orElseThrow());
            assertThat(digit(other)).isLessThanOrEqualTo(digit(one));
        });
    }

    /** Up to eighty with half marks around the pass mark, some absent, some disqualified. */
    @Provide
    Arbitrary<List<Entry>> lists() {
        var mark = Arbitraries.integers().between(118, 128).map(half -> BigDecimal.valueOf(half * 5L, 1));
        var one = Combinators.combine(mark, mark, Arbitraries.integers().between(0, 19))
                .as((theory, skill, fate) -> RankingFixtures.entry(
                        0, 1, fate != 0, fate > 1, Optional.of(theory), Optional.of(skill), fate == 2));
        return one.list().ofMaxSize(80).map(RankingPropertiesTest::numbered);
    }

    /** Thirty to two hundred of whom no two are tied; some fail a part. */
    @Provide
    Arbitrary<List<Entry>> manyDifferent() {
        return Combinators.combine(
                        Arbitraries.integers().between(30, 200),
                        Arbitraries.longs().between(0, Long.MAX_VALUE))
                .as((size, seed) -> different(size, new Random(seed)));
    }

    private static List<Entry> different(int size, Random chance) {
        return IntStream.rangeClosed(1, size)
                .mapToObj(number -> entry(
                        number,
                        chance.nextInt(10) == 0 ? "59.5" : "80",
                        BigDecimal.valueOf(9_900 - number * 20L, 2).toPlainString()))
                .toList();
    }

    private static List<Entry> numbered(List<Entry> list) {
        return IntStream.range(0, list.size())
                .mapToObj(at -> RankingFixtures.entry(
                        at + 1,
                        1,
                        list.get(at).theorySigned(),
                        list.get(at).skillSigned(),
                        list.get(at).theory(),
                        list.get(at).skill(),
                        list.get(at).disqualified()))
                .toList();
    }

    private static RankingRule rule(CompetitionLevel level, List<TieDecision> decisions) {
        var rule =
                RankingFixtures.anItem().of(level).rounding(RoundingMode.FLOOR).rule();
        return new RankingRule(
                rule.item(), level, rule.bands(), rule.standard(), rule.law(), decisions, Map.of(), Backgrounds.CLEAN);
    }

    private static Ranking ranking(List<Entry> list, CompetitionLevel level) {
        return rule(level, List.of()).of(list);
    }

    private static List<Competitor> shuffled(Tie tie, Random chance) {
        var order = new ArrayList<>(tie.entries().stream().map(Competitor::of).toList());
        Collections.shuffle(order, chance);
        return List.copyOf(order);
    }

    private static BigDecimal skill(Standing standing) {
        return standing.entry().skill().orElseThrow();
    }

    private static int digit(Standing standing) {
        return standing.level().map(SkillLevel::digit).orElse(9);
    }

    /** How many get this level or a higher one. */
    private static long upTo(Ranking ranking, SkillLevel level) {
        return ranking.awards().stream()
                .filter(award -> digit(award) <= level.digit())
                .count();
    }

    private static Map<SubjectId, Standing> byEntry(Ranking ranking) {
        return ranking.standings().stream()
                .collect(Collectors.toMap(standing -> standing.entry().id(), Function.identity()));
    }
}
