package org.jiangheng.calendar;

import jakarta.annotation.PreDestroy;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The real clock plus the offset row. Every node reads the row once a second, on a connection of its own, so that a clock moved on
 * one node is moved on all, and a reader in a failed transaction still gets the time.
 */
@Component
class OffsetClock extends Clock {

    private final Clock real = Clock.systemUTC();
    private final DataSource database;
    private final ApplicationEventPublisher events;
    private final ScheduledExecutorService reader = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "clock-offset");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Duration offset;

    /** @param migrated only asks that the offset row exists before it is read */
    OffsetClock(DataSource database, Flyway migrated, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
        this.offset = read();
        reader.scheduleWithFixedDelay(this::refresh, 1, 1, TimeUnit.SECONDS);
    }

    Duration offset() {
        return offset;
    }

    /** Reads the row again, one reader at a time so that nobody adopts an older reading; tells the rest of the node of a change. */
    final synchronized void refresh() {
        try {
            adopt(read());
        } catch (RuntimeException unreachable) {
            // The database is away; the last known offset stays right until it is back.
        }
    }

    private void adopt(Duration current) {
        if (!current.equals(offset)) {
            offset = current;
            events.publishEvent(new TimeMoved(current));
        }
    }

    private Duration read() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select millis from jiangheng.calendar_offset")) {
            row.next();
            return Duration.ofMillis(row.getLong(1));
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The clock's offset cannot be read", unreachable);
        }
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return Time.BEIJING;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(real.withZone(zone), offset);
    }

    @PreDestroy
    void stop() {
        reader.shutdownNow();
    }
}
