package org.jiangheng.programmes.competition;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiangheng.certificate.Issues;
import org.jiangheng.document.Paper;
import org.jiangheng.document.Papers;
import org.jiangheng.inspection.Conclusion;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Mail;
import org.jiangheng.mail.Mails;
import org.jiangheng.notice.NewObjection;
import org.jiangheng.notice.PublicNotices;
import org.jiangheng.testing.FormVisitor;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.workflow.Jobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pages of an item after the event, over HTTP and on the real process: from scores to sealed papers. */
@JianghengTest
class ResultPagesTest {

    private static final Actor SUPERVISOR = new Actor("supervisor", "监督员甲", java.util.Set.of("supervision@ORG-CENTER"));
    private static final List<String> PAPERS = List.of(
            "ranking",
            "score-sheet",
            "sign-in-sheet",
            "results-notice",
            "certificate-roster",
            "certificate-summary",
            "certificate-applications",
            "final-committee");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    PublicNotices notices;

    @Autowired
    Publicities publicities;

    @Autowired
    Rankings rankings;

    @Autowired
    CertificateFilings filings;

    @Autowired
    CertificateReminders reminders;

    @Autowired
    Issues issues;

    @Autowired
    Papers papers;

    @Autowired
    Mails mails;

    @Autowired
    Journal journal;

    @Autowired
    Jobs jobs;

    private ResultWorld world;
    private String portal;
    private String office;
    private FormVisitor clerk;

    @BeforeEach
    void holdTheEvent() {
        world = new ResultWorld(beans).held();
        portal = "/portal/competition/items/" + world.item;
        office = "/office/competition/items/" + world.item;
        clerk = FormVisitor.as(world.clerk.account(), port);
    }

    @AfterEach
    void clear() {
        world.clear();
    }

    @Test
    @Tag("CC-19")
    @Tag("CC-66")
    @Tag("CC-71")
    @Tag("CC-X8")
    void ranksDecidesTheTieDisqualifiesAndCloses() {
        world.compete(32);
        assertThat(body(clerk.get(portal + "/results")))
                .contains("选手1号", "选手2号", portal + "/results/disqualify/" + world.entry(1));
        assertRefused(clerk.post(portal + "/results/close", Map.of()), "第1至2名");

        decideTie();
        clerk.get(portal + "/results/disqualify/" + world.entry(32));
        assertRefused(clerk.post(portal + "/results/disqualify/" + world.entry(32), Map.of("reason", " ")), "理由");
        assertDone(clerk.post(portal + "/results/disqualify/" + world.entry(32), Map.of("reason", "违反考场纪律")));
        clerk.get(portal + "/results/close");
        assertDone(clerk.post(portal + "/results/close", Map.of()));

        var ranking = rankings.closed(world.item);
        assertThat(ranking.standings().get(0).entry().id()).isEqualTo(world.entry(2));
        assertThat(ranking.standings())
                .filteredOn(standing -> standing.entry().id().equals(world.entry(32)))
                .allMatch(standing -> standing.rank().isEmpty());
        assertThat(world.status()).isEqualTo(ItemStatus.RANKED);
        assertThat(subjects()).anyMatch(subject -> subject.contains("成绩核验"));
    }

    @Test
    @Tag("CC-31")
    @Tag("CC-57")
    @Tag("CC-58")
    @Tag("CC-61")
    @Tag("CC-65")
    @Tag("CC-X6")
    @Tag("CC-X9")
    @Tag("CC-X12")
    @Tag("XC-13")
    void goesFromTheRankingToSealedPapers() throws Exception {
        rank();
        publicise();
        objectTo(world.entry(5), true);
        objectTo(world.entry(6), false);
        var late = notices.object(
                publicities.notice(world.item).orElseThrow().id(),
                new NewObjection(Optional.of(world.entry(7)), "某观众", "visitor@example.org", "提前得到试题。"));
        concludeResults();
        fileCertificates();
        decideCertificates();
        assertThat(rankings.awards(world.item))
                .noneMatch(award -> award.entry().id().equals(world.entry(5)));
        notices.conclude(late, true, "经核查属实。", SUPERVISOR);
        seal();
        assertThat(papers.of(world.item))
                .filteredOn(Paper::superseded)
                .extracting(Paper::kind)
                .contains("certificate-roster", "certificate-summary", "certificate-applications");

        var issue = issues.of(world.item).orElseThrow();
        assertThat(issues.entries(issue.id()))
                .extracting(entry -> entry.subject())
                .contains(world.entry(6))
                .doesNotContain(world.entry(5), world.entry(7));
        assertThat(papers.of(world.item)).extracting(Paper::kind).containsAll(PAPERS);
        assertEveryPaperOpens(clerk.get(portal).body());
        assertThat(journal.intact(world.competition)).isTrue();
    }

