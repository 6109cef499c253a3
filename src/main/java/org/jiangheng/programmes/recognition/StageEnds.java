package org.jiangheng.programmes.recognition;

import java.time.Instant;
import java.util.Optional;
import org.jiangheng.batch.Batches;
import org.jiangheng.certificate.AwardLists;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.dossier.Submissions;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.panel.ReviewSessions;
import org.springframework.stereotype.Component;

/** Until when the work on a case or a list is due: the last second of the stage of its batch (DR-48 … DR-51). */
@Component
class StageEnds {

    private final Batches batches;
    private final Dossiers dossiers;
    private final Submissions submissions;
    private final ReviewSessions sessions;
    private final AwardLists lists;

    StageEnds(Batches batches, Dossiers dossiers, Submissions submissions, ReviewSessions sessions, AwardLists lists) {
        this.batches = batches;
        this.dossiers = dossiers;
        this.submissions = submissions;
        this.sessions = sessions;
        this.lists = lists;
    }

    Optional<Instant> application(SubjectId dossier) {
        return end(dossiers.get(dossier).batch(), Applications.APPLY);
    }

    Optional<Instant> recommendation(SubjectId dossier) {
        return end(dossiers.get(dossier).batch(), Applications.RECOMMEND);
    }

    Optional<Instant> reception(SubjectId submission) {
        return end(submissions.get(submission).batch(), Applications.REVIEW);
    }

    Optional<Instant> review(SubjectId session) {
        return end(sessions.get(session).batch(), Applications.REVIEW);
    }

    Optional<Instant> award(SubjectId list) {
        return end(lists.get(list).batch(), Applications.CERTIFY);
    }

    /** A stage ends at 24:00; a card that said so would name the next day. */
    private Optional<Instant> end(SubjectId batch, String stage) {
        return Optional.of(batches.get(batch).stage(stage).until().minusSeconds(1));
    }
}
