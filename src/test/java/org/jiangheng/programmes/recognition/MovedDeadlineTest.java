package org.jiangheng.programmes.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jiangheng.batch.Deadlines;
import org.jiangheng.batch.Move;
import org.jiangheng.calendar.Time;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Mail;
import org.jiangheng.mail.Mails;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.workflow.Timers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** A stage date slips: the cut-off, the running timer, the mails and the public date move together, or not at all. */
@JianghengTest
@Tag("DR-X16")
class MovedDeadlineTest {

    private static final Actor ADMIN = new Actor("guanliyuan", "管理员甲", Set.of("administrator@ORG-CENTER"));
    private static final Actor LEADER = new Actor("lingdaojia", "领导乙", Set.of("leader@ORG-CENTER"));
    private static final Actor CLERK = new Actor("shouliyuan", "受理丙", Set.of("reception@ORG-CENTER"));
    private static final LocalDate APPLY = LocalDate.of(2026, 6, 12);
    private static final LocalDate LATER = LocalDate.of(2026, 6, 18);

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Timers timers;

    @Autowired
    Mails mails;

    @Autowired
    Journal journal;

    @Autowired
    Reminders reminders;

    @Autowired
    TransactionTemplate transaction;

    Play play;
    Cast cast;
    SubjectId batch;

    @BeforeEach
    void aRunningBatch() {
        play = beans.createBean(Play.class);
        cast = beans.createBean(Cast.class);
        play.begin(LocalDateTime.of(2026, 6, 1, 9, 0));
        batch = play.batch();
    }

    @Test
    @Tag("XC-03")
    void letsAnApplicationInAfterTheOldEndAndClosesAtTheNewOne() {
        var slow = cast.applicant("王慢慢");
        var late = cast.applicant("李迟迟");
        var employer = cast.employer();
        var first = play.open(batch, slow);
        var second = play.open(batch, late);

        move("apply", LATER);
        play.until(Time.endOf(APPLY).plusSeconds(60));

        play.expect(first, DossierStatus.DRAFT);
        play.apply(first, slow, employer);
        play.expect(first, DossierStatus.SUBMITTED);
        assertThat(event()).isEqualTo("个人申报阶段截止");

        play.until(Time.endOf(LATER));
        play.expect(second, DossierStatus.EXPIRED);
        play.expect(first, DossierStatus.SUBMITTED);
        assertRefused(() -> play.open(batch, cast.applicant("赵更迟")), "batch.closed");
        assertThat(event()).isEqualTo("审核推荐阶段截止");
    }

    @Test
    void movesATimerThatIsNotReachedYetByItsFactAlone() {
        move("recommend", LocalDate.of(2026, 7, 1));
        play.until(Time.endOf(APPLY));

        assertThat(timers.of(batch))
                .singleElement()
                .satisfies(timer -> assertThat(timer.at()).isEqualTo(Time.endOf(LocalDate.of(2026, 7, 1))));
    }

    @Test
    void writesToWhoeverHoldsAnOpenCaseAndToTheirEmployers() {
        var employer = cast.employer();
        var done = cast.applicant("孙已报");
        var open = cast.applicant("周在填");
        var filed = play.open(batch, done);
        var draft = play.open(batch, open);
        play.apply(filed, done, employer);

        var preview = deadlines.preview(batch, "recommend", LocalDate.of(2026, 7, 1));
        assertThat(preview.obstacle()).isEmpty();
        assertThat(preview.concern().applicants()).isEqualTo(2);
        assertThat(preview.concern().employers()).isEqualTo(1);
        assertThat(preview.concern().consequences()).anyMatch(said -> said.contains("6月24日、6月30日"));
        move("recommend", LocalDate.of(2026, 7, 1));

        assertThat(told(draft)).singleElement().satisfies(mail -> {
            assertThat(mail.to().name()).isEqualTo("周在填");
            assertThat(mail.body()).contains("2026年6月24日24:00", "2026年7月1日24:00", "关于顺延的通知", "单位来不及");
        });
        assertThat(told(filed)).hasSize(1);
        assertThat(told(batch))
                .singleElement()
                .satisfies(mail -> assertThat(mail.to().name()).isEqualTo("经办人"));
    }

