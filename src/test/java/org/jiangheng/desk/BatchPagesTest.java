package org.jiangheng.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jiangheng.batch.Batches;
import org.jiangheng.batch.NewBatch;
import org.jiangheng.calendar.DemonstrationClock;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.testing.FormVisitor;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.testing.ReviewWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An administrator and a leader at the Desk: a batch opened, a deadline moved, a year brought in, through the pages. */
@JianghengTest
class BatchPagesTest {

    private static final AtomicInteger YEAR = new AtomicInteger(2700);
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Batches batches;

    @Autowired
    DemonstrationClock clock;

    int year;
    SubjectId batch;
    FormVisitor administrator;
    FormVisitor leader;

    @BeforeEach
    void twoPeopleAndABatch() {
        var world = new ReviewWorld(beans);
        clock.begin(
                LocalDateTime.parse("2026-04-10T09:00:00").atZone(Time.BEIJING).toInstant());
        year = YEAR.incrementAndGet();
        batch = batches.open(new NewBatch(
                "recognition",
                year,
                "首批",
                Map.of(
                        "apply", LocalDate.of(2026, 6, 12),
                        "recommend", LocalDate.of(2026, 6, 24),
                        "review", LocalDate.of(2026, 7, 24),
                        "certify", LocalDate.of(2026, 8, 28)),
                Map.of(),
                Actor.SYSTEM));
        administrator = FormVisitor.as(world.staff(Roles.ADMINISTRATOR).account(), port);
        leader = FormVisitor.as(world.staff(Roles.LEADER).account(), port);
    }

    @Test
    @Tag("XC-50")
    void copiesABatchAndOpensItWithASecondPerson() {
        assertThat(administrator.get("/desk/batches/new").body()).contains(year + "年首批");
        var page = location(administrator.post("/desk/batches", Map.of("copied", batch.value())));
        var draft = administrator.get(page).body();
        assertThat(draft).contains(year + "年第二批", "T 文件规定", "日期够不够用", "请填写公告文号");

        administrator.post(
                page + "/draft",
                Map.of(
                        "version", version(draft),
                        "then", "propose",
                        "year", String.valueOf(year),
                        "name", "第二批",
                        "noticeNumber", "京测〔2026〕9号",
                        "day.apply", "2026-07-10",
                        "day.recommend", "2026-07-24",
                        "day.review", "2026-08-14",
                        "day.certify", "2026-09-04"));
        assertThat(administrator.get(page).body()).contains("待批准", "提出人和修改人不能自己批准");
        assertThat(leader.get("/desk").body()).contains("开设批次：" + year + "年第二批", "等您批准");
        assertThat(leader.get(page).body()).contains("批准开设", "2026年7月10日24:00 截止");
        leader.post(page + "/approve", Map.of());

        assertThat(leader.get(page).body()).contains("批次已经开设", "个人申报阶段截止", "批准开设");
        assertThat(administrator.get("/desk/batches?search=" + year).body()).contains("进行中");
        assertThat(administrator.get("/programmes/recognition").body()).contains(year + "年第二批");
    }

    @Test
    @Tag("DR-X16")
    void movesADeadlineWithASecondPersonAndShowsItToEverybody() {
        var page = "/desk/batches/" + batch + "/deadlines";
        assertThat(administrator
                        .get(page + "?stage=recommend&lastDay=2026-07-01")
                        .body())
                .contains("2026年6月24日24:00", "2026年7月1日24:00", "推迟", "封邮件", "6月24日、6月30日");
        assertThat(administrator
                        .get(page + "?stage=recommend&lastDay=2026-06-10")
                        .body())
                .contains("新的截止日期应晚于上一阶段")
                .doesNotContain("提交批准");
        administrator.post(
                page,
                Map.of(
                        "stage", "recommend",
                        "lastDay", "2026-07-01",
                        "source", "京测〔2026〕12号通知",
                        "reason", "单位申请延期"));
        var list = administrator.get(page).body();
        var move = found(list, "(/desk/batches/[0-9a-f-]+/deadlines/[0-9a-f-]{36})");
        assertThat(administrator.get(move).body()).contains("提出人和修改人不能自己批准");
        administrator.post(move + "/approve", Map.of());
        assertThat(administrator.get(move).body()).contains("提出人不能批准自己提出的事项");

        assertThat(leader.get(move).body()).contains("批准调整", "单位申请延期");
        leader.post(move + "/approve", Map.of());
        assertThat(leader.get(move).body()).contains("截止时间已经调整", "恢复原来的截止时间");
        assertThat(administrator.get("/programmes/recognition").body())
                .contains("2026年7月1日前", "原定2026年6月24日", "京测〔2026〕12号通知");

        leader.post(move + "/undo", Map.of("reason", "不再需要"));
        assertThat(leader.get(move).body()).contains("已恢复");
        assertThat(batches.get(batch).stage("recommend").lastDay()).isEqualTo("2026-06-24");
    }

    @Test
    @Tag("XC-07")
    void bringsAYearInWithASecondPerson() {
        assertThat(administrator.get("/desk/holidays").body()).contains("248天", "2027年：未录入");
        assertThat(administrator.get("/desk/holidays/2026").body()).contains("工作日248天", "休");
        assertThat(administrator.get("/desk/holidays/template.csv").body()).contains("日期,放假或上班,名称");
        var text = "2033-01-01,放假,元旦\n2033-05-02,放假,劳动节";
        administrator.get("/desk/holidays/import");
        var bad = administrator.post(
                "/desk/holidays/import", Map.of("year", "2033", "source", "试验", "text", "2033-01-05,上班,元旦"));
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.body()).contains("不会是调休上班日", "2033-01-05,上班,元旦");
        assertThat(administrator
                        .post("/desk/holidays/import", Map.of("year", "2033", "source", "试验", "text", text))
                        .body())
                .contains("没有找到“春节”", "全年工作日");
        administrator.post("/desk/holidays/proposals", Map.of("year", "2033", "source", "试验", "text", text));
        var proposal = found(administrator.get("/desk/holidays").body(), "(/desk/holidays/proposals/[0-9a-f-]{36})");

        leader.get(proposal);
        leader.post(proposal + "/approve", Map.of());

        assertThat(leader.get("/desk/holidays").body()).contains("2033年");
    }

    @Test
    @Tag("XC-01")
    void showsWhatTheNextBatchesStartFrom() {
        assertThat(administrator
                        .get("/desk/parameters?programme=recognition&key=chunk.size")
                        .body())
                .contains("批量处理每次件数", "D 中心确定", "改动“批量处理每次件数”");
        assertThat(leader.get("/desk/parameters").body()).doesNotContain(">改动</a>");
    }

    @Test
    void letsNobodyElseIn() {
        var clerk = FormVisitor.as(new ReviewWorld(beans).staff(Roles.RECEPTION).account(), port);
        for (var page : new String[] {"/desk/batches", "/desk/holidays", "/desk/parameters", "/desk/batches/new"}) {
            assertThat(clerk.get(page).statusCode()).as(page).isEqualTo(404);
        }
        clerk.post("/desk/batches/" + batch + "/deadlines", Map.of("stage", "apply", "lastDay", "2026-06-18"));
        assertThat(batches.get(batch).stage("apply").lastDay()).isEqualTo("2026-06-12");
    }

    private static String location(HttpResponse<String> answer) {
        return found(answer.headers().firstValue("Location").orElse(""), "(/desk/batches/[0-9a-f-]{36})");
    }

    private static String version(String page) {
        var found = VERSION.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String found(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
