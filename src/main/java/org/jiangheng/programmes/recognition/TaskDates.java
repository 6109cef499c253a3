package org.jiangheng.programmes.recognition;

import java.util.stream.Stream;
import org.jiangheng.certificate.AwardList;
import org.jiangheng.certificate.AwardLists;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.dossier.Submission;
import org.jiangheng.dossier.Submissions;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.panel.ReviewSessions;
import org.jiangheng.panel.Session;
import org.jiangheng.workflow.Tasks;
import org.springframework.stereotype.Component;

/** The due dates on the cards of open tasks follow a deadline that was moved (DR-X16). */
@Component
class TaskDates {

    private final Tasks tasks;
    private final Dossiers dossiers;
    private final Submissions submissions;
    private final ReviewSessions sessions;
    private final AwardLists lists;

    TaskDates(Tasks tasks, Dossiers dossiers, Submissions submissions, ReviewSessions sessions, AwardLists lists) {
        this.tasks = tasks;
        this.dossiers = dossiers;
        this.submissions = submissions;
        this.sessions = sessions;
        this.lists = lists;
    }

    /** Writes anew what the open tasks of the batch's cases and lists are due by. */
    void follow(SubjectId batch) {
        Stream.of(
                        dossiers.inBatch(batch).stream()
                                .filter(dossier -> !dossier.status().isClosed())
                                .map(Dossier::id),
                        submissions.all().stream()
                                .filter(submission -> submission.batch().equals(batch))
                                .map(Submission::id),
                        sessions.all().stream()
                                .filter(session -> session.batch().equals(batch))
                                .map(Session::id),
                        lists.all().stream()
                                .filter(list -> list.batch().equals(batch))
                                .map(AwardList::id))
                .flatMap(subjects -> subjects)
                .forEach(tasks::redate);
    }
}
