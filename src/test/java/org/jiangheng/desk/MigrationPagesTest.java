package org.jiangheng.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.NewAccount;
import org.jiangheng.testing.FormVisitor;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.testing.ReviewWorld;
import org.jiangheng.workflow.MigrationWork;
import org.jiangheng.workflow.ThrowAway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator looks at the plan, maps, confirms, and reads the report; nobody else gets here. */
@JianghengTest
class MigrationPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Accounts accounts;

    @Autowired
    MigrationWork work;

    private ThrowAway model;

    @BeforeEach
    void twoVersionsAndACaseThatStandsAtARenamedActivity() {
        model = beans.createBean(ThrowAway.class).begin();
    }

    @AfterEach
    void away() {
        work.work(1000);
        model.clear();
    }

    @Test
    void leadsFromThePlanToTheReport() {
        var renamed = model.at("checkPapers");
        var poisoned = model.at("noticeEnded");
        model.publish(model.diagram("checkPapers\"", "recheckPapers\"")
                .replace("${noticeUntil}</timeDate>", "${nobodySet}</timeDate>"));
        var administrator = signedOn("administrator");

        assertThat(administrator.get("/desk/migrations").body())
                .contains("/desk/migrations/new?process=" + model.process());
        var plan = "/desk/migrations/new?process=" + model.process();
        assertThat(administrator.get(plan).body())
                .contains("需要指定去向", "不能迁移", "没有可以迁移的事项", "map.checkPapers", "事实“nobodySet”在此事项中没有值")
                .doesNotContain("下一步：核对并开始");
        assertThat(administrator
                        .get(plan + "&version=2&map.checkPapers=recheckPapers")
                        .body())
                .contains("下一步：核对并开始", "转到“审核材料”");
        assertThat(administrator
                        .get("/desk/migrations/confirm?process=" + model.process()
                                + "&version=2&map.checkPapers=recheckPapers")
                        .body())
                .contains("开始迁移", "name=\"map.checkPapers\" value=\"recheckPapers\"");
        assertThat(model.versionOf(renamed)).isEqualTo(1);

        var started = administrator.post(
                "/desk/migrations",
                Map.of("process", model.process(), "version", "2", "map.checkPapers", "recheckPapers"));
        var report = started.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        var underWay = administrator.get(report);
        assertThat(underWay.headers().firstValue("Refresh")).contains("3");
        assertThat(underWay.body()).contains("正在迁移，已处理 0 件，共 2 件");
        work.work(1000);

        var finished = administrator.get(report);
        assertThat(finished.headers().firstValue("Refresh")).isEmpty();
        assertThat(finished.body())
                .contains("迁移已结束", "事实“nobodySet”在此事项中没有值", "第 1 版，公示期满")
                .doesNotContain("Exception", "org.camunda");
        assertThat(model.versionOf(renamed)).isEqualTo(2);
        assertThat(model.versionOf(poisoned)).isEqualTo(1);

        administrator.post(report + "/repeat", Map.of("instance", poisoned.instance()));
        assertThat(administrator.get(report).body()).contains("正在迁移");
        work.work(1000);
        assertThat(administrator.get(report + "?state=FAILED").body()).contains("第 1 版，公示期满");
        assertThat(administrator.get("/desk/migrations").body()).contains(report, "未迁移成功 1");
    }

    @Test
    void refusesInOneSentenceWhatCannotBe() {
        model.at("scorePapers");
        model.publish(model.diagram(
                "<multiInstanceLoopCharacteristics ", "<multiInstanceLoopCharacteristics isSequential=\"true\" "));
        var administrator = signedOn("administrator");
        administrator.get("/desk/migrations");

        var refused = administrator.post("/desk/migrations", Map.of("process", model.process(), "version", "2"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("没有可以迁移的事项");
    }

    @Test
    void knowsNoOtherProcessesVersionsOrRuns() {
        var administrator = signedOn("administrator");

        assertThat(administrator.get("/desk/migrations/new?process=nothing").statusCode())
                .isEqualTo(404);
        assertThat(administrator
                        .get("/desk/migrations/new?process=" + model.process() + "&version=9")
                        .statusCode())
                .isEqualTo(404);
        assertThat(administrator.get("/desk/migrations/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(administrator.get("/desk/migrations/nothing").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leader", "reception", "auditor", "head"})
    void letsNobodyElseIn(String role) {
        var visitor = signedOn(role);
        visitor.get("/");

        assertThat(visitor.get("/desk/migrations").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/desk/migrations/new?process=" + model.process())
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/desk/incidents").statusCode()).isEqualTo(404);
        assertThat(visitor.post("/desk/migrations", Map.of("process", model.process(), "version", "1"))
                        .statusCode())
                .isIn(403, 404);
        assertThat(visitor.post("/desk/incidents/retry", Map.of()).statusCode()).isIn(403, 404);
    }

    private FormVisitor signedOn(String role) {
        var account = "moves" + UUID.randomUUID().toString().substring(0, 8);
        accounts.create(new NewAccount(
                account,
                "管理员乙",
                ReviewWorld.PASSWORD,
                account + "@example.com",
                Optional.empty(),
                Optional.empty(),
                Set.of(role + "@ORG-CENTER")));
        return FormVisitor.as(account, port);
    }
}
