package org.jiangheng.journal;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at the start and then every minute, on every node, whether a Beijing day is over; {@code jiangheng.anchors=false} keeps it
 * quiet (tests).
 */
@Component
@ConditionalOnProperty(name = "jiangheng.anchors", matchIfMissing = true)
class AnchorRound {

    private final Anchors anchors;

    AnchorRound(Anchors anchors) {
        this.anchors = anchors;
    }

    @EventListener
    void begin(ApplicationStartedEvent started) {
        anchors.anchorDue();
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void goRound() {
        anchors.anchorDue();
    }
}
