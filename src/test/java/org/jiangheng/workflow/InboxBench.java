package org.jiangheng.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Addressee;
import org.jiangheng.mail.Mails;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.NewAccount;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tasklist as one clerk feels it, over HTTP: the same person with 75 own tasks among 1,000 open ones and among 100,000. Not part
 * of the suite: {@code mvn -Pbench verify} runs it and writes {@code target/bench/inbox.md}.
 */
@JianghengTest
class InboxBench {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String PASSWORD = "only-for-measuring";
    private static final String OWN_UNIT = "reception@ORG-DCENTER-110108";
    private static final int OWN = 75;
    private static final int OTHER_UNITS = 40;
    private static final int WARM_UP = 60;
    private static final int MEASURED = 180;
    private static final double SLOWEST = 200;
    private static final double MOST_GROWTH = 2;
    /** Below this a ratio tells more of the machine than of the query. */
    private static final double NOISE = 5;

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Mails mails;

    @Autowired
    Processes processes;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transactions;

    private int made;

    @Test
    void anInboxDoesNotFeelHowMuchWorkOthersHave() throws IOException {
        var clerk = clerk();
        var template = template();
        copies(template, OWN, true);
        copies(template, 1_000 - OWN, false);
        var small = measure(clerk);
        copies(template, 99_000, false);
        var large = measure(clerk);

        Files.createDirectories(Path.of("target/bench"));
        Files.writeString(Path.of("target/bench/inbox.md"), report(small, large));
        assertThat(large.keySet()).allSatisfy(what -> {
            assertThat(large.get(what)).as(what).isLessThanOrEqualTo(SLOWEST);
            assertThat(large.get(what) / Math.max(small.get(what), NOISE))
                    .as(what)
                    .isLessThanOrEqualTo(MOST_GROWTH);
        });
    }

    private Visitor clerk() {
        accounts.create(new NewAccount(
                "inboxclerk",
                "测速员",
                PASSWORD,
                "inbox@example.org",
                Optional.empty(),
                Optional.empty(),
                Set.of(OWN_UNIT)));
        return new Visitor("http://localhost:" + port).signedOn("inboxclerk", PASSWORD);
    }

    /** One real open task, made by the engine; the others are copies of its rows. */
    private String template() {
        var about = SubjectId.fresh();
        transactions.executeWithoutResult(
                status -> mails.queue(about, new Addressee("收件人", "bench@example.org"), "testing/plain", Map.of()));
        var mail = SubjectId.of(mails.about(about).get(0).id());
        transactions.executeWithoutResult(status -> processes.start(
                "mail-undelivered", mail, Outcome.of(Fact.text("keepers"), "administrator@ORG-CENTER")));
        return database.sql("select t.id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
                        + " where e.business_key_ = :mail")
                .param("mail", mail.value())
                .query(String.class)
                .single();
    }

    /** Open tasks for the own unit, or spread over the units of others. */
    private void copies(String template, int count, boolean own) {
        made += count;
        var group = own ? "'" + OWN_UNIT + "'" : "'reception@ORG-BENCH-' || n % " + OTHER_UNITS;
        copy(
                "act_ru_execution",
                "row.id_ = (select proc_inst_id_ from act_ru_task where id_ = :task)",
                """
                'id_', 'bench-' || n, 'proc_inst_id_', 'bench-' || n, 'root_proc_inst_id_', 'bench-' || n,
                'business_key_', gen_random_uuid()
                """,
                template,
                count);
        copy("act_ru_task", "row.id_ = :task", """
                'id_', 'bench-task-' || n, 'execution_id_', 'bench-' || n, 'proc_inst_id_', 'bench-' || n,
                'create_time_', row.create_time_ + n * interval '1 second'
                """, template, count);
        copy("act_ru_identitylink", "row.task_id_ = :task", """
                'id_', 'bench-link-' || n, 'task_id_', 'bench-task-' || n, 'group_id_', %s
                """.formatted(group), template, count);
    }

    private void copy(String table, String which, String changes, String template, int count) {
        database.sql("""
                        insert into %1$s
                        select (jsonb_populate_record(row, jsonb_build_object(%3$s))).*
                        from %1$s row, generate_series(:first::int, :last::int) n where %2$s
                        """.formatted(table, which, changes))
                .param("task", template)
                .param("first", made - count)
                .param("last", made - 1)
                .update();
    }

    private Map<String, Double> measure(Visitor clerk) throws IOException {
        database.sql("analyze").update();
        var filters = new JsonMapper()
                .readTree(clerk.get(ENGINE + "filter?resourceType=Task").body());
        var measured = new LinkedHashMap<String, Double>();
        for (var filter : filters) {
            var path = ENGINE + "filter/" + filter.path("id").asText();
            var name = filter.path("name").asText();
            measured.put(name + "，列表", p95(clerk, path + "/list?firstResult=0&maxResults=15"));
            measured.put(name + "，计数", p95(clerk, path + "/count"));
        }
        return measured;
    }

    private static double p95(Visitor clerk, String path) {
        var millis = new double[MEASURED];
        for (int call = -WARM_UP; call < MEASURED; call++) {
            long before = System.nanoTime();
            assertThat(clerk.json("POST", path, "{}").statusCode()).isEqualTo(200);
            if (call >= 0) {
                millis[call] = (System.nanoTime() - before) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis[(int) Math.ceil(MEASURED * 0.95) - 1];
    }

    private static String report(Map<String, Double> small, Map<String, Double> large) {
        var lines = new StringBuilder("| p95, ms | 1,000 open | 100,000 open | ratio |\n| --- | --- | --- | --- |\n");
        small.forEach((what, before) -> lines.append(
                "| %s | %.1f | %.1f | %.2f |%n".formatted(what, before, large.get(what), large.get(what) / before)));
        return lines.toString();
    }
}
