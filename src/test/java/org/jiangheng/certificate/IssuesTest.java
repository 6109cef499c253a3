package org.jiangheng.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiangheng.calendar.Time;
import org.jiangheng.document.Paper;
import org.jiangheng.document.Papers;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.SkillLevel;
import org.jiangheng.party.IdentityPaper;
import org.jiangheng.testing.Invented;
import org.jiangheng.testing.JianghengTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Certificates for a list. */
@JianghengTest
class IssuesTest {

    private static final Actor KEEPER = new Actor("zhengshu", "证书管理员", Set.of("certificates@ORG-CENTER"));
    private static final Actor CLERK = new Actor("xiehui", "经办人", Set.of("employer@nobody"));

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Issues issues;

    @Autowired
    Handovers handovers;

    @Autowired
    Reissues reissues;

    @Autowired
    Papers papers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Certificates certificates;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Journal journal;

    @Autowired
    Time time;

    SubjectId batch;

    @BeforeEach
    void openABatch() {
        batch = beans.createBean(Awardees.class).batch("S000011999950", 30);
    }

    @Test
    @Tag("XC-38")
    @Tag("CC-60")
    void numbersAWholeListInOneStepWithoutGapsLevelByLevel() {
        var entries = new ArrayList<>(people(3, SkillLevel.THREE));
        entries.addAll(people(2, SkillLevel.FOUR));
        var issue = open("S000011999951", entries);

        issues.number(issue);
        issues.number(issue);

        var year = "%02d".formatted(time.today().getYear() % 100);
        assertThat(issues.entries(issue))
                .extracting(line -> line.number().orElseThrow())
                .containsExactly(
                        "S000011999951" + year + "3000001",
                        "S000011999951" + year + "3000002",
                        "S000011999951" + year + "3000003",
                        "S000011999951" + year + "4000001",
                        "S000011999951" + year + "4000002");
        assertThat(issues.get(issue).progress().made()).isEqualTo(5);
        assertThat(journal.of(issue))
                .extracting(Journal.Entry::event)
                .containsExactly("issueOpened", "certificatesNumbered");
    }

    @Test
    void opensOneIssueAboutOneThing() {
        var about = SubjectId.fresh();
        var first = issues.open(about, issue("S000011999952", people(1, SkillLevel.TWO)));

        assertThat(issues.open(about, issue("S000011999952", people(1, SkillLevel.TWO))))
                .isEqualTo(first);
        assertThat(issues.of(about).orElseThrow().progress().entries()).isOne();
    }

    @Test
    @Tag("XC-37")
    void leavesOutWhoHoldsTheSameCertificateAndNumbersTheOthersWithoutAGap() {
        var holder = people(1, SkillLevel.THREE).get(0);
        issues.number(open("S000011999953", List.of(holder)));
        var again = new NewIssue.Entry(
                SubjectId.fresh(),
                holder.name(),
                holder.paper(),
                holder.identity(),
                holder.occupation(),
                holder.level(),
                "");
        var others = people(2, SkillLevel.THREE);
        var issue = open("S000011999953", List.of(others.get(0), again, others.get(1)));

        issues.number(issue);

        var lines = issues.entries(issue);
        assertThat(lines.get(1).number()).isEmpty();
        assertThat(lines.get(1).refusal()).contains("已持有", "S000011999953");
        assertThat(Stream.of(lines.get(0), lines.get(2)))
                .extracting(line -> line.number().orElseThrow().substring(16))
                .containsExactly("000002", "000003");
        assertThat(issues.get(issue).progress().refused()).isOne();
    }

    @Test
    @Tag("XC-38")
    void leavesNoGapWhenANumberingIsRolledBack() {
        var issue = open("S000011999954", people(4, SkillLevel.FIVE));
        transactions.executeWithoutResult(transaction -> {
            issues.number(issue);
            transaction.setRollbackOnly();
        });
        assertThat(issues.get(issue).numbered()).isEmpty();

        issues.number(issue);

        assertThat(serials(issue)).containsExactly(1, 2, 3, 4);
    }

