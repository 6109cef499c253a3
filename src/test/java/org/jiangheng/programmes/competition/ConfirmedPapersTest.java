package org.jiangheng.programmes.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jiangheng.certificate.Certificates;
import org.jiangheng.certificate.HolderIdentity;
import org.jiangheng.certificate.Issues;
import org.jiangheng.certificate.Reissues;
import org.jiangheng.document.DrawnPaper;
import org.jiangheng.document.Paper;
import org.jiangheng.document.Papers;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Mails;
import org.jiangheng.programmes.competition.CertificateFiling.AwardDocument;
import org.jiangheng.programmes.competition.CertificateFiling.Comparison;
import org.jiangheng.programmes.competition.CertificateFiling.FirstCheck;
import org.jiangheng.programmes.competition.papers.ResultPaper;
import org.jiangheng.testing.FormVisitor;
import org.jiangheng.testing.JianghengTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What was issued at the confirmation is issued anew when somebody is taken off, and stays readable as it was. */
@JianghengTest
class ConfirmedPapersTest {

    private static final List<ResultPaper> NAMED =
            List.of(ResultPaper.RANKING, ResultPaper.ROSTER, ResultPaper.SUMMARY, ResultPaper.APPLICATIONS);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    ConfirmedPapers confirmed;

    @Autowired
    CertificateConfirmations confirmations;

    @Autowired
    CertificateFilings filings;

    @Autowired
    CertificateFilingRepository rows;

    @Autowired
    CertificateIssues opening;

    @Autowired
    Rankings rankings;

    @Autowired
    ResultPapers results;

    @Autowired
    Papers papers;

    @Autowired
    Issues issues;

    @Autowired
    Reissues reissues;

    @Autowired
    Certificates certificates;

    @Autowired
    Journal journal;

    @Autowired
    Mails mails;

    private ResultWorld world;

    @BeforeEach
    void confirms() {
        world = new ResultWorld(beans);
        world.compete(40);
        rankings.decideTie(world.item, List.of(world.entry(1), world.entry(2)), "用时短者在前", world.clerk);
        rankings.close(world.item, world.clerk);
        world.stands(ItemStatus.CONCLUDED);
        filings.draft(
                world.item,
                new AwardDocument("获奖文件", "", Optional.empty()),
                new FirstCheck("同意申报。", "某人"),
                List.of(),
                new Comparison(List.of(), List.of(), true),
                world.clerk);
        rows.file(world.item, false, "test");
        rows.decide(world.item, true, "", "test");
        world.stands(ItemStatus.CONFIRMED);
        confirmed.issue(world.item);
        rows.sealed(world.item, "test");
    }

    @AfterEach
    void clear() {
        world.clear();
    }

    @Test
    @Tag("CC-X12")
    @Tag("CC-61")
    void takesSomebodyOffAllPapersAndKeepsTheEarlierOnes() {
        var before = current(ResultPaper.ROSTER);
        var bytes = papers.bytes(before.id());
        confirmations.exclude(world.item, world.entry(5), "冒名顶替", world.section);

        for (var paper : NAMED) {
            assertThat(results.superseded(world.item, paper)).as(paper.kind()).hasSize(1);
            assertThat(text(paper)).as(paper.kind()).contains("本件为更正件", "移出取证名册：选手5号");
        }
        assertThat(text(ResultPaper.ROSTER)).contains("选手4号", "以上共11人").doesNotContain("选手5号男");
        assertThat(text(ResultPaper.SUMMARY)).contains("电工400470011");
        assertThat(papers.bytes(before.id())).isEqualTo(bytes);
        assertThat(papers.find(before.id()).orElseThrow().title()).endsWith("（已作废，以更正件为准）");
        assertThat(journal.of(world.competition)).anyMatch(line -> line.event().equals("papersCorrected"));
        assertThat(mails.about(world.competition))
                .filteredOn(mail -> mail.subject().contains("取证材料更正"))
                .extracting(mail -> mail.to().address())
                .contains(world.organiser.email(), world.keeper.account() + "@example.org");
    }

    @Test
    @Tag("CC-61")
    @Tag("XC-29")
    void isSealedAgainAndReadByWhoMayReadNumbers() {
        confirmations.exclude(world.item, world.entry(5), "冒名顶替", world.section);
        assertThat(confirmations.isToSealAgain(world.item, world.keeper)).isTrue();
        var office = "/office/competition/items/" + world.item;
        var keeper = FormVisitor.as(world.keeper.account(), port);
        assertThat(keeper.get(office).body()).contains("待用印", "作废");
        var old = results.superseded(world.item, ResultPaper.ROSTER).get(0).id();
        assertThat(keeper.get(office + "/papers/superseded/" + old + ".pdf").body())
                .startsWith("%PDF");
        assertThat(FormVisitor.as(world.questionOffice.account(), port)
                        .get(office + "/papers/superseded/" + old + ".pdf")
                        .statusCode())
                .isEqualTo(404);
        keeper.get(office);
        keeper.upload(
                office + "/files",
                java.util.Map.of("kind", "SEALED_PAPERS"),
                java.util.Map.of("file", ResultWorld.SCAN));
        assertThat(keeper.post(office + "/seal", java.util.Map.of()).statusCode())
                .isEqualTo(302);

        assertThat(filings.of(world.item).sealedAt()).isPresent();
    }

    @Test
    @Tag("CC-X12")
    @Tag("CC-X13")
    void followsAReplacedAndARevokedCertificate() throws IOException {
        opening.open(world.item);
        var issue = issues.of(world.item).orElseThrow().id();
        assertThatThrownBy(() -> confirmations.exclude(world.item, world.entry(5), "冒名顶替", world.section))
                .extracting("code")
                .isEqualTo("competition.rosterClosed");
        issues.number(issue);
        results.issueNumbered(world.item);
        var wrong = number(world.entry(3));
        var identity = issues.ofNumber(wrong).orElseThrow().identity();
        var fresh = reissues.reissue(
                wrong, "更正姓名", new HolderIdentity(identity.paper(), identity.value()), "姓名有误", world.keeper);
        assertThat(text(ResultPaper.NUMBERED_ROSTER))
                .contains("更正姓名", fresh.number(), "更正原因：证书换发或者撤销")
                .doesNotContain(wrong, "选手3号");

        var cheat = number(world.entry(4));
        certificates.revoke(cheat, "决定1号", "弄虚作假", world.keeper);
        assertThat(text(ResultPaper.NUMBERED_ROSTER)).contains(cheat + "（已撤销）", fresh.number());
        assertThat(results.superseded(world.item, ResultPaper.NUMBERED_ROSTER)).hasSize(2);
        assertThat(results.superseded(world.item, ResultPaper.ROSTER)).isEmpty();
    }

    @Test
    @Tag("CC-61")
    void leavesThePapersAloneWhereNobodyIsTakenOff() {
        opening.open(world.item);

        assertThat(results.superseded(world.item, ResultPaper.ROSTER)).isEmpty();
        assertThat(filings.of(world.item).sealedAt()).isPresent();
    }

    private String number(SubjectId entry) {
        return issues.numbers(world.item).get(entry);
    }

    private Paper current(ResultPaper paper) {
        return papers.of(world.item).stream()
                .filter(issued -> issued.kind().equals(paper.kind()) && !issued.superseded())
                .findFirst()
                .orElseThrow();
    }

    private String text(ResultPaper paper) {
        return new DrawnPaper(papers.bytes(current(paper).id())).words();
    }
}
