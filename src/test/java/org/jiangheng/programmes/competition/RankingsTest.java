package org.jiangheng.programmes.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jiangheng.programmes.competition.RankingFixtures.standing;
import static org.jiangheng.programmes.competition.RankingWorld.CLERK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jiangheng.calendar.DemonstrationClock;
import org.jiangheng.integrity.NewEntry;
import org.jiangheng.integrity.Register;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.SkillLevel;
import org.jiangheng.party.People;
import org.jiangheng.party.Person;
import org.jiangheng.party.PersonId;
import org.jiangheng.testing.JianghengTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JianghengTest
class RankingsTest {

    private static final Actor SUPERVISOR = new Actor("supervisor", "监督员甲", Set.of("supervision@ORG-CENTER"));
    private static final Actor LEADER = new Actor("leader", "领导甲", Set.of("leader@ORG-CENTER"));

    @Autowired
    Rankings rankings;

    @Autowired
    Competitions competitions;

    @Autowired
    CompetitionRepository repository;

    @Autowired
    Journal journal;

    @Autowired
    People people;

    @Autowired
    Register register;

    @Autowired
    DemonstrationClock clock;

    @Autowired
    JdbcClient jdbc;

    private RankingWorld world;
    private SubjectId item;

    @BeforeEach
    void aCompetition() {
        clock.begin(Instant.parse("2026-05-20T01:00:00Z"));
        world = new RankingWorld(jdbc, repository);
        item = world.item;
    }

    @AfterEach
    void nothingIsLeft() {
        world.clear();
    }

    @Test
    @Tag("CC-66")
    @Tag("CC-25")
    void closesARankingAndKeepsIt() {
        world.competitors(31);
        var computed = rankings.of(item);

        var closed = rankings.close(item, CLERK);

        assertThat(closed).isEqualTo(computed);
        assertThat(rankings.closed(item)).isEqualTo(closed);
        assertThat(rankings.awards(item))
                .hasSize(9)
                .extracting(award -> award.rank().orElseThrow())
                .isSorted();
        assertThat(competitions.item(item).status()).isEqualTo(ItemStatus.RANKED);
        assertThat(sentences())
                .anySatisfy(
                        sentence -> assertThat(sentence).startsWith("第1项：确定名次：实际参赛31人，拟核发二级/技师5人、三级/高级工4人。名次段决策表版本"));
    }

    @Test
    @Tag("CC-66")
    void closesOnce() {
        world.competitors(30);
        var first = rankings.close(item, CLERK);
        var lines = sentences().size();

        assertThat(rankings.close(item, CLERK)).isEqualTo(first);
        assertThat(sentences()).hasSize(lines);
    }

    @Test
    @Tag("CC-19")
    @Tag("CC-X8")
    void closesOnlyWhenEveryTieIsDecided() {
        world.competitors(30);
        var one = world.competitor("70", "70");
        var other = world.competitor("70", "70");

        refused("competition.tieOpen", () -> rankings.close(item, CLERK));
        refused("competition.reasonMissing", () -> rankings.decideTie(item, List.of(other, one), " ", CLERK));
        refused("competition.tieUnknown", () -> rankings.decideTie(item, List.of(other, world.entry(1)), "抽签", CLERK));
        refused("competition.tieUnknown", () -> rankings.decideTie(item, List.of(other, other), "抽签", CLERK));
        rankings.decideTie(item, List.of(other, one), "抽签", CLERK);
        rankings.decideTie(item, List.of(other, one), "抽签", CLERK);
        var closed = rankings.close(item, CLERK);

        assertThat(standing(closed, 32).rank()).contains(31);
        assertThat(standing(closed, 31).rank()).contains(32);
        assertThat(closed.ties())
                .singleElement()
                .satisfies(tie -> assertThat(tie.reason()).contains("抽签"));
        assertThat(sentences())
                .filteredOn(sentence -> sentence.contains("排定先后"))
                .singleElement()
                .asString()
                .contains("选手32号（成绩表第32行）、选手31号（成绩表第31行）");
        refused("competition.rankingClosed", () -> rankings.decideTie(item, List.of(one, other), "改判", CLERK));
    }

    @Test
    @Tag("CC-71")
    void movesLaterRanksUpOnlyBeforeTheRankingIsClosed() {
        world.competitors(32);

        rankings.disqualify(world.entry(1), "携带手机进入考场", CLERK);
        rankings.disqualify(world.entry(1), "又一次", CLERK);
        var closed = rankings.close(item, CLERK);
        rankings.disqualify(world.entry(3), "赛后查实替考", CLERK);
        var after = rankings.closed(item);

        assertThat(standing(closed, 2).rank()).as("moved up").contains(1);
        assertThat(standing(after, 3).rank()).isEmpty();
        assertThat(standing(after, 3).rule()).isEqualTo("CC-71");
        assertThat(standing(after, 4)).as("did not move").isEqualTo(standing(closed, 4));
        assertThat(after.participants()).isEqualTo(32);
        assertThat(rankings.awards(item)).hasSize(8);
        assertThat(sentences())
                .filteredOn(sentence -> sentence.contains("取消名次"))
                .hasSize(2)
                .anySatisfy(sentence -> assertThat(sentence).contains("其他选手名次不变"))
                .noneSatisfy(sentence -> assertThat(sentence).contains("又一次"));
    }

    @Test
    @Tag("CC-71")
    void aReopenedRankingIsNotFinal() {
        world.competitors(31);
        rankings.close(item, CLERK);
        rankings.disqualify(world.entry(2), "查实作弊", CLERK);

        refused("competition.reasonMissing", () -> rankings.reopen(item, "", CLERK));
        rankings.reopen(item, "异议成立", CLERK);
        rankings.reopen(item, "异议成立", CLERK);

        assertThat(rankings.isClosed(item)).isFalse();
        refused("competition.rankingOpen", () -> rankings.closed(item));
        assertThat(competitions.item(item).status()).isEqualTo(ItemStatus.SCORED);
        assertThat(standing(rankings.close(item, CLERK), 3).rank()).contains(2);
    }

