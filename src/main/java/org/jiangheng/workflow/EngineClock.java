package org.jiangheng.workflow;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jiangheng.calendar.DemonstrationClock;
import org.jiangheng.calendar.TimeMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The engine's clock follows the one offset row. */
@Component
class EngineClock {

    EngineClock(DemonstrationClock clock) {
        ClockUtil.offset(clock.offset().toMillis());
    }

    @EventListener
    void follow(TimeMoved moved) {
        ClockUtil.offset(moved.offset().toMillis());
    }
}
