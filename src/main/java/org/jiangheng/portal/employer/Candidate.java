package org.jiangheng.portal.employer;

import java.util.Optional;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.workflow.Tasks.Task;

/**
 * One applicant of the organisation.
 *
 * @param applied what is applied for: 电工 二级/技师
 * @param outlook what comes next, when the clerk has nothing to do
 * @param task what the clerk can do about it now
 */
record Candidate(Dossier dossier, String name, String applied, String outlook, Optional<Task> task) {

    public SubjectId id() {
        return dossier.id();
    }

    public String number() {
        return dossier.number().orElse("");
    }

    public DossierStatus status() {
        return dossier.status();
    }

    /** Where the open task is worked on. */
    public Optional<String> page() {
        return task.map(open -> open.page().orElse("/portal/tasks/" + open.id()));
    }

    /** What happens next, in one line. */
    public String next() {
        return task.map(Task::name).orElse(outlook);
    }

    /** The colour of the status. */
    public String tone() {
        if (status().isAchieved()) {
            return "badge--good";
        }
        return status().isClosed() ? "badge--bad" : task.isPresent() ? "badge--warn" : "badge--live";
    }
}
