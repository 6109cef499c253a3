package org.jiangheng.dossier;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jiangheng.batch.Batches;
import org.jiangheng.batch.Stage;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.programmes.ProcessKind;
import org.jiangheng.programmes.Programmes;
import org.jiangheng.workflow.Processes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists in which employers send their recommended applications (DR-56), and what the formal check found (DR-57). */
@Service
@Transactional
public class Submissions {

    private final SubmissionRepository submissions;
    private final Dossiers dossiers;
    private final Batches batches;
    private final Programmes programmes;
    private final Processes processes;
    private final Involvement involvement;
    private final Journal journal;

    Submissions(
            SubmissionRepository submissions,
            Dossiers dossiers,
            Batches batches,
            Programmes programmes,
            Processes processes,
            Involvement involvement,
            Journal journal) {
        this.submissions = submissions;
        this.dossiers = dossiers;
        this.batches = batches;
        this.programmes = programmes;
        this.processes = processes;
        this.involvement = involvement;
        this.journal = journal;
    }

    /** Sends the employer's recommended applications in one list, while the stage is open (DR-49, DR-56), and starts its process. */
    public SubjectId send(SubjectId batch, OrganisationId organisation, List<SubjectId> chosen, Actor actor) {
        var sent = batches.requireOpen(batch, stage(batch).code());
        var list = List.copyOf(new LinkedHashSet<>(chosen));
        if (list.isEmpty()) {
            throw new RuleViolated("dossier.submissionEmpty");
        }
        list.forEach(dossier -> requireReady(dossiers.get(dossier), batch, organisation));
        var submission = submissions.insert(batches.get(batch), organisation, list, sent, actor);
        journal.record(submission.id(), actor, "sent", "统一报送推荐名单，共" + list.size() + "人。");
        list.forEach(dossier -> dossiers.status(dossier, DossierStatus.SENT, "", actor));
        start(submission);
        return submission.id();
    }

    /** The stage of the batch in which lists are sent (DR-49). */
    @Transactional(readOnly = true)
    public Stage stage(SubjectId batch) {
        var round = batches.get(batch);
        return programmes
                .get(round.programme())
                .submissionStage()
                .map(round::stage)
                .orElseThrow(() -> new RuleViolated("dossier.noSubmissions"));
    }

    @Transactional(readOnly = true)
    public Submission get(SubjectId id) {
        return find(id).orElseThrow(() -> new RuleViolated("dossier.submissionUnknown"));
    }

    @Transactional(readOnly = true)
    public Optional<Submission> find(SubjectId id) {
        return submissions.find(id);
    }

    /** The list the dossier was sent in. */
    @Transactional(readOnly = true)
    public Optional<Submission> ofDossier(SubjectId dossier) {
        return submissions.ofDossier(dossier);
    }

    /** The organisation's lists, newest first. */
    @Transactional(readOnly = true)
    public List<Submission> ofOrganisation(OrganisationId organisation) {
        return submissions.ofOrganisation(organisation);
    }

    /** Every list, newest first. */
    @Transactional(readOnly = true)
    public List<Submission> all() {
        return submissions.all();
    }

    /** Keeps what the formal check found; a refusal needs a reason (DR-57, XC-14, XC-53). Can be changed until the check is concluded. */
    public void finding(SubjectId submission, SubjectId dossier, boolean accepted, String reason, Actor actor) {
        involvement.requireNone(List.of(dossier), actor);
        if (!accepted && reason.isBlank()) {
            throw new RuleViolated("dossier.reasonMissing");
        }
        if (dossiers.get(dossier).status() != DossierStatus.SENT) {
            throw new RuleViolated("dossier.findingSettled");
        }
        if (!submissions.find(submission, dossier, accepted, accepted ? "" : reason.strip(), actor)) {
            throw new RuleViolated("dossier.notInSubmission");
        }
        var number = dossiers.get(dossier).number().orElse("");
        var found = accepted ? "受理。" : "不予受理，" + reason.strip();
        journal.record(dossier, actor, "formallyFound", "形式审查：" + found);
        journal.record(submission, actor, "formallyFound", "形式审查" + number + "：" + found);
    }

    /** Refuses while an application of the list has no finding (DR-57). */
    @Transactional(readOnly = true)
    public void requireAllFound(SubjectId submission) {
        long open = get(submission).items().stream()
                .filter(item -> item.accepted().isEmpty())
                .count();
        if (open > 0) {
            throw new RuleViolated("dossier.findingsMissing", open);
        }
    }

    private void start(Submission submission) {
        var programme = programmes.get(batches.get(submission.batch()).programme());
        processes.start(
                programme.process(ProcessKind.SUBMISSION),
                submission.id(),
                programme.facts(ProcessKind.SUBMISSION, submission.id()));
    }

    private static void requireReady(Dossier dossier, SubjectId batch, OrganisationId organisation) {
        if (!dossier.batch().equals(batch) || !dossier.organisation().equals(Optional.of(organisation))) {
            throw new RuleViolated("dossier.notInBatch");
        }
        if (dossier.status() != DossierStatus.RECOMMENDED) {
            throw new RuleViolated("dossier.notRecommended", dossier.number().orElse(""));
        }
    }
}
