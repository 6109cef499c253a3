package org.jiangheng.mail;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes round every two seconds, on every node; {@code jiangheng.mail.postman=false} keeps it at home (tests deliver themselves). */
@Component
@ConditionalOnProperty(name = "jiangheng.mail.postman", matchIfMissing = true)
class Postman {

    private final Mails mails;

    Postman(Mails mails) {
        this.mails = mails;
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 2_000)
    void goRound() {
        mails.deliverDue();
    }
}
