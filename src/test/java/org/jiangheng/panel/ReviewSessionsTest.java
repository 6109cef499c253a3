package org.jiangheng.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.testing.ReviewWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The review with everything kept in PostgreSQL. */
@JianghengTest
class ReviewSessionsTest {

    private static final String THURSDAY = "2026-04-09T09:00";

    @Autowired
    ApplicationContext beans;

    @Autowired
    ReviewSessions sessions;

    @Autowired
    PanelDesk desk;

    @Autowired
    JdbcClient jdbc;

    ReviewWorld world;
    Actor secretary;
    List<SubjectId> candidates;
    List<String> experts;
    SubjectId session;

    @BeforeEach
    void setUp() {
        world = new ReviewWorld(beans);
        secretary = world.staff("secretary");
        candidates = world.candidates(2);
        experts = world.experts(5);
        session = world.session();
    }

    @Test
    void oneSessionIsPreparedAtATime() {
        assertThat(sessions.ensureInPreparation(world.batch())).isEqualTo(session);
    }

    @Test
    @Tag("XC-34")
    void refusesAPanelThatIsEvenOrTooSmall() {
        refused("panel.tooFewExperts", () -> convene(candidates, experts.subList(0, 3), THURSDAY));
        refused("panel.evenNumber", () -> convene(candidates, world.experts(6), THURSDAY));
    }

    @Test
    @Tag("XC-34")
    void refusesAPanelWhoseLeaderIsNotOnIt() {
        var outsider = world.expert();
        sessions.prepare(session, candidates, experts, outsider, ReviewWorld.at(THURSDAY), "会议室", secretary);
        refused("panel.leaderMissing", () -> sessions.requirePrepared(session));
    }

    @Test
    @Tag("DR-63")
    void refusesAReviewNotifiedLessThanThreeWorkingDaysAhead() {
        // Monday 6 April 2026 is the day off of 清明: the third working day after it is Thursday.
        refused("panel.noticeTooShort", () -> convene(candidates, experts, "2026-04-08T23:59"));
        convene(candidates, experts, THURSDAY);
        assertThat(sessions.get(session).status()).isEqualTo(SessionStatus.SCORING);
    }

    @Test
    @Tag("DR-80")
    void refusesACandidateWhoHasNotPaid() {
        jdbc.sql("update jiangheng.dossier set status = 'ACCEPTED' where id = ?")
                .param(candidates.get(0).uuid())
                .update();
        refused("panel.candidateNotEligible", () -> convene(candidates, experts, THURSDAY));
    }

    @Test
    void keepsAnIncompletePlanAndConvenesItOnlyWhenComplete() {
        var plan = new PanelPlan(candidates, experts.subList(0, 2), Optional.empty(), Optional.empty(), "");
        sessions.prepare(session, plan, secretary);
        assertThat(sessions.get(session).experts()).hasSize(2);
        refused("panel.tooFewExperts", () -> sessions.requirePrepared(session));
        assertThat(sessions.get(session).status()).isEqualTo(SessionStatus.PREPARATION);
    }

    @Test
    void givesWhoIsLeftOverASessionOfTheirOwn() {
        convene(candidates.subList(0, 1), experts, THURSDAY);
        var next = sessions.ensureInPreparation(world.batch());
        assertThat(next).isNotEqualTo(session);
        assertThat(sessions.eligible(next)).containsExactly(candidates.get(1));
    }

    @Test
    @Tag("XC-33")
    void keepsAColleagueOutAndLeavesThemOutOfTheDenominator() {
        var colleague = world.expert("北京示例装备有限公司");
        var other = world.candidate("候选外", world.employer("北京另一公司"));
        var panel = List.of(colleague, experts.get(1), experts.get(2), experts.get(3), experts.get(4));
        convene(List.of(candidates.get(0), other), panel, THURSDAY);
        refused("panel.recused", () -> score(candidates.get(0), colleague, Part.PERFORMANCE, 90));

        for (var part : Part.values()) {
            score(other, colleague, part, 80);
            sessions.requireSheetsComplete(session, colleague, part);
            panel.subList(1, 5).forEach(expert -> {
                score(candidates.get(0), expert, part, 80);
                score(other, expert, part, 80);
                sessions.requireSheetsComplete(session, expert, part);
            });
        }
        sessions.compose(session);
        assertThat(sessions.results(session)).extracting(Result::recused).containsExactly(1, 0);
        refused("panel.recused", () -> sessions.vote(session, candidates.get(0), colleague, Ballot.YES));
    }

