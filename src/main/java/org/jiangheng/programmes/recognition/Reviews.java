package org.jiangheng.programmes.recognition;

import java.util.List;
import org.jiangheng.batch.Batches;
import org.jiangheng.certificate.AwardLists;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.panel.Result;
import org.jiangheng.panel.ReviewSessions;
import org.jiangheng.panel.Session;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.workflow.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a review session means for its candidates: the appointment and the conclusion (DR-62, DR-63, DR-70, DR-75, DR-P12). */
@Service
@Transactional
public class Reviews {

    private final ReviewSessions sessions;
    private final AwardLists awards;
    private final Batches batches;
    private final Dossiers dossiers;
    private final CaseSheets sheets;
    private final CaseProgress progress;
    private final ConclusionPapers papers;
    private final CentreOpinions opinions;
    private final ReviewMails mails;

    Reviews(
            ReviewSessions sessions,
            AwardLists awards,
            Batches batches,
            Dossiers dossiers,
            CaseSheets sheets,
            CaseProgress progress,
            ConclusionPapers papers,
            CentreOpinions opinions,
            ReviewMails mails) {
        this.sessions = sessions;
        this.awards = awards;
        this.batches = batches;
        this.dossiers = dossiers;
        this.sheets = sheets;
        this.progress = progress;
        this.papers = papers;
        this.opinions = opinions;
        this.mails = mails;
    }

    /** Tells candidates, employers and experts when and where (DR-63). */
    public void appoint(SubjectId id) {
        var session = sessions.get(id);
        if (progress.first(id, "appointed")) {
            session.candidates()
                    .forEach(dossier -> dossiers.status(dossier, DossierStatus.IN_REVIEW, "已排定专家评审。", Actor.SYSTEM));
            mails.appointed(session, candidates(session));
        }
    }

    /** Tells every candidate the conclusion, stores the signed table, and opens the list of those who passed (DR-62, DR-64). */
    public void announce(SubjectId id) {
        var session = sessions.get(id);
        var results = sessions.results(id);
        results.forEach(this::announce);
        if (progress.first(id, "concluded")) {
            papers.issue(session, results);
            mails.concluded(session, candidates(session), results);
            openAwards(session, results);
        }
    }

    private void announce(Result result) {
        var status = result.passed() ? DossierStatus.PASSED : DossierStatus.FAILED;
        var facts = Outcome.of(RecognitionProcess.PASSED, result.passed());
        if (progress.move(result.dossier(), status, result.reason(), RecognitionProcess.CONCLUDED, facts)) {
            if (!result.passed()) {
                opinions.failed(result.dossier(), result.reason());
            }
            mails.result(result);
        }
    }

    private void openAwards(Session session, List<Result> results) {
        var entries = results.stream()
                .filter(Result::passed)
                .map(result -> entry(sheets.of(result.dossier())))
                .toList();
        if (!entries.isEmpty()) {
            var title = batches.get(session.batch()).year() + "年" + session.name() + "拟核发职业技能等级证书人员名单";
            awards.open(session.batch(), RecognitionProgramme.CODE, title, entries);
        }
    }

    private static AwardLists.Entry entry(CaseSheet sheet) {
        var filed = sheet.filed().orElseThrow();
        return new AwardLists.Entry(
                sheet.id(),
                sheet.dossier().applicant(),
                sheet.person().name(),
                sheet.organisationName(),
                filed.occupation(),
                filed.level().digit());
    }

    private List<CaseSheet> candidates(Session session) {
        return session.candidates().stream().map(sheets::of).toList();
    }

    /** One line for lists of work: the session and how many candidates. */
    @Transactional(readOnly = true)
    public String caption(SubjectId id) {
        var session = sessions.get(id);
        return session.candidates().isEmpty()
                ? session.name()
                : session.name() + " " + session.candidates().size() + "人";
    }
}
