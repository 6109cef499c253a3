package org.jiangheng.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** The mail server of all nodes, which keeps what it was given; not a fast one, so that nodes die with mails in hand. */
final class PostOffice implements AutoCloseable {

    /** The outbox's two minutes, less the time a mail may have waited for those before it in the same hand. */
    private static final Duration LEASE = Duration.ofSeconds(90);

    private static final long HANDLING_MILLIS = 200;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    PostOffice() {
        server.start();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** From now on every mail takes its time. */
    void slowDown() {
        var clerks = server.getUserManager();
        var swift = clerks.getMessageDeliveryHandler();
        clerks.setMessageDeliveryHandler((mail, address) -> {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(HANDLING_MILLIS));
            return swift.handle(mail, address);
        });
    }

    /**
     * Every mail the outbox calls sent arrived and nothing else did. A node that dies between the mail server's answer and its own
     * note leaves a mail in hand; another sends it again, under the same Message-ID, when the lease has run out and not before.
     */
    void assertDelivered(List<String> sent) {
        var copies = copies();
        assertThat(copies.keySet()).as("mails that arrived").containsExactlyInAnyOrderElementsOf(sent);
        assertThat(server.getReceivedMessages())
                .as("no mail sent twice in the same second")
                .hasSize(copies.values().stream().mapToInt(TreeSet::size).sum());
        assertThat(copies)
                .as("no mail sent while a node had it in hand")
                .allSatisfy((mail, times) -> times.stream()
                        .skip(1)
                        .forEach(time -> assertThat(Duration.between(times.lower(time), time))
                                .isGreaterThanOrEqualTo(LEASE)));
    }

    /** When each mail was sent, mostly once. */
    private Map<String, TreeSet<Instant>> copies() {
        return Arrays.stream(server.getReceivedMessages())
                .collect(Collectors.groupingBy(
                        PostOffice::id, Collectors.mapping(PostOffice::date, Collectors.toCollection(TreeSet::new))));
    }

    private static String id(MimeMessage message) {
        return header(message, "Message-ID").replaceAll("^<|@.*$", "");
    }

    private static Instant date(MimeMessage message) {
        var date = header(message, "Date").replaceAll("\\s*\\(.*\\)$", "");
        return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
    }

    private static String header(MimeMessage message, String name) {
        try {
            return message.getHeader(name, null);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
