package org.jiangheng.programmes.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangheng.programmes.competition.RankingFixtures.anItem;
import static org.jiangheng.programmes.competition.RankingFixtures.entry;
import static org.jiangheng.programmes.competition.RankingFixtures.noShow;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who took part, who comes before whom, and what keeps an item from certificates. */
class RankingRuleTest {

    @Test
    @Tag("CC-18")
    void ranksByTotalThenBySkill() {
        // 1 and 2 have the same total 87.00, 2 the higher skill mark
        var ranking = anItem().with(entry(1, "87", "87"), entry(2, "80", "90"), entry(3, "95", "95"))
                .ranking();

        assertThat(places(ranking)).containsExactly(3, 2, 1);
        assertThat(ranking.ranked())
                .extracting(Standing::rank)
                .containsExactly(Optional.of(1), Optional.of(2), Optional.of(3));
        assertThat(ranking.ranked())
                .extracting(Standing::tieBreak)
                .containsExactly("", "总成绩相同，技能成绩高者在前", "总成绩相同，技能成绩高者在前");
        assertThat(ranking.ties()).isEmpty();
        assertThat(ranking.closable()).isTrue();
    }

    @Test
    @Tag("CC-17")
    @Tag("CC-18")
    void comparesRoundedTotals() {
        // 84.998 and 85.001 are both 85.00: the skill mark decides, not the third decimal
        var ranking = anItem().with(entry(1, "84.98", "85.01"), entry(2, "85.02", "84.99"))
                .ranking();

        assertThat(ranking.ranked())
                .extracting(standing -> standing.total().orElseThrow())
                .containsOnly(new BigDecimal("85.00"));
        assertThat(places(ranking)).containsExactly(1, 2);
    }

    @Test
    @Tag("CC-19")
    @Tag("CC-X8")
    void leavesTheRanksOfAnOpenTieFree() {
        var ranking = anItem().with(
                        entry(1, "90", "90"), entry(2, "80", "80"), entry(3, "80", "80"), entry(4, "70", "70"))
                .ranking();

        assertThat(ranking.closable()).isFalse();
        assertThat(ranking.openTies()).singleElement().satisfies(tie -> {
            assertThat(tie.first()).isEqualTo(2);
            assertThat(tie.last()).isEqualTo(3);
            assertThat(tie.entries()).extracting(Entry::position).containsExactlyInAnyOrder(2, 3);
        });
        assertThat(RankingFixtures.standing(ranking, 2).rank()).isEmpty();
        assertThat(RankingFixtures.standing(ranking, 2).level()).isEmpty();
        assertThat(RankingFixtures.standing(ranking, 2).explanation())
                .isEqualTo("总成绩80.00分，总成绩、技能成绩均相同，先后待定，请主办单位按备案的竞赛规则确定先后。");
        assertThat(RankingFixtures.standing(ranking, 4).rank()).contains(4);
    }

    @Test
    @Tag("CC-19")
    void followsTheOrganisersDecisionOnATie() {
        var tied = anItem().with(entry(1, "80", "80"), entry(2, "80", "80"), entry(3, "80", "80"));

        var ranking = tied.decided("80.00", "80", "技能用时短者在前", 3, 1, 2).ranking();

        assertThat(places(ranking)).containsExactly(3, 1, 2);
        assertThat(ranking.closable()).isTrue();
        assertThat(ranking.ties())
                .singleElement()
                .satisfies(tie -> assertThat(tie.reason()).contains("技能用时短者在前"));
        assertThat(ranking.standings().get(0).tieBreak()).isEqualTo("总成绩、技能成绩均相同，技能用时短者在前");
        assertThat(places(tied.decided("80.00", "80", "复核计时", 1, 2, 3).ranking()))
                .as("the newest decision counts")
                .containsExactly(1, 2, 3);
    }

    @Test
    @Tag("CC-19")
    void doesNotStretchADecisionToOtherMarksOrOtherPeople() {
        var remarked = anItem().with(entry(1, "81", "81"), entry(2, "81", "81")).decided("80.00", "80", "抽签", 1, 2);
        var joined = anItem().with(entry(1, "80", "80"), entry(2, "80", "80"), entry(3, "80", "80"))
                .decided("80.00", "80", "抽签", 1, 2);
        var fewer = anItem().with(entry(1, "80", "80"), entry(2, "80", "80"), entry(3, "80", "80"))
                .decided("80.00", "80", "抽签", 3, 2, 1)
                .disqualified(2);

        assertThat(remarked.ranking().closable()).isFalse();
        assertThat(joined.ranking().closable()).isFalse();
        assertThat(places(fewer.ranking()))
                .as("those who are left stand as decided")
                .containsExactly(3, 1);
    }

    @Test
    @Tag("CC-15")
    void countsOnlyWhoSignedInToBothParts() {
        var onlyTheory = noShow(3);
        var onlySkill = entry(4, 1, false, true, Optional.empty(), Optional.of(new BigDecimal("99")), false);
        var neither = entry(5, 1, false, false, Optional.empty(), Optional.empty(), false);
        var ranking = anItem().with(entry(1, "80", "80"), entry(2, "70", "70"), onlyTheory, onlySkill, neither)
                .ranking();

        assertThat(ranking.participants()).isEqualTo(2);
        assertThat(places(ranking)).containsExactly(1, 2);
        assertThat(ranking.standings()).hasSize(5);
        assertThat(RankingFixtures.standing(ranking, 3).explanation())
                .isEqualTo("未参加技能操作竞赛（没有签到），不计入实际参赛人数，不排名次，不核发证书。");
        assertThat(RankingFixtures.standing(ranking, 4).explanation()).startsWith("未参加理论知识竞赛");
        assertThat(RankingFixtures.standing(ranking, 5).explanation()).startsWith("未参加理论知识和技能操作竞赛");
    }

