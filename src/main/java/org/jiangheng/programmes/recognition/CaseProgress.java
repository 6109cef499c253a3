package org.jiangheng.programmes.recognition;

import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.workflow.Outcome;
import org.jiangheng.workflow.Processes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves cases on for the lists they stand on. A ledger says what was done already, so that a step performed again does nothing
 * twice; ledger, status and message share one transaction.
 */
@Component
class CaseProgress {

    private final Dossiers dossiers;
    private final Processes processes;
    private final JdbcClient jdbc;

    CaseProgress(Dossiers dossiers, Processes processes, JdbcClient jdbc) {
        this.dossiers = dossiers;
        this.processes = processes;
        this.jdbc = jdbc;
    }

    /**
     * Sets the status and tells the case's process, the first time only.
     *
     * @return false when it was done before
     * @throws IllegalStateException when the case does not wait for it yet: the step is performed again later
     */
    boolean move(SubjectId dossier, DossierStatus status, String reason, String message, Outcome facts) {
        if (!first(dossier, message)) {
            return false;
        }
        dossiers.status(dossier, status, reason, Actor.SYSTEM);
        if (!processes.tell(dossier, message, facts)) {
            throw new IllegalStateException("Case " + dossier + " does not wait for " + message);
        }
        return true;
    }

    /** Whether the event is new to the subject; it is not afterwards. */
    boolean first(SubjectId subject, String event) {
        return jdbc.sql("""
                        insert into jiangheng.recognition_release (subject, event, released_at)
                        values (:subject, :event, jiangheng.now())
                        on conflict do nothing
                        """)
                        .param("subject", subject.uuid())
                        .param("event", event)
                        .update()
                == 1;
    }

    /** How many events of the subject begin so. */
    long count(SubjectId subject, String beginning) {
        return jdbc.sql("""
                        select count(*) from jiangheng.recognition_release
                        where subject = :subject and starts_with(event, :beginning)
                        """)
                .param("subject", subject.uuid())
                .param("beginning", beginning)
                .query(Long.class)
                .single();
    }
}
