package org.jiangheng.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiangheng.batch.Batches;
import org.jiangheng.batch.NewBatch;
import org.jiangheng.calendar.DemonstrationClock;
import org.jiangheng.calendar.Time;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Addressee;
import org.jiangheng.mail.Mails;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.NewAccount;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.workflow.Incidents;
import org.jiangheng.workflow.Jobs;
import org.jiangheng.workflow.Timers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The Desk as a browser gets it. */
@JianghengTest
class DeskPagesTest {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String PASSWORD = "a-long-password";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Mails mails;

    @Autowired
    Batches batches;

    @Autowired
    DemonstrationClock clock;

    @Autowired
    Time time;

    @Autowired
    Jobs jobs;

    @Autowired
    Incidents incidents;

    @Autowired
    Journal journal;

    @Autowired
    Timers timers;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeEach
    void itIsFridayMorning() {
        clock.begin(Instant.parse("2026-04-10T01:00:00Z"));
    }

    @Test
    void showsBatchesWithTheirStages() throws Exception {
        var batch = batch();
        signOn("administrator");

        assertThat(get("/desk").body()).contains("2026年6月12日截止").contains("/desk/batches/" + batch);
        assertThat(get("/desk/batches/" + batch).body())
                .contains("个人申报阶段截止")
                .contains("2026年6月12日24:00")
                .contains("公告六（一）；DR-78");
        assertThat(get("/desk/batches/" + SubjectId.fresh()).statusCode()).isEqualTo(404);
    }

    @Test
    void letsLeadersSeeBatchesButNotTheOutboxNorTheClock() throws Exception {
        var batch = batch();
        signOn("leader");

        assertThat(get("/desk").statusCode()).isEqualTo(200);
        assertThat(get("/desk/batches/" + batch).statusCode()).isEqualTo(200);
        assertThat(get("/desk/mail").statusCode()).isEqualTo(404);
        assertThat(get("/desk/clock").statusCode()).isEqualTo(404);
    }

