package org.jiangheng.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jiangheng.calendar.Time;

/**
 * A piece of the story that happens in one transaction.
 *
 * @param at Beijing time; chapters follow each other in time
 */
record Chapter(LocalDateTime at, String name, Runnable action) {

    Instant instant() {
        return at.atZone(Time.BEIJING).toInstant();
    }
}
