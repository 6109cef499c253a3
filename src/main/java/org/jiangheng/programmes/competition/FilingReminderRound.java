package org.jiangheng.programmes.competition;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute, on every node, whether reminders are due; {@code jiangheng.reminders=false} keeps it quiet (tests). */
@Component
@ConditionalOnProperty(name = "jiangheng.reminders", matchIfMissing = true)
class FilingReminderRound {

    private static final Logger LOG = LoggerFactory.getLogger(FilingReminderRound.class);

    private final FilingReminders reminders;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    FilingReminderRound(FilingReminders reminders) {
        this.reminders = reminders;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void goRound() {
        reminders.open().forEach(this::remind);
    }

    /** What cannot be computed for one competition is said once, and keeps no other from its mails. */
    private void remind(SubjectId competition) {
        try {
            reminders.remind(competition);
        } catch (RuleViolated refused) {
            if (told.add(competition + refused.code())) {
                LOG.warn("No reminders of competition {}: {}", competition, refused.code());
            }
        }
    }
}
