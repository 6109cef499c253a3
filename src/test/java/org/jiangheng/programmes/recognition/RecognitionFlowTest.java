package org.jiangheng.programmes.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jiangheng.archive.Archives;
import org.jiangheng.certificate.Certificate;
import org.jiangheng.certificate.Certificates;
import org.jiangheng.document.DrawnPaper;
import org.jiangheng.document.Paper;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Mail;
import org.jiangheng.mail.Mails;
import org.jiangheng.notice.PublicNotices;
import org.jiangheng.panel.Ballot;
import org.jiangheng.panel.Part;
import org.jiangheng.party.Person;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.testing.Visitor;
import org.jiangheng.workflow.Processes;
import org.jiangheng.workflow.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The happy path of the notice, from an empty form to the filed case (DR.4), with real steps and real transactions. */
@JianghengTest
class RecognitionFlowTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Certificates certificates;

    @Autowired
    PublicNotices notices;

    @Autowired
    Archives archives;

    @Autowired
    Mails mails;

    @Autowired
    Journal journal;

    @Autowired
    Processes processes;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Map<String, Step> steps;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Play play;
    Cast cast;

    @BeforeEach
    void raiseTheCurtain() {
        play = beans.createBean(Play.class);
        cast = beans.createBean(Cast.class);
        play.begin(LocalDateTime.of(2026, 5, 11, 9, 0));
    }

    @Test
    @Tag("DR-41")
    @Tag("DR-48")
    @Tag("DR-52")
    @Tag("DR-53")
    @Tag("DR-54")
    @Tag("DR-56")
    @Tag("DR-57")
    @Tag("DR-62")
    @Tag("DR-64")
    @Tag("DR-65")
    @Tag("DR-80")
    @Tag("DR-90")
    @Tag("DR-91")
    @Tag("XC-28")
    @Tag("XC-39")
    void leadsAnApplicationToItsFiledCertificate() {
        var batch = play.batch();
        var employer = cast.employer();
        var applicant = cast.applicant("郑和平");
        var dossier = play.open(batch, applicant);
        play.expect(dossier, DossierStatus.DRAFT);

        play.apply(dossier, applicant, employer);
        play.expect(dossier, DossierStatus.SUBMITTED);
        play.review(dossier, "ELIGIBLE", "", employer);
        play.expect(dossier, DossierStatus.PUBLICISED);
        play.publicize(dossier, employer);
        assertThat(play.openTasks(dossier, employer.clerk())).isEmpty();
        play.until(play.time
                .today()
                .plusDays(4)
                .atTime(0, 0)
                .atZone(org.jiangheng.calendar.Time.BEIJING)
                .toInstant());
        play.expect(dossier, DossierStatus.OPINION);
        play.recommend(dossier, employer);
        play.expect(dossier, DossierStatus.RECOMMENDED);

        var submission = play.send(batch, employer, List.of(dossier));
        play.expect(dossier, DossierStatus.SENT);
        play.accept(submission, cast.staff(Roles.RECEPTION));
        play.expect(dossier, DossierStatus.ACCEPTED);
        play.pay(submission, cast.staff(Roles.FINANCE));
        play.expect(dossier, DossierStatus.PAID);

        var session = play.session(batch);
        var panel = cast.panel(5);
        play.convene(session, panel, cast.staff(Roles.SECRETARY));
        play.expect(dossier, DossierStatus.IN_REVIEW);
        play.score(session, Part.PERFORMANCE, "0.8", panel);
        play.score(session, Part.DEFENCE, "0.7", panel);
        play.vote(session, Ballot.YES, panel);
        play.sign(session, panel.get(0));
        play.expect(dossier, DossierStatus.PASSED);

        var list = play.awardList(batch);
        play.complete(list, "approveList", Map.of("remark", "同意"), cast.staff(Roles.LEADER));
        play.expect(dossier, DossierStatus.PUBLIC_NOTICE);
        var notice = notices.ofList(list).orElseThrow();
        seesTheNotice(notice.id(), applicant.person());
        assertThat(notice.title()).endsWith("评审通过人员名单的公示（第1评审组）");
        play.until(notice.until());
        play.expect(dossier, DossierStatus.CERTIFIED);

        seesTheCertificate(certificates.ofDossier(dossier).orElseThrow(), notice.id());
        assertThat(archives.of(dossier)).isPresent();
        assertThat(processes.isRunning(dossier)).isFalse();
        assertThat(processes.isRunning(submission)).isFalse();
        assertThat(processes.isRunning(session)).isFalse();
        assertThat(processes.isRunning(list)).isFalse();
        seesMails(dossier, submission, session);
        seesPapers(dossier, submission, session, list);
        seesTheTrail(dossier);
        assertThat(journal.of(submission))
                .extracting(Journal.Entry::event)
                .containsExactly("sent", "registered", "formallyFound", "findingsNotified");
        seesNoIdentityNumberInTheEngine(applicant.person().identity().value());
        performsEveryStepAgainWithoutTrace(dossier, submission, session, list);
    }

    private void seesTheNotice(SubjectId notice, Person listed) {
        var page = anybody().get("/notices/" + notice);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        assertThat(page.body())
                .contains("公示期：", listed.name(), "提出异议")
                .doesNotContain(listed.identity().value(), listed.phone(), listed.email());
    }

    /** The list is withdrawn with the end of its period; the certificate is found by its code, half masked. */
    private void seesTheCertificate(Certificate certificate, SubjectId notice) {
        assertThat(anybody().get("/notices/" + notice).body()).doesNotContain(certificate.holder());
        assertThat(anybody().get("/c/" + certificate.token()).body())
                .contains("有效", certificate.number(), certificate.identity().masked())
                .doesNotContain(certificate.holder(), certificate.identity().value());
        assertThat(anybody().get("/c/" + "0".repeat(32)).statusCode()).isEqualTo(404);
    }

    private Visitor anybody() {
        return new Visitor("http://localhost:" + port);
    }

    private void seesMails(SubjectId dossier, SubjectId submission, SubjectId session) {
        assertThat(subjects(dossier))
                .containsExactly(
                        "申报已提交，待单位审核",
                        "申报已提交，待单位审核",
                        "单位内部公示开始",
                        "单位内部公示结束",
                        "推荐材料已报送",
                        "受理结果：予以受理",
                        "缴费通知",
                        "缴费确认",
                        "评审安排通知",
                        "评审结果：通过",
                        "评审通过人员名单公示",
                        "证书领取通知",
                        "证书领取通知");
        assertThat(subjects(submission)).containsExactly("推荐材料已报送", "受理结果");
        assertThat(subjects(session)).hasSize(1 + 5 + 1).endsWith("评审结果");
    }

    private List<String> subjects(SubjectId about) {
        return mails.about(about).stream()
                .map(Mail::subject)
                .map(subject -> subject.replace("【高技能人才直接认定】", ""))
                .toList();
    }

    private void seesPapers(SubjectId dossier, SubjectId submission, SubjectId session, SubjectId list) {
        assertThat(kinds(dossier)).contains("application", "recommendation", "acceptance");
        var number = certificates.ofDossier(dossier).orElseThrow().number();
        assertThat(words(dossier, "application")).contains("七、市鉴定管理中心意见").doesNotContain(number);
        assertThat(words(dossier, "application-concluded")).contains("同意直接认定", number, "负责人签字：钱进");
        assertThat(kinds(submission)).containsExactly("acceptance");
        assertThat(kinds(session)).containsExactly("conclusions");
        assertThat(kinds(list)).containsExactly("public-notice");
    }

    private List<String> kinds(SubjectId subject) {
        return play.papers.of(subject).stream().map(Paper::kind).toList();
    }

    private String words(SubjectId dossier, String kind) {
        var paper = play.papers.of(dossier).stream()
                .filter(issued -> issued.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        return new DrawnPaper(play.papers.bytes(paper.id())).words();
    }

    private void seesTheTrail(SubjectId dossier) {
        assertThat(journal.intact(dossier)).isTrue();
        assertThat(journal.of(dossier))
                .extracting(Journal.Entry::event)
                .contains(
                        "opened",
                        "submitted",
                        "publicised",
                        "opinion",
                        "recommended",
                        "sent",
                        "formallyFound",
                        "accepted",
                        "paid",
                        "inReview",
                        "passed",
                        "publicNotice",
                        "certified");
    }

    private void seesNoIdentityNumberInTheEngine(String identityNumber) {
        var texts = jdbc.sql("select text_ from act_hi_varinst union all select text_ from act_ru_variable"
                        + " union all select text_ from act_hi_detail")
                .query(String.class)
                .list();
        assertThat(texts).doesNotContain(identityNumber);
    }

    /** A crash after the commit of a step, before the engine hears of it, performs the step again. */
    private void performsEveryStepAgainWithoutTrace(
            SubjectId dossier, SubjectId submission, SubjectId session, SubjectId list) {
        var before = traces(dossier, submission, session, list);
        again("recognitionEndInternalNotice", dossier);
        again("recognitionFileArchive", dossier);
        again("employerSubmissionRegisterSubmission", submission);
        again("employerSubmissionNotifyFindings", submission);
        again("employerSubmissionReleasePaid", submission);
        again("reviewSessionNotifyPanel", session);
        again("reviewSessionCompositeScore", session);
        again("reviewSessionCountBallots", session);
        again("reviewSessionAnnounceConclusions", session);
        again("awardListPublishNotice", list);
        again("awardListIssueCertificates", list);
        assertThat(traces(dossier, submission, session, list)).isEqualTo(before);
        play.expect(dossier, DossierStatus.CERTIFIED);
    }

    private void again(String step, SubjectId subject) {
        transactions.executeWithoutResult(transaction -> steps.get(step).perform(subject));
    }

    private List<Integer> traces(SubjectId... subjects) {
        return java.util.Arrays.stream(subjects)
                .map(subject -> mails.about(subject).size() * 1000
                        + journal.of(subject).size() * 10
                        + kinds(subject).size())
                .toList();
    }
}