    @Test
    @Tag("XC-45")
    void remindsOfTheNewDayOnly() {
        var draft = play.open(batch, cast.applicant("郑提醒"));
        move("apply", LATER);

        at(LocalDateTime.of(2026, 6, 5, 9, 0));
        assertThat(reminded(draft)).isEmpty();
        at(LocalDateTime.of(2026, 6, 11, 9, 0));
        assertThat(reminded(draft))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body()).contains("2026年6月18日24:00"));
    }

    @Test
    @Tag("XC-15")
    void letsACorrectionRunToTheNewEndOfItsStage() {
        var employer = cast.employer();
        var person = cast.applicant("吴补正");
        var dossier = play.open(batch, person);
        play.apply(dossier, person, employer);
        at(LocalDateTime.of(2026, 6, 22, 9, 0));
        play.review(dossier, "CORRECT", "缺少证明。", employer);
        assertThat(beans.getBean(EmployerReviews.class).correctionUntil(dossier))
                .contains(Time.endOf(LocalDate.of(2026, 6, 24)));

        move("recommend", LocalDate.of(2026, 7, 1));

        assertThat(beans.getBean(EmployerReviews.class).correctionUntil(dossier))
                .contains(Time.endOf(LocalDate.of(2026, 6, 29)));
    }

    @Test
    @Tag("XC-50")
    void needsAnotherPersonThanTheOneWhoProposes() {
        assertRefused(() -> propose("apply", LATER, CLERK), "kernel.mayNotPropose");
        assertRefused(() -> propose("apply", LATER, LEADER), "kernel.mayNotPropose");
        var move = propose("apply", LATER, ADMIN);

        assertRefused(() -> deadlines.approve(move, ADMIN), "kernel.samePerson");
        assertRefused(() -> deadlines.approve(move, CLERK), "kernel.mayNotDecide");
        assertRefused(() -> propose("apply", LATER, ADMIN), "batch.moveProposed");
        assertThat(until("apply")).isEqualTo(Time.endOf(APPLY));
        deadlines.refuse(move, "依据不足", LEADER);
        assertRefused(() -> deadlines.approve(move, LEADER), "batch.moveSettled");
        assertThat(until("apply")).isEqualTo(Time.endOf(APPLY));
    }

    @Test
    void refusesWhatCannotBeMoved() {
        assertRefused(() -> propose("apply", APPLY, ADMIN), "batch.moveNothing");
        assertRefused(() -> propose("apply", LocalDate.of(2026, 6, 24), ADMIN), "batch.moveBeyondNext");
        assertRefused(() -> propose("recommend", APPLY, ADMIN), "batch.moveBeforePrevious");
        assertRefused(() -> propose("apply", LocalDate.of(2026, 6, 5), ADMIN), "batch.moveTooSoon");
        assertRefused(() -> deadlines.propose(batch, "apply", LATER, " ", "通知", ADMIN), "batch.reasonMissing");
        assertRefused(() -> deadlines.propose(batch, "apply", LATER, "理由", "", ADMIN), "batch.sourceMissing");
        assertRefused(() -> propose("certify", LocalDate.of(2027, 1, 8), ADMIN), "batch.yearUnknown");
        play.until(Time.endOf(APPLY));
        assertRefused(() -> propose("apply", LATER, ADMIN), "batch.stageOver");
    }

    @Test
    void looksAgainWhenItIsApproved() {
        var move = propose("apply", LATER, ADMIN);
        play.until(Time.endOf(APPLY));

        assertRefused(() -> deadlines.approve(move, LEADER), "batch.stageOver");
        assertThat(until("apply")).isEqualTo(Time.endOf(APPLY));
    }

    @Test
    void bringsADeadlineForwardWhenThePeopleCanStillAct() {
        var earlier = LocalDate.of(2026, 6, 10);
        move("apply", earlier);
        play.until(Time.endOf(earlier));

        assertThat(event()).isEqualTo("审核推荐阶段截止");
        assertRefused(() -> play.open(batch, cast.applicant("冯太晚")), "batch.closed");
    }

    @Test
    void restoresTheOldEndAndSaysSo() {
        var draft = play.open(batch, cast.applicant("陈恢复"));
        var move = move("apply", LATER);
        deadlines.undo(move, "会议已按期召开", LEADER);

        assertThat(until("apply")).isEqualTo(Time.endOf(APPLY));
        assertThat(timers.of(batch))
                .singleElement()
                .satisfies(timer -> assertThat(timer.at()).isEqualTo(Time.endOf(APPLY)));
        assertThat(told(draft)).hasSize(2);
        assertThat(told(draft).get(1).subject()).contains("恢复");
        assertThat(told(draft).get(1).body()).contains("恢复原来的截止时间", "会议已按期召开");
        assertThat(deadlines.find(move).orElseThrow().status()).isEqualTo(Move.Status.UNDONE);
        assertThat(deadlines.inForce(batch)).isEmpty();
        assertRefused(() -> deadlines.undo(move, "再来", LEADER), "batch.moveSettled");
        assertThat(journal.of(batch))
                .extracting(Journal.Entry::event)
                .contains("deadlineMoveProposed", "deadlineMoved", "deadlineRestored");
        assertThat(journal.intact(batch)).isTrue();
    }

    @Test
    void restoresNothingThatPeopleCouldNoLongerKeep() {
        var move = move("apply", LATER);
        at(LocalDateTime.of(2026, 6, 11, 9, 0));
        assertRefused(() -> deadlines.undo(move, "太晚", LEADER), "batch.moveTooSoon");
        play.until(Time.endOf(APPLY));
        assertRefused(() -> deadlines.undo(move, "更晚", LEADER), "batch.undoTooLate");
        assertThat(deadlines.undoObstacle(deadlines.find(move).orElseThrow())).isPresent();
    }

    @Test
    void waitsForThoseWhoSubmitAtThisMoment() throws Exception {
        var move = propose("apply", LATER, ADMIN);
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        var submitter = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            play.batches.requireOpen(batch, "apply");
            inside.countDown();
            await(leave);
        }));
        await(inside);
        var mover = CompletableFuture.runAsync(() -> deadlines.approve(move, LEADER));

        assertThatThrownBy(() -> mover.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        leave.countDown();

        submitter.get(10, TimeUnit.SECONDS);
        mover.get(10, TimeUnit.SECONDS);
        assertThat(until("apply")).isEqualTo(Time.endOf(LATER));
    }

    @Test
    void letsOneOfTwoPeopleApprove() {
        var draft = play.open(batch, cast.applicant("褚一次"));
        var move = propose("apply", LATER, ADMIN);
        var other = new Actor("guanliyuanyi", "管理员丁", ADMIN.groups());

        var answers = List.of(LEADER, other).parallelStream()
                .map(actor -> CompletableFuture.supplyAsync(() -> answer(() -> deadlines.approve(move, actor))))
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsExactlyInAnyOrder("", "batch.moveSettled");
        assertThat(told(draft)).hasSize(1);
    }

    private String move(String stage, LocalDate lastDay) {
        var move = propose(stage, lastDay, ADMIN);
        deadlines.approve(move, LEADER);
        return move;
    }

    private String propose(String stage, LocalDate lastDay, Actor by) {
        return deadlines.propose(batch, stage, lastDay, "单位来不及", "关于顺延的通知", by);
    }

    private Instant until(String stage) {
        return play.batches.get(batch).stage(stage).until();
    }

    private String event() {
        return timers.of(batch).get(0).event();
    }

    private void at(LocalDateTime when) {
        play.clock.moveTo(when.atZone(Time.BEIJING).toInstant());
        play.jobs.runDue();
        reminders.sendDue();
    }

    private List<Mail> told(SubjectId about) {
        return mails.about(about).stream()
                .filter(mail -> mail.subject().contains("截止时间"))
                .toList();
    }

    private List<Mail> reminded(SubjectId about) {
        return mails.about(about).stream()
                .filter(mail -> mail.subject().contains("截止提醒"))
                .toList();
    }

    private static String answer(Runnable deed) {
        try {
            deed.run();
            return "";
        } catch (RuleViolated refused) {
            return refused.code();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
