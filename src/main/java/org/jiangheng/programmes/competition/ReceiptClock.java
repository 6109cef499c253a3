package org.jiangheng.programmes.competition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiangheng.calendar.WorkingDays;

/**
 * The working days the section has for the receipt, from acceptance (CC-36, CC-45). While the organiser corrects, the clock stands
 * still: the day of the return is the last that counts before, the day after it is handed in anew the first that counts again
 * (CC-X2, XC-05).
 *
 * @param events in the order they happened
 */
record ReceiptClock(List<Event> events) {

    /** What starts and stops the clock. */
    enum Kind {
        ACCEPTED,
        RETURNED,
        RESUBMITTED
    }

    /** What happened on which day. */
    record Event(Kind kind, LocalDate on) {}

    ReceiptClock {
        events = List.copyOf(events);
    }

    /** The last day; empty before acceptance and while the clock stands still. */
    Optional<LocalDate> due(WorkingDays days, int allowed) {
        Optional<LocalDate> since = Optional.empty();
        boolean started = false;
        int left = allowed;
        for (var event : events) {
            switch (event.kind()) {
                case ACCEPTED -> {
                    since = started ? since : Optional.of(event.on());
                    started = true;
                }
                case RETURNED -> {
                    left -= since.map(from -> days.between(from, event.on())).orElse(0);
                    since = Optional.empty();
                }
                case RESUBMITTED -> since = started ? Optional.of(event.on()) : Optional.empty();
            }
        }
        int remaining = Math.max(1, left);
        return since.map(from -> days.plus(from, remaining));
    }
}
