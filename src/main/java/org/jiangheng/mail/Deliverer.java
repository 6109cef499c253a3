package org.jiangheng.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.workflow.Processes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes due mails from the outbox and hands them to the server, several on one connection, outside any transaction. */
@Component
class Deliverer {

    private static final Logger LOG = LoggerFactory.getLogger(Deliverer.class);
    private static final int AT_ONCE = 20;

    private final Outbox outbox;
    private final JavaMailSender sender;
    private final Processes processes;
    private final TransactionTemplate transaction;
    private final MailSettings settings;

    Deliverer(
            Outbox outbox,
            JavaMailSender sender,
            Processes processes,
            TransactionTemplate transaction,
            MailSettings settings) {
        this.outbox = outbox;
        this.sender = sender;
        this.processes = processes;
        this.transaction = transaction;
        this.settings = settings;
    }

    /** Attempts what is due, and says how many were delivered. */
    int deliver() {
        int delivered = 0;
        for (List<Mail> claimed = claim(); !claimed.isEmpty(); claimed = claim()) {
            delivered += send(claimed);
        }
        return delivered;
    }

    private List<Mail> claim() {
        return transaction.execute(status -> outbox.claim(AT_ONCE));
    }

    private int send(List<Mail> mails) {
        Map<Mail, String> errors = new IdentityHashMap<>();
        Map<MimeMessage, Mail> messages = new IdentityHashMap<>();
        mails.forEach(mail -> compose(mail, messages, errors));
        Set<Mail> hopeless = Collections.newSetFromMap(new IdentityHashMap<>());
        hopeless.addAll(errors.keySet());
        try {
            sender.send(messages.keySet().toArray(MimeMessage[]::new));
        } catch (MailSendException some) {
            some.getFailedMessages().forEach((message, error) -> errors.put(messages.get(message), reason(error)));
        } catch (MailException all) {
            messages.values().forEach(mail -> errors.put(mail, reason(all)));
        }
        mails.forEach(mail -> settle(mail, errors, hopeless.contains(mail)));
        return mails.size() - errors.size();
    }

    private void compose(Mail mail, Map<MimeMessage, Mail> messages, Map<Mail, String> errors) {
        try {
            var message = sender.createMimeMessage();
            var letter = new MimeMessageHelper(message, "UTF-8");
            letter.setFrom(settings.from(), "匠衡");
            letter.setTo(mail.to().address());
            letter.setSubject(mail.subject());
            letter.setText(mail.body());
            message.setHeader("Message-ID", settings.messageId(mail.id()));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", "zh-CN");
            messages.put(message, mail);
        } catch (MessagingException | UnsupportedEncodingException | IllegalArgumentException impossible) {
            errors.put(mail, reason(impossible));
        }
    }

    /** @param hopeless nobody can write to such an address, however often one tries */
    private void settle(Mail mail, Map<Mail, String> errors, boolean hopeless) {
        transaction.executeWithoutResult(status -> {
            if (!errors.containsKey(mail)) {
                outbox.delivered(mail);
            } else if (outbox.failed(mail, errors.get(mail), hopeless)) {
                LOG.info("Mail {} could not be delivered", mail.id());
                processes.start(MailConfiguration.UNDELIVERED, SubjectId.of(mail.id()), MailConfiguration.keepers());
            }
        });
    }

    private static String reason(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
