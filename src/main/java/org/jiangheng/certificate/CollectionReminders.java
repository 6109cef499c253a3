package org.jiangheng.certificate;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every ten minutes, on every node, what was not collected; {@code jiangheng.reminders=false} keeps it quiet (tests). */
@Component
@ConditionalOnProperty(name = "jiangheng.reminders", matchIfMissing = true)
class CollectionReminders {

    private final Handovers handovers;

    CollectionReminders(Handovers handovers) {
        this.handovers = handovers;
    }

    @Scheduled(initialDelay = 95_000, fixedDelay = 600_000)
    void goRound() {
        handovers.remindDue();
    }
}
