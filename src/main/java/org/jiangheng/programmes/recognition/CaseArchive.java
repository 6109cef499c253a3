package org.jiangheng.programmes.recognition;

import java.util.ArrayList;
import java.util.List;
import org.jiangheng.archive.Archives;
import org.jiangheng.batch.Batches;
import org.jiangheng.certificate.AwardLists;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.dossier.Submission;
import org.jiangheng.dossier.Submissions;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.panel.ReviewSessions;
import org.springframework.stereotype.Component;

/** Files a case with the whole chain of its papers (DR-90, DR-91). */
@Component
class CaseArchive {

    private final Archives archives;
    private final Dossiers dossiers;
    private final Batches batches;
    private final Submissions submissions;
    private final ReviewSessions sessions;
    private final AwardLists awards;

    CaseArchive(
            Archives archives,
            Dossiers dossiers,
            Batches batches,
            Submissions submissions,
            ReviewSessions sessions,
            AwardLists awards) {
        this.archives = archives;
        this.dossiers = dossiers;
        this.batches = batches;
        this.submissions = submissions;
        this.sessions = sessions;
        this.awards = awards;
    }

    void file(SubjectId dossier) {
        var batch = dossiers.get(dossier).batch();
        archives.file(dossier, batch, batches.parameters(batch).integer("archive.years"), chain(dossier));
    }

    /** The lists the case stood on. */
    private List<SubjectId> chain(SubjectId dossier) {
        var chain = new ArrayList<SubjectId>();
        submissions.ofDossier(dossier).map(Submission::id).ifPresent(chain::add);
        sessions.all().stream()
                .filter(session -> session.candidates().contains(dossier))
                .forEach(session -> chain.add(session.id()));
        awards.all().stream()
                .filter(list ->
                        list.rows().stream().anyMatch(row -> row.dossier().equals(dossier)))
                .forEach(list -> chain.add(list.id()));
        return List.copyOf(chain);
    }
}
