package org.jiangheng.programmes.recognition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangheng.batch.Batches;
import org.jiangheng.batch.Stage;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Addressee;
import org.jiangheng.mail.Mails;
import org.jiangheng.party.Accounts;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.workflow.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens when a stage of a batch ends: the first two end what was not done, a chunk at a time with a ledger; the last two
 * only say what is still open (DR-48 … DR-51, DR-X4).
 */
@Service
@Transactional
public class StageClosings {

    private static final DossierStatus[] REVIEWING = {
        DossierStatus.SENT, DossierStatus.ACCEPTED, DossierStatus.PAID, DossierStatus.IN_REVIEW
    };
    private static final DossierStatus[] CERTIFYING = {
        DossierStatus.SENT,
        DossierStatus.ACCEPTED,
        DossierStatus.PAID,
        DossierStatus.IN_REVIEW,
        DossierStatus.PASSED,
        DossierStatus.PUBLIC_NOTICE
    };

    private final Batches batches;
    private final Dossiers dossiers;
    private final CaseProgress progress;
    private final CaseMails caseMails;
    private final Mails mails;
    private final Accounts accounts;

    StageClosings(
            Batches batches,
            Dossiers dossiers,
            CaseProgress progress,
            CaseMails caseMails,
            Mails mails,
            Accounts accounts) {
        this.batches = batches;
        this.dossiers = dossiers;
        this.progress = progress;
        this.caseMails = caseMails;
        this.mails = mails;
        this.accounts = accounts;
    }

    /** Ends a chunk of applications not filed in time; whether some remain (DR-48). */
    public boolean closeApplications(SubjectId batch) {
        return close(
                batch,
                Applications.APPLY,
                Set.of(DossierStatus.DRAFT),
                RecognitionProcess.APPLICATIONS_CLOSED,
                "未在个人申报截止前提交申报。");
    }

    /** Ends a chunk of applications not recommended in time; whether some remain (DR-49, DR-X4). */
    public boolean closeRecommendations(SubjectId batch) {
        return close(
                batch,
                Applications.RECOMMEND,
                Set.of(
                        DossierStatus.SUBMITTED,
                        DossierStatus.RETURNED,
                        DossierStatus.PUBLICISED,
                        DossierStatus.OPINION,
                        DossierStatus.RECOMMENDED),
                RecognitionProcess.RECOMMENDATIONS_CLOSED,
                "单位未在审核推荐截止前完成推荐和统一报送。");
    }

    private boolean close(SubjectId batch, String stage, Set<DossierStatus> open, String message, String reason) {
        batches.lockForClosing(batch, stage);
        var ended = batches.get(batch).stage(stage);
        var chunk = dossiers.lockChunk(batch, open, batches.parameters(batch).integer("chunk.size"));
        chunk.forEach(dossier -> close(ended, dossier, message, reason));
        return !dossiers.inBatch(batch, open.toArray(DossierStatus[]::new)).isEmpty();
    }

    private void close(Stage stage, SubjectId dossier, String message, String reason) {
        if (progress.move(dossier, DossierStatus.EXPIRED, reason, message, Outcome.NOTHING)) {
            caseMails.expired(dossier, stage.label(), stage.until(), reason);
        }
    }

    /** Whether cases still wait for the conclusion of review; the leaders are written to (DR-50). */
    public boolean reviewsOpen(SubjectId batch) {
        return report(batch, Applications.REVIEW, "督办专家评审", REVIEWING);
    }

    /** Whether cases still wait for their certificate; the leaders are written to (DR-51). */
    public boolean certificatesOpen(SubjectId batch) {
        return report(batch, Applications.CERTIFY, "督办公示发证", CERTIFYING);
    }

    private boolean report(SubjectId batch, String stage, String task, DossierStatus... open) {
        if (dossiers.inBatch(batch, open).isEmpty()) {
            return false;
        }
        Map<String, Object> values = Map.of(
                "task", task, "until", batches.get(batch).stage(stage).until(), "link", "/desk/batches/" + batch);
        if (progress.first(batch, "missed." + stage)) {
            leaders()
                    .forEach(leader ->
                            mails.queue(batch, addressee(leader), CaseMails.template("deadline-missed"), values));
        }
        return true;
    }

    /** How many cases of the batch are still open, in a sentence for the escalation. */
    @Transactional(readOnly = true)
    public String openCases(SubjectId batch) {
        var open = dossiers.inBatch(batch, CERTIFYING).size();
        return batches.get(batch).title() + "：仍有" + open + "人未办结";
    }

    private List<Actor> leaders() {
        return accounts.membersOf(Roles.group(Roles.LEADER, Roles.CENTER));
    }

    private Addressee addressee(Actor actor) {
        return new Addressee(actor.name(), accounts.email(actor.account()));
    }
}
