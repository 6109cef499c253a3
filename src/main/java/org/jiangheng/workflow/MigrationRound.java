package org.jiangheng.workflow;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes round every second, on every node; {@code jiangheng.migrations=false} keeps it at home (tests go round themselves). */
@Component
@ConditionalOnProperty(name = "jiangheng.migrations", matchIfMissing = true)
class MigrationRound {

    private static final int CHUNK = 50;

    private final MigrationWork work;

    MigrationRound(MigrationWork work) {
        this.work = work;
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 1_000)
    void goRound() {
        work.work(CHUNK);
    }
}
