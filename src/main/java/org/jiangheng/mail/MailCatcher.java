package org.jiangheng.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * A mail server inside this process, on a free port of the loopback interface: mails go through real SMTP and leave nobody's
 * machine. It keeps copies in memory only; what was sent is read at {@code /desk/mail}.
 */
class MailCatcher implements DisposableBean {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    MailCatcher() {
        server.start();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    @Scheduled(initialDelay = 3_600_000, fixedDelay = 3_600_000)
    void forget() throws FolderException {
        server.purgeEmailFromAllMailboxes();
    }

    @Override
    public void destroy() {
        server.stop();
    }
}
