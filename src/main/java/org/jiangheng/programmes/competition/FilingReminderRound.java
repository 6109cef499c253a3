package org.jiangheng.programmes.competition;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute, on every node, whether reminders are due; {@code jiangheng.reminders=false} keeps it quiet (tests). */
@Component
@ConditionalOnProperty(name = "jiangheng.reminders", matchIfMissing = true)
class FilingReminderRound {

    private final FilingReminders reminders;

    FilingReminderRound(FilingReminders reminders) {
        this.reminders = reminders;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void goRound() {
        reminders.sendDue();
    }
}
