package org.jiangheng.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Addressee;
import org.jiangheng.mail.Mails;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.NewAccount;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a signed-on member of staff reaches of the engine by hand, past our pages and past Tasklist's own buttons. */
@JianghengTest
class OutsideTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String PASSWORD = "only-for-tests";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Mails mails;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transactions;

    private Actor keeper;
    private Visitor visitor;
    private String task;

    @BeforeEach
    void anOpenTaskOfTheVisitor() {
        var account = "outside" + UUID.randomUUID().toString().substring(0, 8);
        accounts.create(new NewAccount(
                account,
                "越权测试",
                PASSWORD,
                account + "@example.org",
                Optional.empty(),
                Optional.empty(),
                Set.of(Roles.group(Roles.ADMINISTRATOR, Roles.CENTER))));
        keeper = accounts.find(account).orElseThrow();
        visitor = new Visitor("http://localhost:" + port).signedOn(account, PASSWORD);
        task = undeliveredMail();
        assertThat(visitor.json("POST", ENGINE + "task/" + task + "/claim", "{\"userId\":\"" + account + "\"}"))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(204);
    }

    private String undeliveredMail() {
        var about = SubjectId.of(UUID.randomUUID().toString());
        transactions.executeWithoutResult(
                status -> mails.queue(about, new Addressee("收件人", "nobody@example.org"), "testing/plain", Map.of()));
        var mail = SubjectId.of(mails.about(about).get(0).id());
        transactions.executeWithoutResult(status -> processes.start(
                "mail-undelivered", mail, Outcome.of(Fact.text("keepers"), "administrator@ORG-CENTER")));
        return tasks.about(mail, keeper).get(0).id();
    }

    @Test
    void refusesAnswersTheFormRefusesInOneSentence() {
        var answer = visitor.json("POST", ENGINE + "task/" + task + "/submit-form", "{\"variables\":{}}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("处理方式").doesNotContain("Exception", "org.jiangheng");
        assertThat(tasks.find(task, keeper)).isPresent();
    }

    @Test
    void keepsNoAnswersWhenTheFormPasses() {
        var answer = visitor.json("POST", ENGINE + "task/" + task + "/submit-form", """
                {"variables":{"action":{"value":"CLOSE"},"note":{"value":"110101-电话告知"},"smuggled":{"value":"x"}}}""");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(tasks.find(task, keeper)).isEmpty();
        assertThat(database.sql("select count(*) from act_ru_variable where name_ in ('action', 'note', 'smuggled')")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** What is typed into a form goes to the domain; the engine keeps nothing of it, in no table. */
    @Test
    @Tag("XC-29")
    void anIdentityNumberTypedIntoAFormIsNowhereInTheEngine() {
        var number = "119901" + "19850312" + UUID.randomUUID().toString().substring(0, 4);

        var answer = visitor.json("POST", ENGINE + "task/" + task + "/submit-form", """
                {"variables":{"action":{"value":"CLOSE"},"note":{"value":"%1$s"},"smuggled":{"value":"%1$s"},
                "list":{"type":"Json","value":"[\\"%1$s\\"]"}}}""".formatted(number));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(tasks.find(task, keeper)).isEmpty();
        assertThat(EngineState.cellsWith(number, database)).isZero();
        assertThat(EngineState.cellsWith("handleUndelivered", database)).isPositive();
    }

    /** CVE-2026-109432: without our locks this writes the file. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "task | {\"orQueries\":[{\"candidateGroupExpression\":\"%s\"}]}",
                "task/count | {\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}",
                "task | {\"candidateGroupExpression\":\"%s\"}"
            })
    void anExpressionInAQueryReachesNothing(String path, String body, @TempDir Path folder) {
        var marker = folder.resolve("marker");
        var evil = "${''.getClass().forName('java.io.File').getConstructor(''.getClass()).newInstance('" + marker
                + "').createNewFile()}";

        var answer = visitor.json("POST", ENGINE + path, body.formatted(evil));

        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(Files.exists(marker)).isFalse();
    }

    @Test
    void aStoredFilterCannotBeNarrowedByAnExpression(@TempDir Path folder) {
        var filter = visitor.get(ENGINE + "filter?resourceType=Task")
                .body()
                .replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");

        var narrowed = visitor.json(
                "POST", ENGINE + "filter/" + filter + "/list", "{\"orQueries\":[{\"assigneeExpression\":\"${1+1}\"}]}");

        assertThat(narrowed.statusCode()).as(narrowed.body()).isBetween(400, 499);
        assertThat(visitor.json("POST", ENGINE + "filter/" + filter + "/list", "{}")
                        .statusCode())
                .isEqualTo(200);
    }

    /** CVE-2026-77226: this makes an administrator as soon as nobody is one. Refused by our rule, before the engine is asked. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin/%73etup/default/user/create"
            })
    void nobodySetsUpAnAdministrator(String path) {
        var body = """
                {"profile":{"id":"intruder","firstName":"i","lastName":"i"},"credentials":{"password":"intruder"}}""";

        var answer = visitor.json("POST", path, body);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("此操作不能在任务列表中进");
        assertThat(new Visitor("http://localhost:" + port)
                        .json("POST", path, body)
                        .statusCode())
                .isEqualTo(401);
        assertThat(visitor.get("/camunda/app/admin/default/setup/").statusCode())
                .isBetween(400, 499);
        assertThat(accounts.find("intruder")).isEmpty();
    }

    @Test
    void strangersGetNothing() {
        var stranger = new Visitor("http://localhost:" + port);

        assertThat(stranger.get(ENGINE + "task").statusCode()).isEqualTo(401);
        assertThat(stranger.get("/camunda/app/tasklist/default/").headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/login"));
    }
}