    @Test
    @Tag("CC-71")
    void movesTheLaterRanksUpWhenSomebodyIsDisqualified() {
        var ranking = anItem().competitors(31).disqualified(2).ranking();

        var cheat = RankingFixtures.standing(ranking, 2);
        assertThat(cheat.rank()).isEmpty();
        assertThat(cheat.level()).isEmpty();
        assertThat(cheat.rule()).isEqualTo("CC-71");
        assertThat(cheat.explanation()).isEqualTo("违反竞赛规则，取消名次，不核发证书。原因：考场作弊。");
        assertThat(RankingFixtures.standing(ranking, 1).rank()).contains(1);
        assertThat(RankingFixtures.standing(ranking, 3).rank()).contains(2);
        assertThat(ranking.standings().get(30).entry().position())
                .as("after the ranked")
                .isEqualTo(2);
    }

    @Test
    @Tag("CC-15")
    @Tag("CC-71")
    void countsWhoTookPartAndCheated() {
        var ranking = anItem().competitors(30).disqualified(30).ranking();

        assertThat(ranking.participants()).isEqualTo(30);
        assertThat(ranking.blockers())
                .as("the honest do not lose their certificates")
                .isEmpty();
        assertThat(RankingFixtures.standing(ranking, 9).level()).isPresent();
    }

    @Test
    @Tag("CC-71")
    void takesTheMarkOfTheScoreListForADisqualification() {
        var marked = entry(1, 1, true, true, Optional.of(BigDecimal.TEN), Optional.empty(), true);
        var ranking = anItem().with(marked, entry(2, "80", "80")).ranking();

        assertThat(RankingFixtures.standing(ranking, 1).explanation()).endsWith("原因：成绩表标记违纪。");
        assertThat(ranking.closable()).isTrue();
    }

    @Test
    @Tag("CC-X8")
    void isNotClosableWhileAMarkIsMissing() {
        var unmarked = entry(2, 1, true, true, Optional.empty(), Optional.of(BigDecimal.TEN), false);
        var ranking = anItem().with(entry(1, "80", "80"), unmarked).ranking();

        assertThat(ranking.closable()).isFalse();
        assertThat(RankingFixtures.standing(ranking, 2).explanation()).startsWith("已签到但缺少成绩");
    }

    @Test
    @Tag("CC-14")
    @Tag("CC-69")
    @Tag("CC-X5")
    void leadsToNoCertificateWithFewerThanThirty() {
        var few = anItem().competitors(29).with(noShow(30)).ranking();
        var enough = anItem().competitors(30).ranking();

        assertThat(few.blockers()).containsExactly("实际参赛29人，不足30人，本项目不核发证书");
        assertThat(few.awards()).isEmpty();
        assertThat(few.closable()).as("the ranking itself stands").isTrue();
        assertThat(RankingFixtures.standing(few, 1).rule()).isEqualTo("CC-14");
        assertThat(RankingFixtures.standing(few, 1).explanation()).isEqualTo("总成绩93.93分，第1名。实际参赛29人，不足30人，本项目不核发证书。");
        assertThat(enough.blockers()).isEmpty();
    }

    @Test
    @Tag("CC-14")
    void countsEachSessionByItselfUnlessTheCentreCountsThemTogether() {
        var twoSessions = anItem().competitors(59);
        twoSessions.entries().replaceAll(one -> one.position() <= 30 ? one : inSession(one, 2));

        assertThat(twoSessions.ranking().blockers()).containsExactly("第2场实际参赛29人，不足30人，本项目不核发证书");
        assertThat(twoSessions.bySession(false).ranking().blockers()).isEmpty();
        twoSessions.with(inSession(entry(60, "70", "70"), 2));
        assertThat(twoSessions.bySession(true).ranking().blockers()).isEmpty();
    }

    @Test
    @Tag("CC-16")
    @Tag("CC-69")
    void leadsToNoCertificateWhenSkillCountsForLessThanSeventyPercent() {
        var theoretical = anItem().with(RankingFixtures.item("100", "100", "0.6999", 2))
                .competitors(30)
                .ranking();

        assertThat(theoretical.blockers()).containsExactly("技能成绩占总成绩69.99%，低于70%，本项目不核发证书");
        assertThat(theoretical.awards()).isEmpty();
        assertThat(anItem().with(RankingFixtures.item("100", "100", "0.70", 2))
                        .competitors(30)
                        .ranking()
                        .blockers())
                .isEmpty();
    }

    @Test
    void saysTheSameWhateverTheOrderOfTheList() {
        var item = anItem().competitors(40).with(noShow(41)).disqualified(3);
        var before = item.ranking();

        Collections.reverse(item.entries());

        assertThat(item.ranking()).isEqualTo(before);
    }

    private static Entry inSession(Entry entry, int session) {
        return RankingFixtures.entry(
                entry.position(), session, true, true, entry.theory(), entry.skill(), entry.disqualified());
    }

    private static List<Integer> places(Ranking ranking) {
        return ranking.ranked().stream()
                .map(standing -> standing.entry().position())
                .toList();
    }
}
