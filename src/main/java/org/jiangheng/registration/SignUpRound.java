package org.jiangheng.registration;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes away, every hour and on every node, what nobody has confirmed in time; quiet as the reminders are. */
@Component
@ConditionalOnProperty(name = "jiangheng.reminders", matchIfMissing = true)
class SignUpRound {

    private final SignUps signUps;
    private final Operators operators;

    SignUpRound(SignUps signUps, Operators operators) {
        this.signUps = signUps;
        this.operators = operators;
    }

    @Transactional
    @Scheduled(initialDelay = 90_000, fixedDelay = 3_600_000)
    void goRound() {
        signUps.removeExpired();
        operators.removeExpired();
    }
}
