package org.jiangheng.journal;

import org.jiangheng.calendar.HolidaysDecided;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down who brought and who approved a year's holidays; the calendar stands below the journal and cannot (XC-32). */
@Component
class CalendarTrail {

    private final Journal journal;

    CalendarTrail(Journal journal) {
        this.journal = journal;
    }

    @EventListener
    void decided(HolidaysDecided decided) {
        journal.record(decided.proposal(), decided.actor(), decided.event(), decided.sentence());
    }
}
