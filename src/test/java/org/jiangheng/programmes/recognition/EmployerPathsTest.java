package org.jiangheng.programmes.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jiangheng.integrity.NewEntry;
import org.jiangheng.integrity.Register;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Mails;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.programmes.recognition.EmployerAnswers.Answer;
import org.jiangheng.programmes.recognition.EmployerAnswers.Objection;
import org.jiangheng.programmes.recognition.EmployerAnswers.Opinion;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.workflow.Processes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What may go wrong until the list is sent: cut-offs, corrections, refusals (DR-X1 … DR-X4). */
@JianghengTest
class EmployerPathsTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Mails mails;

    @Autowired
    Processes processes;

    @Autowired
    Register register;

    @Autowired
    EmployerReviews reviews;

    Play play;
    Cast cast;
    SubjectId batch;
    Cast.Employer employer;
    Cast.Applicant applicant;
    SubjectId dossier;

    @BeforeEach
    void raiseTheCurtain() {
        play = beans.createBean(Play.class);
        cast = beans.createBean(Cast.class);
        play.begin(LocalDateTime.of(2026, 5, 11, 9, 0));
        batch = play.batch();
        employer = cast.employer();
        applicant = cast.applicant("郑和平");
        dossier = play.open(batch, applicant);
    }

    @Test
    @Tag("DR-48")
    @Tag("XC-03")
    void takesNothingAtTheVeryInstantTheStageEnds() {
        var inTime = cast.applicant("王守时");
        var early = play.open(batch, inTime);
        var answers = play.prepare(dossier, applicant, employer).answers();
        var end = play.batches.get(batch).stage("apply").until();
        play.clock.moveTo(end.minus(Duration.ofSeconds(30)));
        play.apply(early, inTime, employer);
        play.clock.moveTo(end);

        refused("batch.closed", () -> play.complete(dossier, "fillApplication", answers, applicant.actor()));
        play.expect(dossier, DossierStatus.DRAFT);

        play.jobs.runDue();
        play.expect(dossier, DossierStatus.EXPIRED);
        play.expect(early, DossierStatus.SUBMITTED);
        assertThat(processes.isRunning(dossier)).isFalse();
        assertThat(lastMail(dossier)).contains("逾期终止通知");
        refused("batch.closed", () -> play.open(batch, cast.applicant("孙迟到")));
    }

    @Test
    @Tag("DR-49")
    @Tag("DR-X4")
    void endsWhatTheEmployerDidNotSendInTime() {
        play.bringToRecommended(dossier, applicant, employer);
        var end = play.batches.get(batch).stage("recommend").until();
        play.clock.moveTo(end);

        refused("batch.closed", () -> play.send(batch, employer, List.of(dossier)));
        play.jobs.runDue();
        play.expect(dossier, DossierStatus.EXPIRED);
        assertThat(processes.isRunning(dossier)).isFalse();
        assertThat(lastMail(dossier)).contains("逾期终止通知");
    }

    @Test
    @Tag("DR-48")
    @Tag("DR-41")
    void closesAStageChunkByChunkUntilNothingIsLeft() {
        var small = play.batch(Map.of("chunk.size", "1"));
        var open = List.of("甲一", "乙二", "丙三").stream()
                .map(name -> play.open(small, cast.applicant(name)))
                .toList();
        assertThat(play.programmes.get("recognition").draftPaper("application", open.get(0)))
                .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        play.until(play.batches.get(small).stage("apply").until());

        assertThat(open).allSatisfy(each -> play.expect(each, DossierStatus.EXPIRED));
        assertThat(open).noneMatch(processes::isRunning);
        assertThat(processes.isRunning(small)).isTrue();
    }

    @Test
    @Tag("DR-55")
    @Tag("DR-X2")
    @Tag("XC-14")
    void returnsAnIneligibleApplicantWithTheReason() {
        play.apply(dossier, applicant, employer);
        refused(() -> play.review(dossier, "INELIGIBLE", "", employer));
        play.review(dossier, "INELIGIBLE", "不在一线岗位。", employer);

        play.expect(dossier, DossierStatus.NOT_RECOMMENDED);
        assertThat(processes.isRunning(dossier)).isFalse();
        assertThat(lastMail(dossier)).contains("单位未予推荐");
        assertThat(mails.about(dossier))
                .anySatisfy(mail -> assertThat(mail.body()).contains("不在一线岗位。"));
    }

    @Test
    @Tag("DR-52")
    @Tag("DR-X1")
    @Tag("XC-15")
    void returnsForCorrectionAtMostTwiceAndKeepsTheFirstSubmission() {
        play.apply(dossier, applicant, employer);
        var first = play.dossiers.get(dossier);
        refused(
                "recognition.findingContradicts",
                () -> play.complete(
                        dossier,
                        "reviewByEmployer",
                        Map.of("authentic", "NO", "complete", "YES", "valid", "YES", "finding", "ELIGIBLE"),
                        employer.clerk()));
        play.review(dossier, "CORRECT", "请补充证明人。", employer);
        play.expect(dossier, DossierStatus.RETURNED);
        assertThat(lastMail(dossier)).contains("退回补正");

        play.until(play.batches.get(batch).stage("apply").until());
        correct();
        play.review(dossier, "CORRECT", "请补充合同。", employer);
        correct();
        refused("recognition.correctionRoundsUsed", () -> play.review(dossier, "CORRECT", "再补充。", employer));
        var corrected = play.dossiers.get(dossier);
        assertThat(corrected.status()).isEqualTo(DossierStatus.SUBMITTED);
        assertThat(corrected.number()).isEqualTo(first.number());
        assertThat(corrected.submittedAt()).isEqualTo(first.submittedAt());
    }

    private void correct() {
        var answers = play.prepare(dossier, applicant, employer).answers();
        play.complete(dossier, "correctApplication", answers, applicant.actor());
    }

    @Test
    @Tag("DR-53")
    @Tag("DR-54")
    @Tag("DR-68")
    @Tag("DR-X3")
    @Tag("XC-12")
    @Tag("XC-26")
    void publicisesForThreeWorkingDaysAndRecommendsNobodyObjectedToWithReason() {
        play.apply(dossier, applicant, employer);
        play.review(dossier, "ELIGIBLE", "", employer);
        refused("material.missing", () -> notice(play.time.today()));
        play.upload(dossier, "internal-notice-proof", employer.clerk());
        refused("recognition.noticeNotStarted", () -> notice(play.time.today().plusDays(1)));
        notice(play.time.today());
        refused(
                "recognition.noticeNotEnded",
                () -> reviews.giveOpinion(
                        dossier, new Opinion(Objection.NONE, "", "同意推荐。", Answer.YES, "", "钱进"), employer.clerk()));

        play.until(at(LocalDateTime.of(2026, 5, 14, 23, 59)));
        assertThat(play.openTasks(dossier, employer.clerk())).isEmpty();
        play.until(at(LocalDateTime.of(2026, 5, 15, 0, 0)));
        refused("material.missing", () -> opinion("NONE", "YES"));
        play.upload(dossier, "sealed-opinion", employer.clerk());
        refused("recognition.objectionUpheld", () -> opinion("UPHELD", "YES"));
        opinion("UPHELD", "NO");
        play.expect(dossier, DossierStatus.NOT_RECOMMENDED);
        assertThat(processes.isRunning(dossier)).isFalse();
    }

    private void notice(LocalDate day) {
        play.complete(
                dossier,
                "publicizeInternally",
                Map.of("place", "厂区公告栏", "startedOn", day.toString()),
                employer.clerk());
    }

    private void opinion(String objection, String recommended) {
        play.complete(dossier, "issueOpinion", Play.opinion(objection, recommended), employer.clerk());
    }

    @Test
    @Tag("DR-14")
    @Tag("DR-21")
    @Tag("DR-22")
    @Tag("DR-42")
    @Tag("DR-43")
    @Tag("DR-44")
    @Tag("XC-19")
    void takesOneCompleteApplicationFromAPersonWithACleanRecord() {
        refused("dossier.alreadyOpen", () -> play.open(batch, applicant));
        var answers = play.prepare(dossier, applicant, employer).answers();
        var proof = play.materials.of(dossier).stream()
                .filter(material -> material.requirement().equals("labour-relation"))
                .findFirst()
                .orElseThrow();
        play.materials.remove(dossier, proof.id(), applicant.actor());
        refused("material.missing", () -> play.complete(dossier, "fillApplication", answers, applicant.actor()));
        play.upload(dossier, "labour-relation", applicant.actor());

        var today = play.time.today();
        inForce(NewEntry.ban(applicant.person().id(), "recognition", "材料造假", "决〔2026〕1号", today));
        refused("integrity.barred", () -> play.complete(dossier, "fillApplication", answers, applicant.actor()));
        var other = cast.applicant("李清白");
        var second = play.open(batch, other);
        inForce(NewEntry.recommendation(
                employer.organisation().id(), "recognition", "审核不严", "决〔2026〕2号", today, Optional.empty()));
        refused("integrity.mayNotRecommend", () -> play.apply(second, other, employer));
    }

    /** Proposed, heard, confirmed by somebody else (XC-20). */
    private void inForce(NewEntry entry) {
        var id = register.enter(entry, cast.staff(Roles.SUPERVISION));
        play.until(at(play.time.today().plusDays(10).atTime(9, 0)));
        register.confirm(id, cast.staff(Roles.LEADER));
    }

    private static java.time.Instant at(LocalDateTime when) {
        return when.atZone(org.jiangheng.calendar.Time.BEIJING).toInstant();
    }

    private String lastMail(SubjectId about) {
        var sent = mails.about(about);
        return sent.get(sent.size() - 1).subject();
    }

    static void refused(String code, ThrowingCallable move) {
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(move)
                .extracting(RuleViolated::code)
                .isEqualTo(code);
    }

    private static void refused(ThrowingCallable move) {
        assertThatExceptionOfType(RuleViolated.class).isThrownBy(move);
    }
}