    @Test
    void letsNobodyElseIn() throws Exception {
        signOn("reception");

        assertThat(get("/desk").statusCode()).isEqualTo(404);
        assertThat(get("/desk/batches/" + batch()).statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("XC-44")
    void findsAMailAndReadsIt() throws Exception {
        var about = SubjectId.fresh();
        mails.queue(
                about,
                new Addressee("台上收件人", "desk@example.org"),
                "recognition/objection-answered",
                Map.of(
                        "noticeTitle",
                        "公示",
                        "objectionNumber",
                        "YY-1",
                        "finding",
                        "成立",
                        "reason",
                        "11990119850307123X"));
        signOn("administrator");

        assertThat(get("/desk/mail?search=" + URLEncoder.encode("台上收件人", StandardCharsets.UTF_8))
                        .body())
                .contains("desk@example.org")
                .contains("待发送");
        assertThat(get("/desk/mail/" + mails.about(about).get(0).id()).body())
                .contains("119901********123X")
                .doesNotContain("11990119850307123X");
        assertThat(get("/desk/mail/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void movesTheClockForwardOnly() throws Exception {
        signOn("administrator");

        var moved = post("/desk/clock", "to=" + encoded("2026-04-13T09:00"));
        assertThat(moved.body()).contains("已到2026年4月13日 09:00:");
        assertThat(time.today()).isEqualTo("2026-04-13");

        assertThat(post("/desk/clock", "to=" + encoded("2026-04-12T09:00")).body())
                .contains("演示时钟只能向前调整");
        assertThat(post("/desk/clock", "to=" + encoded("2028-04-12T09:00")).body())
                .contains("一次最多向前调整366天");
        assertThat(time.today()).isEqualTo("2026-04-13");
    }

    @Test
    @Tag("XC-07")
    void showsTheClockAlsoWhereNextYearsHolidaysAreUnknown() throws Exception {
        signOn("administrator");

        clock.begin(Instant.parse("2026-12-31T12:00:00Z"));
        assertThat(get("/desk/clock").body()).contains("工作日", "一周以后").doesNotContain("下一个工作日");
        clock.begin(Instant.parse("2027-01-04T01:00:00Z"));
        assertThat(get("/desk/clock").body()).contains("节假日未录入", "一周以后");
    }

    @Test
    void showsAStepThatFailedForGoodAndRunsItAgain() throws Exception {
        var batch = batch(LocalDate.of(2026, 4, 10));
        chunkSize(batch, "kaputt");
        signOn("administrator");

        assertThat(post("/desk/clock", "to=" + encoded("2026-04-13T09:00")).body())
                .contains("有步骤没有办成");
        var failure = failures(batch).findFirst().orElseThrow();
        assertThat(failure.activity()).isEqualTo("closeApplications");
        assertThat(get("/desk").body()).contains("没有办成的后台步骤").contains("/desk/incidents");
        assertThat(get("/desk/incidents").body())
                .contains("/desk/jobs/" + failure.job() + "/retry")
                .contains("/desk/batches/" + batch)
                .contains("等待处理")
                .doesNotContain("Exception", "kaputt");
        assertThat(get("/desk/incidents?search=" + encoded("没有这样的步骤")).body()).contains("没有符合条件的步骤");

        chunkSize(batch, "50");
        submit("/desk/jobs/" + failure.job() + "/retry", get("/desk/incidents"), "");
        assertThat(failures(batch)).isEmpty();
        jobs.runDue();
        assertThat(failures(batch)).isEmpty();
        assertThat(timers.of(batch)).extracting(Timers.Timer::event).containsExactly("审核推荐阶段截止");
    }

    @Test
    void runsAllFailedStepsAgainAndSaysWhatBecameOfThem() throws Exception {
        var batch = batch(LocalDate.of(2026, 4, 10));
        chunkSize(batch, "kaputt");
        signOn("administrator");
        post("/desk/clock", "to=" + encoded("2026-04-13T09:00"));
        chunkSize(batch, "50");

        var started = submit("/desk/incidents/retry", get("/desk/incidents"), "");
        var progress = URI.create(started.headers().firstValue("Location").orElseThrow())
                .getPath();
        assertThat(get(progress).headers().firstValue("Refresh")).contains("3");
        while (incidents.handOut(50) > 0) {
            assertThat(get(progress).body()).contains("重新办理");
        }
        jobs.work();

        assertThat(get(progress).body()).contains("管理员甲", "已办成").contains("/desk/batches/" + batch);
        assertThat(failures(batch)).isEmpty();
        assertThat(journal.of(batch))
                .anyMatch(entry ->
                        entry.event().equals("stepRetried") && entry.actorName().equals("管理员甲"));
        assertThat(get("/desk/incidents").body()).contains(progress);
    }

    private Stream<Jobs.Failure> failures(SubjectId batch) {
        return jobs.failures().stream()
                .filter(failure -> failure.subject().filter(batch::equals).isPresent());
    }

    private void chunkSize(SubjectId batch, String value) {
        jdbc.sql("update jiangheng.batch_parameter set value = ? where batch = ? and key = 'chunk.size'")
                .params(value, batch.uuid())
                .update();
    }

    private SubjectId batch() {
        return batch(LocalDate.of(2026, 6, 12));
    }

    private SubjectId batch(LocalDate apply) {
        return batches.open(new NewBatch(
                "recognition",
                5000 + COUNTER.incrementAndGet(),
                "管理台试验批",
                Map.of(
                        "apply", apply,
                        "recommend", LocalDate.of(2026, 6, 24),
                        "review", LocalDate.of(2026, 7, 24),
                        "certify", LocalDate.of(2026, 8, 28)),
                Map.of(),
                Actor.SYSTEM));
    }

    private void signOn(String role) throws Exception {
        var account = "desk" + COUNTER.incrementAndGet();
        accounts.create(new NewAccount(
                account,
                "管理员甲",
                PASSWORD,
                account + "@example.com",
                Optional.empty(),
                Optional.empty(),
                Set.of(role + "@ORG-CENTER")));
        submit("/login", get("/login"), "username=" + account + "&password=" + PASSWORD);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(path)));
    }

    private HttpResponse<String> post(String path, String fields) throws Exception {
        var answer = submit(path, get(path), fields);
        return get(URI.create(answer.headers().firstValue("Location").orElseThrow())
                .getPath());
    }

    private HttpResponse<String> submit(String path, HttpResponse<String> page, String fields) throws Exception {
        var token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + encoded(token.group(1)) + "&" + fields)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(
                request.header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
