package org.jiangheng.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Addressee;
import org.jiangheng.mail.Mails;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.NewAccount;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.testing.Visitor;
import org.jiangheng.workflow.Attack.Who;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every attack of the table, by everybody it is worth for, over HTTP: refused, without a stack trace, and nothing changed. */
@JianghengTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackTest {

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

    @TempDir
    Path folder;

    private final Map<Who, Actor> actors = new EnumMap<>(Who.class);
    private final Map<Who, Visitor> visitors = new EnumMap<>(Who.class);
    private String task;

    @BeforeAll
    void aClaimedTask() {
        signOn(Who.CLERK, Roles.group(Roles.RECEPTION, Roles.CENTER));
        signOn(Who.COLLEAGUE, Roles.group(Roles.RECEPTION, Roles.CENTER));
        signOn(Who.FOREIGN, Roles.group(Roles.RECEPTION, "ORG-DCENTER-110108"));
        signOn(Who.ADMINISTRATOR, Roles.group(Roles.ADMINISTRATOR, Roles.CENTER));
        signOn(Who.APPLICANT, Roles.group(Roles.EXPERT, Roles.CENTER));
        visitors.put(Who.STRANGER, new Visitor("http://localhost:" + port));
        task = undeliveredMail();
        var clerk = actors.get(Who.CLERK).account();
        assertThat(visitors.get(Who.CLERK)
                        .json("POST", ENGINE + "task/" + task + "/claim", "{\"userId\":\"" + clerk + "\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    private void signOn(Who who, String group) {
        var account = "attack" + UUID.randomUUID().toString().substring(0, 8);
        accounts.create(new NewAccount(
                account, "攻击者", PASSWORD, account + "@example.org", Optional.empty(), Optional.empty(), Set.of(group)));
        actors.put(who, accounts.find(account).orElseThrow());
        visitors.put(who, new Visitor("http://localhost:" + port).signedOn(account, PASSWORD));
    }

    private String undeliveredMail() {
        var about = SubjectId.of(UUID.randomUUID().toString());
        transactions.executeWithoutResult(
                status -> mails.queue(about, new Addressee("收件人", "nobody@example.org"), "testing/plain", Map.of()));
        var mail = SubjectId.of(mails.about(about).get(0).id());
        transactions.executeWithoutResult(status ->
                processes.start("mail-undelivered", mail, Outcome.of(Fact.text("keepers"), "reception@ORG-CENTER")));
        return tasks.about(mail, actors.get(Who.CLERK)).get(0).id();
    }

    static Stream<Attack> attacks() {
        return Stream.concat(Attacks.all(), EngineAttacks.all());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void achievesNothing(Attack attack) {
        for (var who : attack.who()) {
            var before = EngineState.of(database);
            var path = attack.path().startsWith("/") ? attack.path() : ENGINE + attack.path();

            var answer = visitors.get(who).json(attack.method(), fill(path, who), fill(attack.body(), who));

            assertThat(answer.statusCode()).as(who + " " + answer.body()).isIn(attack.expected());
            assertThat(answer.body())
                    .doesNotContain("\tat ", "org.camunda", "org.jiangheng", "Exception:", "Caused by", "root:");
            assertThat(Files.exists(folder.resolve("marker"))).isFalse();
            assertThat(EngineState.of(database)).isEqualTo(before);
        }
    }

    private String fill(String text, Who who) {
        var me = Optional.ofNullable(actors.get(who)).map(Actor::account).orElse("nobody");
        return text.replace("{task}", task)
                .replace("{me}", me)
                .replace("{marker}", folder.resolve("marker").toString())
                .replace("{instance}", one("select proc_inst_id_ from act_ru_task where id_ = ?", task))
                .replace("{definition}", one("select proc_def_id_ from act_ru_task where id_ = ?", task))
                .replace("{deployment}", one("select id_ from act_re_deployment where name_ = ? limit 1", "shared"))
                .replace("{filter}", one("select id_ from act_ru_filter where name_ = ?", "全部待办"));
    }

    private String one(String sql, String parameter) {
        return database.sql(sql).param(parameter).query(String.class).single();
    }
}
