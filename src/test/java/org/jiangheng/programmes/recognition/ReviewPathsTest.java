package org.jiangheng.programmes.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangheng.programmes.recognition.EmployerPathsTest.refused;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.calendar.WorkingDays;
import org.jiangheng.certificate.AwardList.Decision;
import org.jiangheng.certificate.Certificates;
import org.jiangheng.integrity.NewEntry;
import org.jiangheng.integrity.Register;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Mails;
import org.jiangheng.notice.NewObjection;
import org.jiangheng.notice.PublicNotices;
import org.jiangheng.panel.Ballot;
import org.jiangheng.panel.Part;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.workflow.Processes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What may go wrong after the list is sent: formal check, fee, scores, vote, objections, overdue stages (DR-X5 … DR-X12). */
@JianghengTest
class ReviewPathsTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Mails mails;

    @Autowired
    Processes processes;

    @Autowired
    PublicNotices notices;

    @Autowired
    Certificates certificates;

    @Autowired
    Awards awards;

    @Autowired
    Register register;

    @Autowired
    WorkingDays workingDays;

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
        play.bringToRecommended(dossier, applicant, employer);
    }

    @Test
    @Tag("DR-57")
    @Tag("DR-93")
    @Tag("DR-X5")
    void refusesWithAReasonForEachPerson() {
        var reception = cast.staff(Roles.RECEPTION);
        var submission = play.send(batch, employer, List.of(dossier));
        refused("dossier.findingsMissing", () -> play.complete(submission, "checkSubmission", Map.of(), reception));
        refused("dossier.reasonMissing", () -> play.submissions.finding(submission, dossier, false, " ", reception));
        play.submissions.finding(submission, dossier, false, "业绩材料与申报条件不符。", reception);
        play.complete(submission, "checkSubmission", Map.of(), reception);

        play.expect(dossier, DossierStatus.NOT_ACCEPTED);
        assertThat(processes.isRunning(dossier)).isFalse();
        assertThat(processes.isRunning(submission)).isFalse();
        assertThat(play.papers.of(submission)).extracting("kind").containsExactly("refusal");
        assertThat(play.papers.of(dossier)).extracting("kind").contains("refusal", "application-concluded");
        assertThat(lastMail(dossier)).contains("不予受理");
    }

    @Test
    @Tag("DR-22")
    @Tag("DR-57")
    @Tag("DR-82")
    @Tag("XC-19")
    void asksTheRegisterBeforeTheFormalCheckIsConcluded() {
        var reception = cast.staff(Roles.RECEPTION);
        var submission = play.send(batch, employer, List.of(dossier));
        play.submissions.finding(submission, dossier, true, "", reception);
        var today = play.time.today();
        inForce(NewEntry.recommendation(
                employer.organisation().id(), "recognition", "审核不严", "决〔2026〕4号", today, Optional.empty()));
        refused(
                "recognition.acceptedThoughSuspended",
                () -> play.complete(submission, "checkSubmission", Map.of(), reception));
        inForce(NewEntry.ban(applicant.person().id(), "recognition", "材料造假", "决〔2026〕5号", today));
        refused(
                "recognition.acceptedThoughBarred",
                () -> play.complete(submission, "checkSubmission", Map.of(), reception));
        play.submissions.finding(submission, dossier, false, "失信记录有效期内。", reception);
        play.complete(submission, "checkSubmission", Map.of(), reception);

        play.expect(dossier, DossierStatus.NOT_ACCEPTED);
    }

    private void inForce(NewEntry entry) {
        var id = register.enter(entry, cast.staff(Roles.SUPERVISION));
        play.clock.moveTo(play.time.now().plus(Duration.ofDays(10)));
        register.confirm(id, cast.staff(Roles.LEADER));
    }

    @Test
    @Tag("DR-70")
    @Tag("DR-76")
    @Tag("DR-78")
    @Tag("DR-79")
    @Tag("DR-80")
    @Tag("DR-X6")
    @Tag("DR-X9")
    void reviewsNobodyUnpaidAndVotesOnNobodyBelowSixty() {
        var finance = cast.staff(Roles.FINANCE);
        var submission = play.send(batch, employer, List.of(dossier));
        play.accept(submission, cast.staff(Roles.RECEPTION));
        assertThat(play.payments.ofSubmission(submission)).extracting("yuan").containsExactly(700);
        refused("payment.unpaid", () -> play.complete(submission, "confirmPayments", Map.of(), finance));
        play.pay(submission, finance);

        var session = play.session(batch);
        var panel = convened(session);
        play.score(session, Part.PERFORMANCE, "0.9", panel);
        play.score(session, Part.DEFENCE, "0.5", panel);
        assertThat(play.openTasks(session, panel.get(0))).containsExactly("signMinutes");
        play.sign(session, panel.get(0));

        play.expect(dossier, DossierStatus.FAILED);
        assertThat(processes.isRunning(dossier)).isFalse();
        assertThat(play.awards.all()).noneMatch(list -> list.batch().equals(batch));
        assertThat(play.papers.of(dossier)).extracting("kind").contains("application-concluded");
        assertThat(lastMail(dossier)).contains("未通过");
    }

    @Test
    @Tag("DR-62")
    @Tag("DR-75")
    @Tag("DR-X10")
    @Tag("XC-34")
    void failsWhoeverTheVoteDoesNotCarry() {
        var session = paidAndScored();
        var panel = panelOf(session);
        play.vote(session, Ballot.NO, panel);
        play.sign(session, panel.get(0));

        play.expect(dossier, DossierStatus.FAILED);
        assertThat(processes.isRunning(dossier)).isFalse();
    }

    @Test
    @Tag("DR-65")
    @Tag("DR-67")
    @Tag("DR-X12")
    @Tag("XC-12")
    @Tag("XC-13")
    void certifiesTheOthersWhileAnObjectionIsOpenAndNobodyItIsUpheldAgainst() {
        var list = publicised();
        var notice = notices.ofList(list).orElseThrow();
        assertThat(notice.until()).isEqualTo(workingDays.endOfPeriod(notice.from(), 5));
        var objection =
                notices.object(notice.id(), new NewObjection(Optional.of(dossier), "周监督", "13900000000", "业绩不实"));
        refused("recognition.publicNoticeNotEnded", () -> awards.issue(list));
        play.until(notice.until());
        play.expect(dossier, DossierStatus.PUBLIC_NOTICE);
        assertThat(processes.isRunning(list)).isTrue();

        play.complete(
                objection,
                "investigate",
                Map.of("finding", "UPHELD", "reason", "经核查，项目非本人完成。"),
                cast.staff(Roles.SUPERVISION));
        play.expect(dossier, DossierStatus.NOT_CERTIFIED);
        assertThat(certificates.ofDossier(dossier)).isEmpty();
        assertThat(play.papers.of(dossier)).extracting("kind").contains("application-concluded");
        assertThat(processes.isRunning(list)).isFalse();
        assertThat(processes.isRunning(dossier)).isFalse();
        assertThat(mails.about(dossier)).anyMatch(mail -> mail.subject().contains("不予核发"));
    }

    @Test
    @Tag("DR-82")
    @Tag("DR-83")
    @Tag("DR-X13")
    @Tag("XC-19")
    void asksTheRegisterAgainBeforeTheCertificate() {
        var list = publicised();
        var ban = NewEntry.ban(applicant.person().id(), "recognition", "材料造假", "决〔2026〕3号", play.time.today());
        var entry = register.enter(ban, cast.staff(Roles.SUPERVISION));
        var until = notices.ofList(list).orElseThrow().until();
        play.clock.moveTo(until);
        register.confirm(entry, cast.staff(Roles.LEADER));
        play.until(until.plusSeconds(60));

        play.expect(dossier, DossierStatus.NOT_CERTIFIED);
        assertThat(play.awards.get(list).rows())
                .allSatisfy(row -> assertThat(row.decision()).isEqualTo(Decision.REFUSED))
                .allSatisfy(row -> assertThat(row.reason()).contains("失信"));
    }

    @Test
    @Tag("DR-50")
    @Tag("DR-51")
    void endsNoCaseWhenTheAdministrationIsLateButTellsItsLeaders() {
        var submission = play.send(batch, employer, List.of(dossier));
        var leader = cast.staff(Roles.LEADER);
        play.until(play.batches.get(batch).stage("review").until());
        play.expect(dossier, DossierStatus.SENT);
        play.complete(batch, "escalateReview", Map.of(), leader);
        play.until(play.batches.get(batch).stage("certify").until());
        play.complete(batch, "escalateCertification", Map.of(), leader);

        assertThat(processes.isRunning(batch)).isFalse();
        assertThat(processes.isRunning(submission)).isTrue();
        assertThat(mails.about(batch)).anyMatch(mail -> mail.subject().contains("逾期通知"));
    }

    private SubjectId publicised() {
        var session = paidAndScored();
        var panel = panelOf(session);
        play.vote(session, Ballot.YES, panel);
        play.sign(session, panel.get(0));
        var list = play.awardList(batch);
        play.complete(list, "approveList", Map.of(), cast.staff(Roles.LEADER));
        return list;
    }

    private SubjectId paidAndScored() {
        var submission = play.send(batch, employer, List.of(dossier));
        play.accept(submission, cast.staff(Roles.RECEPTION));
        play.pay(submission, cast.staff(Roles.FINANCE));
        var session = play.session(batch);
        var panel = convened(session);
        play.score(session, Part.PERFORMANCE, "0.8", panel);
        play.score(session, Part.DEFENCE, "0.6", panel);
        return session;
    }

    private List<Actor> convened(SubjectId session) {
        var panel = cast.panel(5);
        play.convene(session, panel, cast.staff(Roles.SECRETARY));
        return panel;
    }

    private List<Actor> panelOf(SubjectId session) {
        return play.sessions.get(session).experts().stream()
                .map(account -> cast.accounts.find(account).orElseThrow())
                .toList();
    }

    private String lastMail(SubjectId about) {
        var sent = mails.about(about);
        return sent.get(sent.size() - 1).subject();
    }
}