    @Test
    @Tag("CC-71")
    void isFinalOnceTheResultsAreConcluded() {
        world.competitors(31);
        rankings.close(item, CLERK);
        competitions.itemStatus(item, ItemStatus.CONCLUDED, "", CLERK);

        refused("competition.rankingFinal", () -> rankings.reopen(item, "重排", CLERK));
        competitions.itemStatus(item, ItemStatus.CERTIFIED, "", CLERK);
        refused("competition.itemOver", () -> rankings.exclude(world.entry(1), "冒名", CLERK));
        refused("competition.itemOver", () -> rankings.disqualify(world.entry(1), "冒名", CLERK));
    }

    @Test
    @Tag("CC-X12")
    void takesWhoIsFoundOutOffTheRoster() {
        world.competitors(31);
        refused("competition.rankingOpen", () -> rankings.exclude(world.entry(2), "材料造假", SUPERVISOR));
        rankings.close(item, CLERK);

        rankings.exclude(world.entry(2), "材料造假", SUPERVISOR);
        rankings.exclude(world.entry(2), "材料造假", SUPERVISOR);

        var excluded = standing(rankings.closed(item), 2);
        assertThat(excluded.rank()).contains(2);
        assertThat(excluded.level()).isEmpty();
        assertThat(excluded.explanation()).isEqualTo("已移出取证名册，不核发证书。原因：材料造假。");
        assertThat(rankings.awards(item)).hasSize(8);
        assertThat(sentences())
                .filteredOn(sentence -> sentence.contains("移出取证名册"))
                .hasSize(1);
    }

    @Test
    @Tag("CC-32")
    void asksTheRegisterByIdentityAndAgainBeforeTheIssue() {
        world.competitors(31);
        ban(confirmed(world, 1));
        var closed = rankings.close(item, CLERK);
        ban(confirmed(world, 2));

        assertThat(standing(closed, 1).rule()).isEqualTo("CC-32");
        assertThat(standing(closed, 1).rank()).contains(1);
        assertThat(standing(rankings.closed(item), 2).level()).contains(SkillLevel.TWO);
        assertThat(rankings.awards(item))
                .hasSize(7)
                .noneMatch(award -> award.entry().position() <= 2);
    }

    @Test
    @Tag("CC-32")
    void doesNotTakeSomebodysClaimToANumberForThePerson() {
        world.competitors(31);
        var claimed =
                people.register(new Person(PersonId.fresh(), "冒名者", world.identity(1), "13800000000", "a@example.com"));
        ban(claimed);

        assertThat(standing(rankings.of(item), 1).level()).contains(SkillLevel.TWO);
    }

    @Test
    void refusesWhatCannotBeRanked() {
        refused("competition.scoresMissing", () -> rankings.close(item, CLERK));
        world.competitors(1);
        jdbc.sql("update jiangheng.competition_entry set theory = null where item = ?")
                .params(item.uuid())
                .update();
        refused("competition.markMissing", () -> rankings.close(item, CLERK));
        refused("competition.unknown", () -> rankings.close(SubjectId.fresh(), CLERK));
        refused("competition.entryUnknown", () -> rankings.disqualify(SubjectId.fresh(), "作弊", CLERK));
    }

    @RepeatedTest(4)
    @Tag("CC-71")
    void aDisqualificationComesEitherBeforeOrAfterTheClosing() throws Exception {
        world.competitors(31);
        var together = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        var closing = threads.submit(() -> {
            together.await(10, TimeUnit.SECONDS);
            return rankings.close(item, CLERK);
        });
        var disqualifying = threads.submit(() -> {
            together.await(10, TimeUnit.SECONDS);
            rankings.disqualify(world.entry(1), "作弊", CLERK);
            return true;
        });
        var closed = closing.get(30, TimeUnit.SECONDS);
        disqualifying.get(30, TimeUnit.SECONDS);
        threads.shutdown();

        boolean before = standing(closed, 1).rank().isEmpty();
        var after = rankings.closed(item);
        assertThat(standing(after, 1).rank()).isEmpty();
        assertThat(standing(after, 2).rank()).isEqualTo(Optional.of(before ? 1 : 2));
        assertThat(standing(after, 31).rank()).isEqualTo(Optional.of(before ? 30 : 31));
        assertThat(sentences())
                .filteredOn(sentence -> sentence.contains("取消名次"))
                .singleElement()
                .asString()
                .contains(before ? "其后选手名次递补" : "其他选手名次不变");
    }

    private PersonId confirmed(RankingWorld of, int number) {
        var person = people.register(
                new Person(PersonId.fresh(), "选手" + number + "号", of.identity(number), "13800000000", "a@example.com"));
        people.confirm(person, "test");
        return person;
    }

    private void ban(PersonId person) {
        clock.begin(Instant.parse("2026-05-06T01:00:00Z"));
        var ban = register.enter(
                NewEntry.ban(person, "competition", "弄虚作假", "京职技鉴〔2026〕1号", LocalDate.of(2026, 5, 6)), SUPERVISOR);
        clock.begin(Instant.parse("2026-05-20T01:00:00Z"));
        register.confirm(ban, LEADER);
    }

    private List<String> sentences() {
        return journal.of(world.competition).stream()
                .map(Journal.Entry::sentence)
                .toList();
    }

    private static void refused(String code, ThrowingCallable command) {
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(command)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
