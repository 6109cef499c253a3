package org.jiangheng.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.jiangheng.testing.FormVisitor;
import org.jiangheng.testing.Node;
import org.jiangheng.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two nodes work on one database and die by turns, in the middle of what they do: a list is signed, notices end, certificates are
 * issued one per transaction, stages close. Whatever was done is done once, whatever was not is done by the other node.
 */
@Tag("promise-3")
@Tag("promise-4")
class TwoNodesIT {

    private static final long SEED = 20260410;
    private static final int LONGEST_PAUSE_MILLIS = 1_200;

    private static final String APPROVED = "jiangheng.certificate_list where approved_at is not null";
    private static final String CERTIFICATES = "jiangheng.certificate";
    private static final String ESCALATIONS = "public.act_ru_task where task_def_key_ = 'escalateCertification'";
    private static final String EXPIRED = "jiangheng.dossier where status = 'EXPIRED'";
    private static final String TAKEN_TO_POST = "jiangheng.mail_message where attempts > 0";

    /** Work that is due or had to be put off. Failed steps wait by the engine's clock, which ticks in Beijing. */
    private static final String UNFINISHED = """
            select id_ || ' ' || coalesce(exception_msg_, '') from public.act_ru_job
            where duedate_ is null or exception_msg_ is not null or duedate_ <= jiangheng.now() at time zone 'Asia/Shanghai'
            union all
            select id || ' ' || last_error from jiangheng.mail_message where status = 'QUEUED'
            """;

    private final Random random = new Random(SEED);
    private final PostOffice postOffice = new PostOffice();
    private final String database = TestDatabase.fresh("two_nodes");
    private final Ledger ledger = new Ledger(database);
    private final Node[] nodes = new Node[2];
    private int starts;

    @BeforeEach
    void startTwoNodes() {
        nodes[0] = start();
        nodes[0].address();
        nodes[1] = start();
        nodes[1].address();
    }

    @AfterEach
    void stop() {
        Arrays.stream(nodes).filter(node -> node != null).forEach(Node::kill);
        postOffice.close();
    }

    @Test
    void whatIsDoneIsDoneOnceHoweverOftenNodesDie() {
        assertSound(true);
        oneTransactionPerCertificate();
        postOffice.slowDown();

        killDuring(0, APPROVED, this::approve);
        killDuring(1, CERTIFICATES, node -> travel(node, "2026-04-16T09:00"));
        killDuring(0, CERTIFICATES, node -> endTheSecondNotice());
        killDuring(1, ESCALATIONS, node -> travel(node, "2026-04-25T09:00"));
        killDuring(0, EXPIRED, node -> travel(node, "2026-06-13T09:00"));
        killDuring(1, TAKEN_TO_POST, node -> travel(node, "2026-06-25T09:00"));

        assertThat(ledger.awaitNothing(UNFINISHED)).as("left undone").isEmpty();
        assertThat(ledger.texts("select dossier::text from jiangheng.certificate_award where decision = 'OPEN'"))
                .as("only the award objected to waits")
                .hasSize(1);
        assertThat(ledger.count(CERTIFICATES)).isGreaterThanOrEqualTo(6);
        assertSound(false);
        postOffice.assertDelivered(ledger.texts("select id::text from jiangheng.mail_message where status = 'SENT'"));
    }

    /** Begins the work on the node, kills the node in the middle, and has the work asked for again at the other. */
    private void killDuring(int victim, String sign, Consumer<Node> work) {
        nodes[victim].address();
        var before = ledger.count(sign);
        var begun = CompletableFuture.runAsync(() -> work.accept(nodes[victim]));
        ledger.awaitMore(sign, before);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_PAUSE_MILLIS)));
        nodes[victim].kill();
        begun.exceptionally(cutOff -> null).join();
        assertSound(true);
        nodes[1 - victim].address();
        work.accept(nodes[1 - victim]);
        nodes[victim] = start();
    }

    private void approve(Node node) {
        var leader = visitor("lingdao", node);
        ledger.texts("select id::text from jiangheng.certificate_list where approved_at is null")
                .forEach(list -> {
                    leader.get("/office/awards/" + list);
                    leader.post("/office/awards/" + list, Map.of("remark", "同意。"));
                });
    }

    /** Past the Desk, which would do the work itself: only the two nodes' own executors see that the time has come. */
    private void endTheSecondNotice() {
        ledger.update("""
                update jiangheng.calendar_offset set millis = 1000 * extract(epoch from
                    greatest(timestamptz '2026-04-21 09:00+08', jiangheng.now()) - clock_timestamp())
                """);
    }

    private static void travel(Node node, String to) {
        var administrator = visitor("admin", node);
        administrator.get("/desk/clock");
        administrator.post("/desk/clock", Map.of("to", to));
    }

    private static FormVisitor visitor(String account, Node node) {
        var address = node.address();
        return FormVisitor.as(account, Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)));
    }

    private void oneTransactionPerCertificate() {
        ledger.update("update jiangheng.batch_parameter set value = '1' where key = 'chunk.size'");
    }

    private void assertSound(boolean atWork) {
        var softly = new SoftAssertions();
        Ledger.invariants().stream()
                .filter(invariant -> invariant.always() || !atWork)
                .forEach(invariant -> softly.assertThat(ledger.texts(invariant.sql()))
                        .as(invariant.sentence())
                        .isEmpty());
        softly.assertAll();
    }

    /** A node whose jobs are free again five seconds after its death. */
    private Node start() {
        return Node.start(
                "two-nodes-" + ++starts,
                Map.of(
                        "spring.datasource.url",
                        database,
                        "jiangheng.demonstration",
                        "true",
                        "spring.mail.host",
                        "127.0.0.1",
                        "spring.mail.port",
                        String.valueOf(postOffice.port()),
                        "camunda.bpm.job-execution.lock-time-in-millis",
                        "5000"));
    }
}