    @Test
    @Tag("XC-33")
    void anExpertDeclaresAConflictAndKeepsOut() {
        convene(candidates, experts, THURSDAY);
        var expert = new Actor(experts.get(0), "专家", java.util.Set.of());
        refused("panel.recusalReasonMissing", () -> desk.recuse(session, candidates.get(0), " ", expert));
        desk.recuse(session, candidates.get(0), "师徒", expert);
        refused("panel.recused", () -> score(candidates.get(0), experts.get(0), Part.PERFORMANCE, 70));
        assertThat(desk.sheetsOwed(session, experts.get(0), Part.PERFORMANCE)).containsExactly(candidates.get(1));
    }

    @Test
    @Tag("DR-72")
    @Tag("DR-69")
    @Tag("DR-73")
    void meansTheSheetsAndWeighsTheParts() {
        convene(candidates, experts, THURSDAY);
        scoreAll(Part.PERFORMANCE, "80.1", "80.2", "80.2", "80.2", "80.2");
        scoreAll(Part.DEFENCE, "70", "70", "70", "70", "71");
        sessions.compose(session);
        var result = sessions.results(session).get(0);
        assertThat(result.performance()).isEqualByComparingTo("80.18");
        assertThat(result.defence()).isEqualByComparingTo("70.20");
        // 48.108 + 28.08 = 76.188
        assertThat(result.composite().orElseThrow()).isEqualByComparingTo("76.19");
    }

    @Test
    @Tag("DR-70")
    @Tag("DR-76")
    void doesNotPutToTheVoteWhoIsBelowSixtyInAPart() {
        convene(candidates, experts, THURSDAY);
        scoreAll(Part.PERFORMANCE, "100", "100", "100", "100", "100");
        scoreAll(Part.DEFENCE, "60", "60", "60", "60", "59.9");
        sessions.compose(session);
        assertThat(sessions.anyToVote(session)).isFalse();
        assertThat(sessions.results(session)).allSatisfy(result -> {
            assertThat(result.composite()).isEmpty();
            assertThat(result.passed()).isFalse();
            assertThat(result.reason()).contains("现场答辩59.98分").contains("不足60分");
        });
        assertThat(sessions.get(session).status()).isEqualTo(SessionStatus.COUNTED);
    }

    @Test
    @Tag("DR-71")
    @Tag("DR-74")
    void exactlySixtyGoesToTheVote() {
        convene(candidates, experts, THURSDAY);
        scoreAll(Part.PERFORMANCE, "60", "60", "60", "60", "60");
        scoreAll(Part.DEFENCE, "60", "60", "60", "60", "60");
        sessions.compose(session);
        assertThat(desk.toVote(session)).containsExactlyElementsOf(candidates);
    }

    @Test
    @Tag("DR-75")
    @Tag("DR-62")
    @Tag("XC-34")
    void passesWithTwoThirdsOfThosePresentAndCountsAbstentionsAsNotInFavour() {
        toTheVote();
        // five present: four yes carry, three yes do not
        vote(candidates.get(0), Ballot.YES, Ballot.YES, Ballot.YES, Ballot.YES, Ballot.NO);
        vote(candidates.get(1), Ballot.YES, Ballot.YES, Ballot.YES, Ballot.ABSTAIN, Ballot.ABSTAIN);
        experts.forEach(expert -> sessions.requireBallotsComplete(session, expert));
        sessions.count(session);
        assertThat(sessions.results(session)).extracting(Result::passed).containsExactly(true, false);
        assertThat(sessions.results(session).get(1).reason()).contains("同意票不足到会专家的三分之二");
    }

    @Test
    void composingAndCountingTwiceChangesNothing() {
        toTheVote();
        sessions.compose(session);
        candidates.forEach(dossier -> vote(dossier, Ballot.YES, Ballot.YES, Ballot.YES, Ballot.YES, Ballot.YES));
        experts.forEach(expert -> sessions.requireBallotsComplete(session, expert));
        experts.forEach(expert -> sessions.requireBallotsComplete(session, expert));
        sessions.count(session);
        var once = sessions.results(session);
        sessions.count(session);
        sessions.compose(session);
        assertThat(sessions.results(session)).isEqualTo(once);
        assertThat(once).allMatch(Result::passed);
    }

    @Test
    @Tag("DR-59")
    @Tag("DR-72")
    void handedInSheetsStandAndTheDefenceWaitsForEverybody() {
        convene(candidates, experts, THURSDAY);
        var first = experts.get(0);
        score(candidates.get(0), first, Part.PERFORMANCE, 70);
        refused("panel.sheetsMissing", () -> sessions.requireSheetsComplete(session, first, Part.PERFORMANCE));
        score(candidates.get(1), first, Part.PERFORMANCE, 70);
        sessions.requireSheetsComplete(session, first, Part.PERFORMANCE);
        refused("panel.scoringClosed", () -> score(candidates.get(0), first, Part.PERFORMANCE, 99));
        refused("panel.partNotOpen", () -> score(candidates.get(0), first, Part.DEFENCE, 80));
        refused("panel.notAllHandedIn", () -> sessions.compose(session));
    }

