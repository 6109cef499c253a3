package org.jiangheng.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Addressee;
import org.jiangheng.mail.Mails;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.NewAccount;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The filters a clerk finds in Tasklist, asked over HTTP. */
@JianghengTest
class InboxTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String PASSWORD = "only-for-tests";
    private static final String UNIT = "reception@ORG-DCENTER-110107";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Mails mails;

    @Autowired
    Processes processes;

    @Autowired
    Inbox inbox;

    @Autowired
    Time time;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transactions;

    private String account;
    private Visitor clerk;

    @BeforeEach
    void aClerk() {
        database.sql("delete from act_ru_identitylink where group_id_ = ?")
                .param(UNIT)
                .update();
        account = "clerk" + UUID.randomUUID().toString().substring(0, 8);
        accounts.create(new NewAccount(
                account, "收件测试", PASSWORD, account + "@example.org", Optional.empty(), Optional.empty(), Set.of(UNIT)));
        clerk = new Visitor("http://localhost:" + port).signedOn(account, PASSWORD);
    }

    @Test
    void sortsTheWorkOfTheUnitByOwnershipDateAndProgramme() throws IOException {
        open(Duration.ofDays(3));
        open(Duration.ofDays(-1));
        var later = open(Duration.ofDays(9));
        clerk.json("POST", ENGINE + "task/" + later + "/claim", "{\"userId\":\"" + account + "\"}");

        assertThat(counts())
                .containsExactly(
                        Map.entry("全部待办", 3),
                        Map.entry("我的任务", 1),
                        Map.entry("本单位待办", 3),
                        Map.entry("即将到期", 2),
                        Map.entry("竞赛选手核发职业技能等级证书", 0),
                        Map.entry("高技能人才直接认定", 0),
                        Map.entry("异议与通知事项", 3));
    }

    @Test
    void isProvisionedAgainWithoutLeavingAnythingBehind() throws IOException {
        var before = names();

        inbox.prepare(Map.of("shared", "另一个名称"));
        assertThat(names()).containsExactly("全部待办", "我的任务", "本单位待办", "即将到期", "另一个名称");

        inbox.prepare(new LinkedHashMap<>(Map.of("recognition", "高技能人才直接认定")));
        var folders = new LinkedHashMap<String, String>();
        folders.put("competition", "竞赛选手核发职业技能等级证书");
        folders.put("recognition", "高技能人才直接认定");
        folders.put("shared", "异议与通知事项");
        inbox.prepare(folders);
        assertThat(names()).isEqualTo(before);
    }

    private String open(Duration due) {
        var about = SubjectId.fresh();
        transactions.executeWithoutResult(
                status -> mails.queue(about, new Addressee("收件人", "inbox@example.org"), "testing/plain", Map.of()));
        var mail = SubjectId.of(mails.about(about).get(0).id());
        transactions.executeWithoutResult(
                status -> processes.start("mail-undelivered", mail, Outcome.of(Fact.text("keepers"), UNIT)));
        return database.sql("""
                        update act_ru_task set due_date_ = ? where proc_inst_id_ =
                            (select id_ from act_ru_execution where business_key_ = ?) returning id_
                        """)
                .param(Timestamp.from(time.now().plus(due)))
                .param(mail.value())
                .query(String.class)
                .single();
    }

    private Map<String, Integer> counts() throws IOException {
        var counts = new LinkedHashMap<String, Integer>();
        for (var filter : filters()) {
            var answer =
                    clerk.json("POST", ENGINE + "filter/" + filter.path("id").asText() + "/count", "{}");
            counts.put(
                    filter.path("name").asText(),
                    new JsonMapper().readTree(answer.body()).path("count").asInt());
        }
        return counts;
    }

    private List<String> names() throws IOException {
        var names = new ArrayList<String>();
        filters().forEach(filter -> names.add(filter.path("name").asText()));
        return names;
    }

    /** As Tasklist lists them, in the order of their priority. */
    private Iterable<JsonNode> filters() throws IOException {
        var found = new TreeMap<Integer, JsonNode>();
        new JsonMapper()
                .readTree(clerk.get(ENGINE + "filter?resourceType=Task").body())
                .forEach(filter ->
                        found.put(filter.path("properties").path("priority").asInt(), filter));
        return found.values();
    }
}