    @Test
    @Tag("CC-P7")
    @Tag("CC-P8")
    @Tag("CC-P9")
    @Tag("CC-P11")
    @Tag("CC-P12")
    @Tag("CC-P13")
    @Tag("CC-P14")
    @Tag("CC-F6")
    @Tag("CC-F7")
    @Tag("CC-F8")
    void drawsItsPapersAndHidesThemFromOthers() {
        rank();
        for (var kind : PAPERS) {
            assertThat(clerk.get(portal + "/papers/" + kind + ".pdf").statusCode())
                    .as(kind)
                    .isEqualTo(200);
            assertThat(clerk.get(portal + "/papers/" + kind + ".pdf").body()).startsWith("%PDF");
        }
        assertThat(clerk.get(portal + "/papers/roster.xlsx").body()).startsWith("PK");

        var other = new ResultWorld(beans);
        var stranger = FormVisitor.as(other.clerk.account(), port);
        for (var page :
                List.of("/results", "/publicity", "/certificates", "/papers/ranking.pdf", "/papers/roster.xlsx")) {
            assertThat(stranger.get(portal + page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(clerk.get("/office/competition/late").statusCode()).isIn(403, 404);
        other.clear();
    }

    @Test
    @Tag("CC-69")
    @Tag("CC-X5")
    @Tag("CC-X7")
    void endsWithoutCertificatesWhereTheRecordsFailTheirCheck() {
        rank();
        publicise();
        world.moveTo(ResultWorld.PUBLIC);
        clerk.get(portal + "/publicity");
        assertDone(clerk.post(portal + "/publicity/conclusion", Map.of("finding", "NONE")));
        world.fileQuestions();
        world.inspect(CheckQuestions.RECORDS.code(), Conclusion.FAILED);

        assertThat(world.status()).isEqualTo(ItemStatus.FAILED_CHECK);
        assertThat(issues.of(world.item)).isEmpty();
        assertThat(subjects()).anyMatch(subject -> subject.contains("办结"));
    }

    @Test
    @Tag("CC-58")
    @Tag("CC-59")
    @Tag("CC-X10")
    void isFiledAfterTheYearByLeaveOnly() {
        rank();
        publicise();
        world.moveTo(ResultWorld.PUBLIC);
        clerk.get(portal + "/publicity");
        assertDone(clerk.post(portal + "/publicity/conclusion", Map.of("finding", "NONE")));
        world.fileQuestions();
        world.inspect(CheckQuestions.RECORDS.code(), Conclusion.PASSED);
        complete();

        beans.getBean(org.jiangheng.calendar.DemonstrationClock.class).begin(ResultWorld.YEAR_OVER);
        clerk.get(portal + "/certificates/file");
        assertRefused(clerk.post(portal + "/certificates/file", Map.of()), "截止");
        assertThat(world.open(world.clerk)).containsExactly("fileCertificates");
        world.runJobs();
        assertThat(world.open(world.clerk)).isEmpty();
        assertRefused(clerk.post(portal + "/certificates/file", Map.of()), "待办");
        var leader = FormVisitor.as(world.leader.account(), port);
        leader.get("/office/competition/late");
        assertRefused(leader.post("/office/competition/late/" + world.item, Map.of("allow", "YES")), "理由");
        assertDone(
                leader.post("/office/competition/late/" + world.item, Map.of("allow", "YES", "reason", "因不可抗力未能按期提交")));
        world.runJobs();
        clerk.get(portal + "/certificates/file");
        assertDone(clerk.post(portal + "/certificates/file", Map.of()));

        assertThat(filings.of(world.item).late()).isTrue();
        assertThat(world.status()).isEqualTo(ItemStatus.CERTIFICATES_FILED);
    }

    /** The page's deed and its task are one: without the task the ranking stays open. */
    @Test
    @Tag("CC-X8")
    void closesNoRankingWithoutItsTask() {
        var early = new ResultWorld(beans);
        early.runJobs();
        early.compete(32);
        rankings.decideTie(early.item, List.of(early.entry(1), early.entry(2)), "抽签", early.clerk);
        var visitor = FormVisitor.as(early.clerk.account(), port);
        var page = "/portal/competition/items/" + early.item + "/results/close";
        visitor.get(page);
        assertRefused(visitor.post(page, Map.of()), "不在您的待办中");
        assertThat(rankings.isClosed(early.item)).isFalse();
        early.clear();
    }

    /** The task refuses after the page's deed was done: the deed is undone with it. */
    @Test
    @Tag("CC-31")
    void undoesTheDeedWhenTheTaskIsRefused() {
        var tasks = beans.getBean(org.jiangheng.workflow.Tasks.class);
        world.compete(32);
        rankings.decideTie(world.item, List.of(world.entry(1), world.entry(2)), "抽签", world.clerk);
        var task = tasks.about(world.item, world.clerk).stream()
                .filter(open -> open.key().equals("importScores"))
                .findFirst()
                .orElseThrow();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> tasks.complete(
                        task.id(),
                        Map.of(),
                        world.clerk,
                        () -> publicities.prepare(world.item, "某处", java.util.Optional.empty(), world.clerk)))
                .extracting("code")
                .isEqualTo("competition.rankingOpen");
        assertThat(publicities.draft(world.item).place()).isEmpty();
    }

    @Test
    @Tag("CC-58")
    void remindsOnceOfCertificatesNotFiled() {
        beans.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("update jiangheng.batch_stage set until = '2026-12-31T16:00:00Z' where batch = ?")
                .params(world.batch.uuid())
                .update();
        var clock = beans.getBean(org.jiangheng.calendar.DemonstrationClock.class);
        clock.begin(org.jiangheng.testing.ReviewWorld.at("2026-10-31T23:00"));
        reminders.sendDue();
        assertThat(dueMails()).isZero();
        clock.begin(org.jiangheng.testing.ReviewWorld.at("2026-11-01T09:00"));
        reminders.sendDue();
        reminders.sendDue();
        assertThat(dueMails()).isEqualTo(1);
        clock.begin(org.jiangheng.testing.ReviewWorld.at("2026-12-20T09:00"));
        reminders.sendDue();
        assertThat(dueMails()).isEqualTo(2);
    }

    private void rank() {
        world.compete(32);
        clerk.get(portal + "/results");
        decideTie();
        clerk.get(portal + "/results/close");
        assertDone(clerk.post(portal + "/results/close", Map.of()));
        world.runJobs();
    }

    private void decideTie() {
        var fields = "entry=" + world.entry(1) + "&place=2&entry=" + world.entry(2) + "&place=1&reason=";
        assertRefused(clerk.post(portal + "/results/tie", fields), "理由");
        assertDone(clerk.post(portal + "/results/tie", fields + "jury"));
    }

    private void publicise() {
        assertThat(body(clerk.get(portal + "/certificates"))).contains("试题尚未在试题科备案");
        clerk.get(portal + "/publicity");
        var said = Map.of("place", "单位公告栏", "startedOn", "2026-05-11");
        assertRefused(clerk.post(portal + "/publicity", said), "公示证明材料");
        assertThat(publicities.draft(world.item).place())
                .as("kept though refused")
                .isEqualTo("单位公告栏");
        bring(clerk, portal, "PUBLICITY_PROOF");
        assertDone(clerk.post(portal + "/publicity", said));
        var notice = publicities.notice(world.item).orElseThrow();
        assertThat(FormVisitor.nobody(port).get("/notices/" + notice.id()).body())
                .contains("选手1号", "结果测试竞赛")
                .doesNotContain("@example.org");
    }

    private void objectTo(SubjectId entry, boolean upheld) {
        var notice = publicities.notice(world.item).orElseThrow().id();
        var objection =
                notices.object(notice, new NewObjection(Optional.of(entry), "某观众", "visitor@example.org", "比赛中更换了工件。"));
        notices.conclude(objection, upheld, upheld ? "经核查属实。" : "经核查不属实。", SUPERVISOR);

        assertThat(mails.about(objection))
                .extracting(mail -> mail.to().address())
                .containsExactly("visitor@example.org", "visitor@example.org");
        var number = notices.objection(objection).number();
        assertThat(mails.about(world.competition))
                .filteredOn(mail -> mail.body().contains(number))
                .hasSize(4)
                .noneMatch(mail -> mail.body().contains("某观众"))
                .anyMatch(mail -> mail.body().contains(upheld ? "异议成立" : "异议不成立"))
                .extracting(mail -> mail.to().address())
                .contains(world.organiser.email());
    }

    private void concludeResults() {
        clerk.get(portal + "/publicity");
        world.moveTo(ResultWorld.PUBLIC);
        assertRefused(clerk.post(portal + "/publicity/conclusion", Map.of("finding", "NONE")), "异议");
        assertRefused(clerk.post(portal + "/publicity/conclusion", Map.of("finding", "REJECTED")), "裁决");
        assertDone(
                clerk.post(portal + "/publicity/conclusion", Map.of("finding", "REJECTED", "opinion", "仲裁委员会认定名次有效")));
        assertThat(world.status()).isEqualTo(ItemStatus.CONCLUDED);
        world.fileQuestions();
        world.inspect(CheckQuestions.RECORDS.code(), Conclusion.PASSED);
        assertThat(world.status()).isEqualTo(ItemStatus.CHECKED);
    }

    private void fileCertificates() {
        clerk.get(portal + "/certificates/file");
        assertRefused(clerk.post(portal + "/certificates/file", Map.of()), "组委会");
        complete();
        bringMissingPhoto();
        clerk.get(portal + "/certificates/file");
        assertDone(clerk.post(portal + "/certificates/file", Map.of()));
        world.runJobs();
        assertThat(world.status()).isEqualTo(ItemStatus.CERTIFICATES_FILED);
        assertThat(mails.about(world.competition))
                .anyMatch(mail -> mail.to().address().startsWith(world.section.account())
                        && mail.subject().contains("取证备案"));
    }

    private void bringMissingPhoto() {
        world.losePhoto(3);
        clerk.get(portal + "/certificates/file");
        assertRefused(clerk.post(portal + "/certificates/file", Map.of()), "还有1名取证选手没有照片：选手3号");
        clerk.get(portal + "/certificates");
        assertDone(clerk.upload(portal + "/certificates/photos", Map.of(), Map.of("photos", world.photos(3))));
    }

    /** All that a filing wants, but the sending. */
    private void complete() {
        clerk.get(portal + "/certificates");
        bring(clerk, portal, "AWARD_DOCUMENT");
        bring(clerk, portal, "SEALED_FIRST_CHECK");
        var checks = rankings.awards(world.item).stream()
                .map(award -> "&entry=" + award.entry().id() + "&agrees=YES&difference=")
                .collect(Collectors.joining());
        assertDone(clerk.post(
                portal + "/certificates",
                "awardTitle=award&awardNumber=1&awardOn=2026-05-18&opinion=checked&checkedBy=clerk&members=A,B,C"
                        + checks));
    }

    private void decideCertificates() {
        var section = FormVisitor.as(world.section.account(), port);
        section.get(office);
        assertRefused(section.post(office, Map.of("decision", "CONFIRM")), "申报条件");
        assertDone(section.post(office, Map.of("decision", "RETURN", "reason", "名册信息待核实", "conditions", "符合申报条件")));
        world.runJobs();
        clerk.get(portal + "/certificates/file");
        assertDone(clerk.post(portal + "/certificates/file", Map.of()));
        assertThat(filings.of(world.item).late()).isFalse();
        world.runJobs();
        assertDone(section.post(
                office, Map.of("decision", "CONFIRM", "conditions", "符合申报条件", "conflicts", "按规定处理", "flags", "可以办理")));
        assertThat(world.status()).isEqualTo(ItemStatus.CONFIRMED);
        world.runJobs();
    }

    private void seal() throws Exception {
        var keeper = FormVisitor.as(world.keeper.account(), port);
        keeper.get(office);
        assertRefused(keeper.post(office + "/seal", Map.of()), "竞赛专用章");
        bring(keeper, office, "SEALED_PAPERS");
        assertDone(keeper.post(office + "/seal", Map.of()));
        world.runJobs();
        keep(keeper);
    }

    /** Leaves what was seen under target, for whoever wants to look at it. */
    private void keep(FormVisitor keeper) throws Exception {
        var folder = Files.createDirectories(Path.of("target", "results"));
        for (var paper : papers.of(world.item)) {
            Files.write(folder.resolve(paper.kind() + ".pdf"), papers.bytes(paper.id()));
        }
        for (var page : List.of("/results", "/publicity", "/certificates")) {
            Files.writeString(
                    folder.resolve(page.substring(1) + ".html"),
                    clerk.get(portal + page).body());
        }
        Files.writeString(folder.resolve("office-item.html"), keeper.get(office).body());
    }

    private void bring(FormVisitor visitor, String base, String kind) {
        assertDone(visitor.upload(base + "/files", Map.of("kind", kind), Map.of("file", ResultWorld.SCAN)));
    }

    private void assertEveryPaperOpens(String page) {
        var links = Pattern.compile("href=\"([^\"]*/papers/[^\"]*)\"")
                .matcher(page)
                .results()
                .toList();
        assertThat(links).hasSizeGreaterThanOrEqualTo(PAPERS.size());
        for (var link : links) {
            assertThat(clerk.get(link.group(1)).statusCode()).as(link.group(1)).isEqualTo(200);
        }
    }

    private List<String> subjects() {
        return mails.about(world.competition).stream().map(Mail::subject).toList();
    }

    private long dueMails() {
        return subjects().stream().filter(subject -> subject.contains("取证备案提醒")).count();
    }

    private static String body(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static void assertDone(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(() -> refusal(answer)).isEqualTo(302);
    }

    private static void assertRefused(HttpResponse<String> answer, String sentence) {
        assertThat(answer.statusCode()).as(() -> refusal(answer)).isBetween(400, 499);
        assertThat(answer.body()).contains(sentence);
    }

    private static String refusal(HttpResponse<String> answer) {
        var at = answer.body().indexOf("notice--");
        return answer.body().substring(Math.max(0, at), Math.min(answer.body().length(), Math.max(0, at) + 1500));
    }
}
