package org.jiangheng.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiangheng.kernel.Roles;
import org.jiangheng.workflow.Fact;
import org.jiangheng.workflow.Outcome;
import org.jiangheng.workflow.ProcessSpec;
import org.jiangheng.workflow.TaskForm;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The way out: a configured server, or else the catcher; and what happens to mails that cannot be delivered. */
@Configuration
class MailConfiguration {

    static final String UNDELIVERED = "mail-undelivered";
    static final Fact<String> KEEPERS = Fact.text("keepers");

    /** Who looks after mails that could not be delivered. */
    static Outcome keepers() {
        return Outcome.of(KEEPERS, Roles.group(Roles.ADMINISTRATOR, Roles.CENTER));
    }

    @Bean
    ProcessSpec mailUndelivered() {
        return ProcessSpec.of("shared", UNDELIVERED, List.of(KEEPERS), List.of());
    }

    @Bean
    TaskForm<HandleUndelivered> mailUndeliveredHandleUndelivered(UndeliveredMails mails) {
        return TaskForm.of(HandleUndelivered.class, mails::caption, mails::shown, mails::handle);
    }

    /** Only where no mail server is configured. */
    @Configuration
    @ConditionalOnExpression("'${spring.mail.host:}'.isBlank()")
    static class OwnServer {

        @Bean
        MailCatcher mailCatcher() {
            return new MailCatcher();
        }

        @Bean
        JavaMailSender mailSender(MailCatcher catcher) {
            var sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(catcher.port());
            sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
            return sender;
        }
    }
}
