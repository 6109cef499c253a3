package org.jiangheng.programmes.competition;

import org.jiangheng.batch.Batches;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.workflow.Processes;
import org.jiangheng.workflow.Tasks;
import org.springframework.stereotype.Component;

/** The timers and due dates of a running item follow its days and its year (CC-46, CC-50, CC-59). */
@Component
class ItemDates {

    private final Competitions competitions;
    private final Batches batches;
    private final Processes processes;
    private final Tasks tasks;

    ItemDates(Competitions competitions, Batches batches, Processes processes, Tasks tasks) {
        this.competitions = competitions;
        this.batches = batches;
        this.processes = processes;
        this.tasks = tasks;
    }

    /** After its days were changed (CC-46): the end of the parts; with it, until when questions are filed. */
    void followParts(Item old, Item moved) {
        if (!processes.isRunning(moved.id())) {
            return;
        }
        if (!moved.endsOn().equals(old.endsOn())) {
            processes.reschedule(moved.id(), CompetitionProcess.PARTS_OVER.name(), Time.endOf(moved.endsOn()));
        }
        tasks.redate(moved.id());
    }

    /** After the year's last day of certificate filing was moved (CC-59). */
    void followYear(SubjectId item) {
        if (processes.isRunning(item)) {
            var batch = competitions.ofItem(item).batch();
            processes.reschedule(
                    item,
                    CompetitionProcess.CERTIFY_UNTIL.name(),
                    batches.get(batch).stage(CompetitionProgramme.CERTIFY).until());
            tasks.redate(item);
        }
    }
}
