package org.jiangheng.programmes.recognition;

import java.util.stream.Collectors;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.dossier.Submissions;
import org.jiangheng.integrity.Register;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.registration.Identities;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of the formal check: a finding for everybody, and nobody invited whom the register keeps out (DR-57). */
@Service
@Transactional(readOnly = true)
public class FormalChecks {

    private final Submissions submissions;
    private final Dossiers dossiers;
    private final Register register;
    private final Identities identities;

    FormalChecks(Submissions submissions, Dossiers dossiers, Register register, Identities identities) {
        this.submissions = submissions;
        this.dossiers = dossiers;
        this.register = register;
        this.identities = identities;
    }

    /** Refuses what is not ready to go on (DR-22, DR-57, DR-82, XC-19, XC-36). */
    public void requireConclusive(SubjectId id) {
        submissions.requireAllFound(id);
        var submission = submissions.get(id);
        submission.accepted().stream()
                .map(dossiers::get)
                .forEach(dossier -> identities.requireUndisputed(dossier.applicant()));
        var barred = submission.accepted().stream()
                .map(dossiers::get)
                .filter(dossier -> register.isBarred(dossier.applicant()))
                .map(dossier -> dossier.number().orElse(""))
                .collect(Collectors.joining("、"));
        if (!barred.isEmpty()) {
            throw new RuleViolated("recognition.acceptedThoughBarred", barred);
        }
        if (!submission.accepted().isEmpty() && register.isSuspended(submission.organisation())) {
            throw new RuleViolated("recognition.acceptedThoughSuspended");
        }
    }
}
