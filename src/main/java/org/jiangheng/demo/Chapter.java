package org.jiangheng.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jiangheng.calendar.Time;

/**
 * A piece of the story that happens in one transaction.
 *
 * @param at Beijing time; chapters follow each other in time
 */
public record Chapter(LocalDateTime at, String name, Runnable action) {

    /** @param when the day and minute without the year, {@code 04-10T09:00} */
    public static Chapter at(String when, String name, Runnable action) {
        return new Chapter(LocalDateTime.parse("2026-" + when), name, action);
    }

    Instant instant() {
        return at.atZone(Time.BEIJING).toInstant();
    }
}
