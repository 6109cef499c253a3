package org.jiangheng.programmes.recognition;

import org.jiangheng.dossier.DossierStatus;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.workflow.Outcome;
import org.jiangheng.workflow.Processes;
import org.springframework.stereotype.Component;

/** Moves one case on for a list it stands on: status and message in one transaction, so never one without the other. */
@Component
class CaseProgress {

    private final Dossiers dossiers;
    private final Processes processes;

    CaseProgress(Dossiers dossiers, Processes processes) {
        this.dossiers = dossiers;
        this.processes = processes;
    }

    /** Sets the status and tells the case's process; a case that is not waiting makes the step run again later. */
    void move(SubjectId dossier, DossierStatus status, String reason, String message, Outcome facts) {
        dossiers.status(dossier, status, reason, Actor.SYSTEM);
        tell(dossier, message, facts);
    }

    void tell(SubjectId dossier, String message, Outcome facts) {
        if (!processes.tell(dossier, message, facts)) {
            throw new IllegalStateException("Case " + dossier + " does not wait for " + message);
        }
    }
}