    @Test
    @Tag("XC-38")
    void numbersTwoListsAtOnceWithoutGapOrDouble() throws Exception {
        var first = open("S000011999955", people(40, SkillLevel.THREE));
        var second = open("S000011999955", people(40, SkillLevel.THREE));
        var barrier = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var work = pool.invokeAll(List.of(numbered(first, barrier), numbered(second, barrier)));
            for (var one : work) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(Stream.concat(serials(first).stream(), serials(second).stream())
                        .sorted())
                .isEqualTo(IntStream.rangeClosed(1, 80).boxed().toList());
    }

    @Test
    @Tag("XC-38")
    void numbersAListOnceWhenTwoNodesDoItAtOnce() throws Exception {
        var issue = open("S000011999956", people(20, SkillLevel.TWO));
        var barrier = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var work = pool.invokeAll(List.of(numbered(issue, barrier), numbered(issue, barrier)));
            for (var one : work) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(serials(issue))
                .isEqualTo(IntStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    @Tag("XC-39")
    void isVerifiableBeforeItsPdfIsDrawnAndNamesTheHoldersOwnDocument() {
        var foreigner = new NewIssue.Entry(
                SubjectId.fresh(), "安娜", IdentityPaper.PASSPORT, "E" + Invented.account("7"), "6-31-01-03", 3, "");
        var issue = open("S000011999957", List.of(foreigner));
        issues.number(issue);
        var number = issues.entries(issue).get(0).number().orElseThrow();

        var found = certificates.verify(number, "安娜").orElseThrow();
        assertThat(found.identity().masked())
                .doesNotContain(foreigner.identity())
                .contains("*");
        assertThat(certificates.verify(number, foreigner.identity())).isPresent();
        assertRefused("certificate.notDrawn", () -> certificates.pdf(number));

        assertThat(issues.drawChunk(issue, 50)).isFalse();
        assertThat(new String(certificates.pdf(number), 0, 4)).isEqualTo("%PDF");
        assertThat(issues.get(issue).progress().undrawn()).isZero();
    }

    @Test
    @Tag("CC-P15")
    void drawsWhereItStoppedAndNothingTwice() {
        var issue = numbered("S000011999959", people(3, SkillLevel.THREE));

        assertThat(issues.drawChunk(issue, 2)).isTrue();
        var first = paperOf(issue, 0);
        assertThat(issues.drawChunk(issue, 2)).isFalse();
        assertThat(issues.drawChunk(issue, 2)).isFalse();

        assertThat(paperOf(issue, 0)).isEqualTo(first);
        var files = new ArrayList<String>();
        issues.eachPaper(issue, paper -> files.add(new String(paper.pdf(), 0, 4)));
        assertThat(files).containsExactly("%PDF", "%PDF", "%PDF");
    }

    @Test
    @Tag("CC-62")
    @Tag("CC-P16")
    void registersBothHandoversInOrder() {
        var issue = numbered("S000011999958", people(3, SkillLevel.THREE));
        assertRefused("certificate.stillDrawing", () -> collect(issue, "谢知微", 0));
        issues.drawChunk(issue, 50);
        jdbc.sql("update jiangheng.certificate_issue set announced_at = jiangheng.now() where id = ?")
                .param(issue.uuid())
                .update();

        assertRefused("certificate.collectorMissing", () -> collect(issue, " ", 0));
        assertRefused("certificate.issueUnknown", () -> handovers.collect(issue, "谢知微", "", time.today(), CLERK));
        assertRefused("certificate.issueUnknown", () -> handovers.confirm(issue, KEEPER));
        assertRefused(
                "certificate.issueUnknown", () -> handovers.give(issue, List.of(), true, time.today(), "", KEEPER));
        assertRefused("certificate.issueUnknown", () -> handovers.close(issue, KEEPER));
        assertRefused("certificate.dayInFuture", () -> collect(issue, "谢知微", 1));
        assertRefused("certificate.nothingChosen", () -> give(issue, List.of(), true));
        collect(issue, "谢知微", 0);
        assertRefused("certificate.nothingChosen", () -> collect(issue, "谢知微", 0));
        handovers.confirm(issue, CLERK);

        var last = issues.entries(issue).get(2).number().orElseThrow();
        give(issue, List.of(last), true);
        assertRefused("certificate.notDistributed", () -> handovers.distributed(issue, CLERK));
        handovers.give(issue, List.of(last), false, time.today(), "同事代领", CLERK);
        handovers.distributed(issue, CLERK);
        assertThat(issues.entries(issue).get(2).given().orElseThrow().receiver())
                .isEqualTo("同事代领");
        assertThat(issues.get(issue).state()).isEqualTo("已发放");
        assertThat(handovers.collections(issue))
                .singleElement()
                .extracting(Collected::certificates)
                .isEqualTo(3);
        assertThat(papers.of(issue))
                .extracting(Paper::kind)
                .containsExactlyInAnyOrder("collection-register-1", "distribution-register");
    }

    @Test
    @Tag("CC-X13")
    void putsANewNumberInThePlaceOfAWrongCertificate() {
        var issue = numbered("S000011999960", people(1, SkillLevel.THREE));
        issues.drawChunk(issue, 50);
        var old = issues.entries(issue).get(0).number().orElseThrow();
        var was = certificates.find(old).orElseThrow();

        assertRefused(
                "certificate.nothingCorrected",
                () -> reissues.reissue(old, was.holder(), was.identity(), "姓名有误", KEEPER));
        var fresh = reissues.reissue(old, "改名", was.identity(), "姓名有误", KEEPER);

        assertThat(fresh.number()).endsWith("000002");
        assertThat(fresh.replaces()).contains(old);
        assertThat(certificates.find(old).orElseThrow().status()).isEqualTo(CertificateStatus.REPLACED);
        assertThat(certificates.verify(fresh.number(), "改名")).isPresent();
        assertThat(issues.entries(issue).get(0).number()).contains(fresh.number());
        assertRefused("certificate.notValid", () -> reissues.reissue(old, "又改", was.identity(), "姓名有误", KEEPER));
    }

    @Test
    @Tag("CC-62")
    void remembersHowManyWereHandedOverWhenOneIsReplacedLater() {
        var issue = numbered("S000011999965", people(2, SkillLevel.THREE));
        issues.drawChunk(issue, 50);
        jdbc.sql("update jiangheng.certificate_issue set announced_at = jiangheng.now() where id = ?")
                .param(issue.uuid())
                .update();
        collect(issue, "甲", 0);
        var old = issues.entries(issue).get(0).number().orElseThrow();

        reissues.reissue(old, "改名", certificates.find(old).orElseThrow().identity(), "姓名有误", KEEPER);

        assertThat(handovers.collections(issue))
                .singleElement()
                .extracting(Collected::certificates)
                .isEqualTo(2);
    }

    private void collect(SubjectId issue, String collector, int days) {
        handovers.collect(issue, collector, "", time.today().plusDays(days), KEEPER);
    }

    private void give(SubjectId issue, List<String> chosen, boolean except) {
        handovers.give(issue, chosen, except, time.today(), "", CLERK);
    }

    private SubjectId numbered(String prefix, List<NewIssue.Entry> entries) {
        var issue = open(prefix, entries);
        issues.number(issue);
        return issue;
    }

    private String paperOf(SubjectId issue, int at) {
        var number = issues.entries(issue).get(at).number().orElseThrow();
        return certificates.find(number).orElseThrow().paperId().orElseThrow();
    }

    private Callable<Void> numbered(SubjectId issue, CyclicBarrier barrier) {
        return () -> {
            barrier.await();
            issues.number(issue);
            return null;
        };
    }

    private List<Integer> serials(SubjectId issue) {
        return issues.entries(issue).stream()
                .map(line -> Integer.parseInt(line.number().orElseThrow().substring(16)))
                .toList();
    }

    private SubjectId open(String prefix, List<NewIssue.Entry> entries) {
        return issues.open(SubjectId.fresh(), issue(prefix, entries));
    }

    private NewIssue issue(String prefix, List<NewIssue.Entry> entries) {
        return new NewIssue(
                "测试名单",
                "recognition",
                batch,
                "employer@nobody",
                "certificates@ORG-CENTER",
                prefix,
                CertificateFixtures.ISSUER,
                entries);
    }

    private static List<NewIssue.Entry> people(int many, SkillLevel level) {
        return IntStream.range(0, many)
                .mapToObj(number -> new NewIssue.Entry(
                        SubjectId.fresh(),
                        "选手" + (char) ('一' + number),
                        IdentityPaper.RESIDENT_IDENTITY_CARD,
                        Invented.identity().value(),
                        "6-18-01-01|数控车工",
                        level.digit(),
                        ""))
                .toList();
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(call)
                .extracting(RuleViolated::code)
                .isEqualTo(code);
    }
}
