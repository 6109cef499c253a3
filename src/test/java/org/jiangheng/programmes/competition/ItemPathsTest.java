package org.jiangheng.programmes.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.inspection.Conclusion;
import org.jiangheng.kernel.Actor;
import org.jiangheng.mail.Mail;
import org.jiangheng.mail.Mails;
import org.jiangheng.programmes.competition.CertificateFiling.AwardCheck;
import org.jiangheng.programmes.competition.CertificateFiling.AwardDocument;
import org.jiangheng.programmes.competition.CertificateFiling.Checks;
import org.jiangheng.programmes.competition.CertificateFiling.Comparison;
import org.jiangheng.programmes.competition.CertificateFiling.FirstCheck;
import org.jiangheng.programmes.competition.CertificateFiling.Member;
import org.jiangheng.programmes.competition.Publicity.Finding;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.workflow.Processes;
import org.jiangheng.workflow.Tasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ways an item may take besides the straight one, each to its end on the real engine (CC-X3 … CC-X11). */
@JianghengTest
class ItemPathsTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Rankings rankings;

    @Autowired
    ItemResults results;

    @Autowired
    Publicities publicities;

    @Autowired
    ItemFiles files;

    @Autowired
    CertificateFilings filings;

    @Autowired
    CertificateConfirmations confirmations;

    @Autowired
    Flags flags;

    @Autowired
    Tasks tasks;

    @Autowired
    Processes processes;

    @Autowired
    Mails mails;

    @Autowired
    JdbcClient jdbc;

    private ResultWorld world;

    @BeforeEach
    void anItem() {
        world = new ResultWorld(beans);
    }

    @AfterEach
    void clear() {
        world.clear();
    }

    @Test
    @Tag("CC-X3")
    void confirmsAnItemWithALatePlanOnceSomebodyDecidedAboutIt() {
        world.held();
        flags.raise(world.item, Flags.Code.PLAN_LATE, "计划晚报。", world.clerk);
        concluded(32);
        world.inspect(CheckQuestions.RECORDS.code(), Conclusion.PASSED);
        fileCertificates();
        confirmations.check(world.item, new Checks("符合申报条件", "", ""), world.section);
        refusedConfirmation("competition.flagsUndecided");

        confirmations.check(world.item, new Checks("符合申报条件", "", "不影响核发证书"), world.section);
        decide("CONFIRM");

        assertThat(world.status()).isEqualTo(ItemStatus.CONFIRMED);
        assertThat(world.open(world.keeper)).containsExactly("sealPapers");
        assertThat(subjects()).anyMatch(subject -> subject.contains("备案确认结果"));
    }

    @Test
    @Tag("CC-X5")
    @Tag("CC-69")
    void endsWithoutCertificatesWhereFewerThanThirtyCompeted() {
        world.held();
        concluded(29);

        assertEnded(ItemStatus.WITHOUT_CERTIFICATES);
        assertThat(subjects()).anyMatch(subject -> subject.contains("办结"));
        assertThat(mails.about(world.competition)).anyMatch(mail -> mail.body().contains("不足30人"));
    }

    @Test
    @Tag("CC-X6")
    void goesNoFurtherUntilTheQuestionsAreReceived() {
        world.held();
        rank(32);
        publicise();
        conclude(Finding.NONE, "");
        assertThat(world.status()).isEqualTo(ItemStatus.CONCLUDED);
        assertThat(filings.obstacles(world.item)).singleElement().asString().contains("试题");
        assertThat(world.open(world.clerk)).containsExactly("fileQuestions");

        world.fileQuestions();
        world.inspect(CheckQuestions.RECORDS.code(), Conclusion.PASSED);

        assertThat(world.open(world.clerk)).containsExactly("fileCertificates");
    }

    @Test
    @Tag("CC-X7")
    void goesOnAfterDefectsWereRectifiedAndCheckedAgain() {
        world.held();
        concluded(32);
        world.inspect(CheckQuestions.RECORDS.code(), Conclusion.RECTIFY);
        assertThat(world.status()).isEqualTo(ItemStatus.CONCLUDED);
        assertThat(filings.obstacles(world.item)).isEmpty();

        world.rectify(CheckQuestions.RECORDS.code());
        world.inspect(CheckQuestions.RECORDS.code(), Conclusion.PASSED);

        assertThat(world.status()).isEqualTo(ItemStatus.CHECKED);
        assertThat(world.open(world.clerk)).containsExactly("fileCertificates");
    }

    @Test
    @Tag("CC-X7")
    @Tag("CC-57")
    void endsWithoutCertificatesWhereTheEventFailedItsCheck() {
        world.held(Conclusion.FAILED);
        concluded(32);

        assertEnded(ItemStatus.FAILED_CHECK);
    }

    @Test
    @Tag("CC-X8")
    void isNotPublicisedWhileATieIsOpen() {
        world.held();
        world.compete(32);
        assertThatThrownBy(() -> results.close(world.item, world.clerk))
                .extracting("code")
                .isEqualTo("competition.tieOpen");
        assertThatThrownBy(() -> world.complete("importScores", world.clerk))
                .extracting("code")
                .isEqualTo("competition.rankingOpen");

        rankings.decideTie(world.item, List.of(world.entry(2), world.entry(1)), "抽签", world.clerk);
        results.close(world.item, world.clerk);
        world.complete("importScores", world.clerk);

        assertThat(world.open(world.clerk)).contains("publicizeResults");
    }

    /** The jury's committee upholds it: ranked anew, publicised anew, and on to the certificates. */
    @Test
    @Tag("CC-X9")
    void ranksAndPublicisesAnewAfterAnObjectionWasUpheld() {
        world.held();
        rank(32);
        publicise();
        conclude(Finding.UPHELD, "仲裁委员会认定第32名违规");
        assertThat(world.status()).isEqualTo(ItemStatus.SCORED);
        assertThat(world.open(world.clerk)).contains("importScores");
        assertThat(subjects()).anyMatch(subject -> subject.contains("异议处理"));

        results.disqualify(world.item, world.entry(32), "仲裁委员会裁决", world.clerk);
        results.close(world.item, world.clerk);
        world.complete("importScores", world.clerk);
        publicise();
        world.moveTo(ResultWorld.PUBLIC.plusSeconds(14 * 86_400));
        publicities.prepareConclusion(world.item, Finding.NONE, "", world.clerk);
        world.complete("concludeResults", world.clerk);
        world.fileQuestions();
        world.inspect(CheckQuestions.RECORDS.code(), Conclusion.PASSED);

        assertThat(world.open(world.clerk)).containsExactly("fileCertificates");
        assertThat(publicities.of(world.item).orElseThrow().round()).isEqualTo(2);
    }

    @Test
    @Tag("CC-X10")
    void endsWithTheYearWhenTheLeadershipDoesNotAllowMore() {
        world.held();
        concluded(32);
        world.inspect(CheckQuestions.RECORDS.code(), Conclusion.PASSED);
        world.moveTo(ResultWorld.YEAR_OVER);
        assertThat(world.open(world.clerk)).isEmpty();

        complete("allowLateFiling", Map.of("allow", "NO", "reason", "没有正当理由"), world.leader);

        assertEnded(ItemStatus.EXPIRED);
        assertThat(subjects()).anyMatch(subject -> subject.contains("逾期取证备案审批结果"));
    }

    /** The occupation's standard knows no 技师: capped at 高级工, each case put before the section. */
    @Test
    @Tag("CC-X11")
    @Tag("CC-30")
    void confirmsLevelsTheStandardBoundsOnceSomebodyDecidedAboutThem() {
        jdbc.sql("update jiangheng.competition_item set occupation = ?, levels = '{3,4,5}' where id = ?")
                .params("3-01-02-06", world.item.uuid())
                .update();
        world.held();
        concluded(32);
        assertThat(rankings.closed(world.item).findings()).isNotEmpty();
        world.inspect(CheckQuestions.RECORDS.code(), Conclusion.PASSED);
        fileCertificates();
        confirmations.check(world.item, new Checks("符合申报条件", "", "不影响核发证书"), world.section);
        refusedConfirmation("competition.conflictsUndecided");

        confirmations.check(world.item, new Checks("符合申报条件", "按国家职业技能标准核发三级/高级工", "不影响核发证书"), world.section);
        decide("CONFIRM");

        assertThat(rankings.awards(world.item))
                .allMatch(award -> award.level().orElseThrow().digit() == 3);
        assertThat(world.status()).isEqualTo(ItemStatus.CONFIRMED);
    }

    private void rank(int competitors) {
        world.compete(competitors);
        rankings.decideTie(world.item, List.of(world.entry(1), world.entry(2)), "抽签", world.clerk);
        results.close(world.item, world.clerk);
        world.complete("importScores", world.clerk);
    }

    private void publicise() {
        publicities.prepare(world.item, "单位公告栏", Optional.of(LocalDate.of(2026, 5, 11)), world.clerk);
        if (files.of(world.item, ItemFile.Kind.PUBLICITY_PROOF).isEmpty()) {
            files.add(world.item, ItemFile.Kind.PUBLICITY_PROOF, "证明.png", ResultWorld.SCAN, world.clerk);
        }
        world.complete("publicizeResults", world.clerk);
    }

    private void conclude(Finding finding, String opinion) {
        world.moveTo(ResultWorld.PUBLIC);
        publicities.prepareConclusion(world.item, finding, opinion, world.clerk);
        world.complete("concludeResults", world.clerk);
    }

    /** Ranked, publicised without objection, the questions filed. */
    private void concluded(int competitors) {
        rank(competitors);
        publicise();
        conclude(Finding.NONE, "");
        world.fileQuestions();
    }

    private void fileCertificates() {
        filings.draft(
                world.item,
                new AwardDocument("获奖文件", "1号", Optional.of(LocalDate.of(2026, 5, 18))),
                new FirstCheck("初审合格", "某初审人"),
                List.of(new Member("某人", "某单位", "主任")),
                Comparison.of(rankings.awards(world.item).stream()
                        .map(award -> new AwardCheck(award.entry().id(), true, ""))
                        .toList()),
                world.clerk);
        for (var kind : List.of(ItemFile.Kind.AWARD_DOCUMENT, ItemFile.Kind.SEALED_FIRST_CHECK)) {
            files.add(world.item, kind, "扫描.png", ResultWorld.SCAN, world.clerk);
        }
        world.complete("fileCertificates", world.clerk);
    }

    private void refusedConfirmation(String code) {
        assertThatThrownBy(() -> decide("CONFIRM")).extracting("code").isEqualTo(code);
        assertThat(world.status()).isEqualTo(ItemStatus.CERTIFICATES_FILED);
    }

    private void decide(String decision) {
        complete("confirmCertificates", Map.of("decision", decision, "reason", ""), world.section);
    }

    private void complete(String key, Map<String, Object> answers, Actor actor) {
        var task = tasks.about(world.item, actor).stream()
                .filter(open -> open.key().equals(key))
                .findFirst()
                .orElseThrow();
        tasks.complete(task.id(), answers, actor);
        world.runJobs();
    }

    private void assertEnded(ItemStatus status) {
        assertThat(world.status()).isEqualTo(status);
        assertThat(processes.isRunning(world.item)).isFalse();
        assertThat(world.open(world.clerk)).isEmpty();
    }

    private List<String> subjects() {
        return mails.about(world.competition).stream().map(Mail::subject).toList();
    }
}