    @Test
    @Tag("DR-77")
    @Tag("DR-X8")
    void whoIsAbsentFromTheDefenceHasNoScoreInsteadOfZero() {
        convene(candidates, experts, THURSDAY);
        sessions.absent(session, candidates.get(0), "因病未到", secretary);
        experts.forEach(expert -> {
            candidates.forEach(dossier -> score(dossier, expert, Part.PERFORMANCE, 80));
            sessions.requireSheetsComplete(session, expert, Part.PERFORMANCE);
        });
        refused("panel.absent", () -> score(candidates.get(0), experts.get(0), Part.DEFENCE, 80));
        experts.forEach(expert -> {
            score(candidates.get(1), expert, Part.DEFENCE, 80);
            sessions.requireSheetsComplete(session, expert, Part.DEFENCE);
        });
        sessions.compose(session);
        var absent = sessions.results(session).get(0);
        assertThat(absent.defence()).isNull();
        assertThat(absent.reason()).contains("缺考");
        assertThat(desk.toVote(session)).containsExactly(candidates.get(1));
    }

    @Test
    @Tag("XC-35")
    void nobodyButTheLeaderSignsAndOnlyAfterTheCount() {
        toTheVote();
        var leader = new Actor(experts.get(0), "组长", java.util.Set.of());
        refused("panel.minutesNotDue", () -> sessions.sign(session, "纪要", leader));
        candidates.forEach(dossier -> vote(dossier, Ballot.YES, Ballot.YES, Ballot.YES, Ballot.YES, Ballot.YES));
        experts.forEach(expert -> sessions.requireBallotsComplete(session, expert));
        sessions.count(session);
        refused("panel.notLeader", () -> sessions.sign(session, "纪要", secretary));
        refused("panel.minutesMissing", () -> sessions.sign(session, " ", leader));
        sessions.sign(session, "纪要", leader);
        assertThat(sessions.get(session).minutes()).contains("纪要");
        assertThat(sessions.get(session).isClosed()).isTrue();
    }

    @Test
    @Tag("DR-72")
    void twoExpertsHandInAtTheSameMoment() throws Exception {
        convene(candidates, experts, THURSDAY);
        var start = new CyclicBarrier(experts.size());
        var work = experts.stream()
                .map(expert -> (Callable<Boolean>) () -> {
                    start.await();
                    candidates.forEach(dossier -> score(dossier, expert, Part.PERFORMANCE, 75));
                    sessions.requireSheetsComplete(session, expert, Part.PERFORMANCE);
                    return true;
                })
                .toList();
        var pool = Executors.newFixedThreadPool(experts.size());
        try {
            for (var done : pool.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(desk.open(session)).contains(Part.DEFENCE);
        assertThat(desk.progress(session).performance()).isEqualTo(experts.size());
    }

    private void toTheVote() {
        convene(candidates, experts, THURSDAY);
        scoreAll(Part.PERFORMANCE, "80", "80", "80", "80", "80");
        scoreAll(Part.DEFENCE, "80", "80", "80", "80", "80");
        sessions.compose(session);
    }

    private void convene(List<SubjectId> who, List<String> panel, String when) {
        sessions.prepare(session, who, panel, panel.get(0), ReviewWorld.at(when), "第二会议室", secretary);
        sessions.requirePrepared(session);
    }

    private void scoreAll(Part part, String... totals) {
        for (int n = 0; n < totals.length; n++) {
            var expert = experts.get(n);
            var total = new BigDecimal(totals[n]);
            candidates.forEach(dossier -> sessions.score(session, dossier, expert, part, sheet(part, total)));
            sessions.requireSheetsComplete(session, expert, part);
        }
    }

    private void score(SubjectId dossier, String expert, Part part, int total) {
        sessions.score(session, dossier, expert, part, sheet(part, BigDecimal.valueOf(total)));
    }

    /** The total spread over the items in proportion; the last one takes what rounding leaves. */
    private ScoreSheet sheet(Part part, BigDecimal total) {
        var left = total;
        var points = new java.util.HashMap<String, BigDecimal>();
        for (var item : sessions.items(session, part)) {
            var given = left.min(BigDecimal.valueOf(item.maximum()));
            points.put(item.code(), given);
            left = left.subtract(given);
        }
        var findings = new Findings(Findings.Authenticity.GENUINE, Findings.Benefit.HIGH, Findings.Standing.HIGH);
        return part == Part.PERFORMANCE
                ? new ScoreSheet(points, Optional.of(findings), "符合首都产业发展需求")
                : ScoreSheet.ofDefence(points, "");
    }

    private void vote(SubjectId dossier, Ballot... ballots) {
        for (int n = 0; n < ballots.length; n++) {
            sessions.vote(session, dossier, experts.get(n), ballots[n]);
        }
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
