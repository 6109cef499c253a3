package org.jiangheng.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The only time of the system: {@code jiangheng.now()} in SQL, and this on the Java side, both the real time plus the offset
 * row (0 in production). All dates are Beijing dates (XC-02).
 */
@Component
public class Time {

    /** Asia/Shanghai; every date and hour shown or computed is in it (XC-02). */
    public static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final Clock clock;
    private final JdbcClient jdbc;

    Time(Clock clock, JdbcClient jdbc) {
        this.clock = clock;
        this.jdbc = jdbc;
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), BEIJING);
    }

    public ZonedDateTime beijing() {
        return now().atZone(BEIJING);
    }

    /** The database's time, to be asked after the lock of a cut-off is held; this instant is the recorded one. */
    public Instant databaseNow() {
        return jdbc.sql("select jiangheng.now()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** 24:00 of the day: an inclusive date deadline ends there, exclusive (XC-03). */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BEIJING).toInstant();
    }
}
