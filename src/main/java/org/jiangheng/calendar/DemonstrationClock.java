package org.jiangheng.calendar;

import java.time.Duration;
import java.time.Instant;
import org.jiangheng.kernel.RuleViolated;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clock of a demonstration or a test: moved by writing the offset row, never by anything else. Off in production. */
@Component
public class DemonstrationClock {

    private final OffsetClock clock;
    private final JdbcClient jdbc;
    private final boolean enabled;

    DemonstrationClock(
            OffsetClock clock, JdbcClient jdbc, @Value("${jiangheng.demonstration-clock:false}") boolean enabled) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.enabled = enabled;
    }

    public boolean enabled() {
        return enabled;
    }

    /** What is added to the real time. */
    public Duration offset() {
        return clock.offset();
    }

    /**
     * Makes it the given instant now, on every node within a second; from there the clock ticks on.
     *
     * @throws RuleViolated {@code calendar.clockFixed} in production, {@code calendar.backwards} when the instant has passed:
     *     what is signed and numbered would lie in the future
     */
    public void moveTo(Instant instant) {
        if (!enabled) {
            throw new RuleViolated("calendar.clockFixed");
        }
        if (instant.isBefore(clock.instant())) {
            throw new RuleViolated("calendar.backwards");
        }
        begin(instant);
    }

    /** Sets the very first instant of a demonstration, which may lie before the real time. */
    public void begin(Instant instant) {
        if (!enabled) {
            throw new RuleViolated("calendar.clockFixed");
        }
        var real = clock.instant().minus(clock.offset());
        // Rounded up: a deadline moved to has come, and is not a part of a millisecond away.
        var ahead = Duration.between(real, instant).plusNanos(999_999).toMillis();
        jdbc.sql("update jiangheng.calendar_offset set millis = ?").param(ahead).update();
        clock.refresh();
    }
}
