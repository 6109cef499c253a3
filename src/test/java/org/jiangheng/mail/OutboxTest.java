package org.jiangheng.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.workflow.Processes;
import org.jiangheng.workflow.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox on a real database and a real SMTP server. */
@JianghengTest
@Tag("XC-44")
class OutboxTest {

    private static final String TEMPLATE = "recognition/objection-acknowledged";
    private static final Actor KEEPER = new Actor("keeper", "管理员甲", Set.of("administrator@ORG-CENTER"));

    @Autowired
    Mails mails;

    @Autowired
    MailCatcher catcher;

    @Autowired
    Outbox outbox;

    @Autowired
    MailSettings settings;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final SubjectId about = SubjectId.fresh();

    @BeforeEach
    void deliverWhatOthersLeft() {
        mails.deliverDue();
    }

    @Test
    void deliversWhatWasCommitted() throws MessagingException {
        queue("一号", "one@example.org");
        assertThat(received()).isEmpty();

        mails.deliverDue();

        var mail = mails.about(about).get(0);
        assertThat(mail.status()).isEqualTo("SENT");
        assertThat(mail.delivered()).isPresent();
        var letter = received().get(0);
        assertThat(letter.getSubject()).isEqualTo(mail.subject()).startsWith("【高技能人才直接认定】");
        assertThat(letter.getAllRecipients()[0]).hasToString("one@example.org");
        assertThat(letter.getMessageID()).contains(mail.id());
    }

    @Test
    void neverSendsWhatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            queue("一号", "one@example.org");
            assertThat(mails.about(about)).hasSize(1);
            status.setRollbackOnly();
        });

        mails.deliverDue();

        assertThat(mails.about(about)).isEmpty();
        assertThat(received()).isEmpty();
    }

    @Test
    void sendsEachMailOnceWhenTwoNodesDeliver() throws Exception {
        int letters = 60;
        IntStream.range(0, letters).forEach(number -> queue("收件人" + number, "to" + number + "@example.org"));
        var start = new CyclicBarrier(2);
        var nodes = Executors.newFixedThreadPool(2);

        var delivered = Stream.generate(() -> nodes.submit(() -> {
                    start.await();
                    return mails.deliverDue();
                }))
                .limit(2)
                .toList();

        int together = 0;
        for (var node : delivered) {
            together += node.get();
        }
        nodes.shutdown();
        assertThat(together).isEqualTo(letters);
        assertThat(received()).hasSize(letters);
        assertThat(received())
                .extracting(letter -> letter.getAllRecipients()[0].toString())
                .doesNotHaveDuplicates();
    }

    @Test
    void sendsAgainWhatANodeDiedOver() {
        queue("一号", "one@example.org");
        transaction.executeWithoutResult(status -> outbox.claim(20));
        assertThat(mails.deliverDue()).isZero();

        jdbc.sql(
                        "update jiangheng.mail_message set leased_until = clock_timestamp() - interval '1 second' where about = :about")
                .param("about", about.uuid())
                .update();

        assertThat(mails.deliverDue()).isEqualTo(1);
    }

    @Test
    void givesAStaffTaskAfterThreeFailures() {
        queue("一号", "one@example.org");
        var id = mails.about(about).get(0).id();

        failTwice(id);
        assertThat(mails.find(id).orElseThrow().status()).isEqualTo("QUEUED");
        assertThat(processes.isRunning(SubjectId.of(id))).isFalse();
        fail(id);

        assertThat(mails.find(id).orElseThrow().status()).isEqualTo("UNDELIVERABLE");
        assertThat(mails.delivery(id).attempts()).isEqualTo(3);
        assertThat(mails.delivery(id).lastError()).isNotBlank();
        assertThat(tasks.about(SubjectId.of(id), KEEPER))
                .extracting(Tasks.Task::key, Tasks.Task::name)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("handleUndelivered", "处理未送达邮件"));
        assertThat(mails.delivery(id).settled()).isFalse();
    }

    @Test
    void sendsAgainWhenTheKeeperSaysSo() {
        queue("一号", "one@example.org");
        var id = mails.about(about).get(0).id();
        failTwice(id);
        fail(id);
        var task = tasks.about(SubjectId.of(id), KEEPER).get(0);

        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(() -> tasks.complete(task.id(), Map.of("action", "BURN", "note", "试试"), KEEPER));
        tasks.complete(task.id(), Map.of("action", "RESEND", "note", "邮箱恢复"), KEEPER);
        mails.deliverDue();

        assertThat(mails.about(about)).extracting(Mail::status).containsExactlyInAnyOrder("UNDELIVERABLE", "SENT");
        assertThat(received()).hasSize(1);
        assertThat(mails.delivery(id).settled()).isTrue();
        assertThat(tasks.about(SubjectId.of(id), KEEPER)).isEmpty();
    }

    @Test
    void findsMailsByWhatTheySay() {
        queue("查找甲", "find@example.org");

        assertThat(mails.latest("查找甲", 10)).hasSize(1);
        assertThat(mails.latest("FIND@example", "QUEUED", 10)).hasSize(1);
        assertThat(mails.latest("查找甲", "SENT", 10)).isEmpty();
        assertThat(mails.latest("查找甲 drop", 10)).isEmpty();
    }

    private void queue(String name, String address) {
        mails.queue(
                about,
                new Addressee(name, address),
                TEMPLATE,
                Map.of(
                        "noticeTitle", "公示",
                        "objectionNumber", about.value(),
                        "receivedAt", Instant.parse("2026-04-10T01:00:00Z"),
                        "until", Instant.parse("2026-04-24T16:00:00Z")));
    }

    private void failTwice(String id) {
        fail(id);
        fail(id);
    }

    /** One attempt at a server that is not there, as soon as the mail is due. */
    private void fail(String id) {
        jdbc.sql("update jiangheng.mail_message set due_at = clock_timestamp() where id::text = :id")
                .param("id", id)
                .update();
        var nobody = new JavaMailSenderImpl();
        nobody.setHost("127.0.0.1");
        nobody.setPort(1);
        new Deliverer(outbox, nobody, processes, transaction, settings).deliver();
    }

    /** What the server took of this test's mails. */
    private List<MimeMessage> received() {
        return catcher.received().stream().filter(this::isOurs).toList();
    }

    private boolean isOurs(MimeMessage letter) {
        try {
            return letter.getContent().toString().contains(about.value());
        } catch (MessagingException | java.io.IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
