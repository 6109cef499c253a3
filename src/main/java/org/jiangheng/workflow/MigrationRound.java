package org.jiangheng.workflow;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Moves cases and repeats failed steps: goes round every second, on every node; {@code jiangheng.migrations=false} keeps it at home (tests go round themselves). */
@Component
@ConditionalOnProperty(name = "jiangheng.migrations", matchIfMissing = true)
class MigrationRound {

    private static final int CHUNK = 50;

    private final MigrationWork work;
    private final Incidents incidents;

    MigrationRound(MigrationWork work, Incidents incidents) {
        this.work = work;
        this.incidents = incidents;
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 1_000)
    void goRound() {
        work.work(CHUNK);
        incidents.handOut(CHUNK);
    }
}
