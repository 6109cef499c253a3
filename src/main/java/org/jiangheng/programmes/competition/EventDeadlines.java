package org.jiangheng.programmes.competition;

import java.time.LocalDate;
import org.jiangheng.batch.Batches;
import org.jiangheng.calendar.WorkingDays;
import org.springframework.stereotype.Component;

/** Until when an item's plans and used questions are in time, by its year's parameters (CC-47, CC-50, XC-06). */
@Component
class EventDeadlines {

    private final Competitions competitions;
    private final Batches batches;
    private final WorkingDays workingDays;

    EventDeadlines(Competitions competitions, Batches batches, WorkingDays workingDays) {
        this.competitions = competitions;
        this.batches = batches;
        this.workingDays = workingDays;
    }

    /** Working days before the part (CC-47). */
    LocalDate plan(Item item, EventPart part) {
        return workingDays.minus(part.on(item), days(item, "plan.workingDays"));
    }

    /** Working days after the last part (CC-50, A-CC-05). */
    LocalDate questions(Item item) {
        return workingDays.plus(item.endsOn(), days(item, "questions.workingDays"));
    }

    private int days(Item item, String parameter) {
        var batch = competitions.get(item.competition()).batch();
        return batches.parameters(batch).integer(parameter);
    }
}
