package org.jiangheng.journey;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiangheng.testing.Node;
import org.jiangheng.testing.TestDatabase;

/** A real SMTP listener, and a server process that posts to it. */
final class Post implements AutoCloseable {

    private final GreenMail listener = new GreenMail(ServerSetup.SMTP.dynamicPort());

    Post() {
        listener.start();
    }

    /** The demonstration on a database of its own. */
    Node node(String name) {
        return Node.start(
                name,
                Map.of(
                        "spring.datasource.url",
                        TestDatabase.fresh(name),
                        "spring.mail.host",
                        "127.0.0.1",
                        "spring.mail.port",
                        String.valueOf(listener.getSmtp().getPort()),
                        "jiangheng.demonstration",
                        "true"));
    }

    /** What somebody received, in order. */
    List<String> subjectsTo(String address) {
        return Stream.of(listener.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .map(Post::subject)
                .toList();
    }

    @Override
    public void close() {
        listener.stop();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().contains(address);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
