package org.jiangheng.inspection;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every ten minutes, on every node, whether rectifications are due; {@code jiangheng.reminders=false} keeps it quiet (tests). */
@Component("inspectionReminderRound")
@ConditionalOnProperty(name = "jiangheng.reminders", matchIfMissing = true)
class ReminderRound {

    private final Rectifications rectifications;

    ReminderRound(Rectifications rectifications) {
        this.rectifications = rectifications;
    }

    @Scheduled(initialDelay = 90_000, fixedDelay = 600_000)
    void goRound() {
        rectifications.remindDue();
    }
}
