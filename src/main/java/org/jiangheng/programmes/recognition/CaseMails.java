package org.jiangheng.programmes.recognition;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jiangheng.batch.Batches;
import org.jiangheng.dossier.Dossiers.Receipt;
import org.jiangheng.dossier.Submission;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Mails;
import org.jiangheng.party.Organisation;
import org.jiangheng.party.Organisations;
import org.springframework.stereotype.Component;

/** Tells the applicant, and where it concerns it the employer, what happened to one case (DR.7). */
@Component
class CaseMails {

    private final CaseSheets sheets;
    private final Organisations organisations;
    private final Batches batches;
    private final Mails mails;

    CaseMails(CaseSheets sheets, Organisations organisations, Batches batches, Mails mails) {
        this.sheets = sheets;
        this.organisations = organisations;
        this.batches = batches;
        this.mails = mails;
    }

    void submitted(SubjectId dossier, Receipt receipt, Instant at) {
        toApplicant(dossier, "submitted", Map.of("submittedAt", at, "hash", receipt.hash()));
        var until = sheets.of(dossier).batch().stage(Applications.RECOMMEND).until();
        toEmployer(dossier, "submitted-employer", Map.of("until", until));
    }

    void returned(SubjectId dossier, String reason, Instant until) {
        toApplicant(dossier, "returned", Map.of("reason", reason, "until", until));
    }

    void notRecommended(SubjectId dossier, String reason) {
        toApplicant(dossier, "not-recommended", Map.of("reason", reason));
    }

    void internalNoticeStarted(SubjectId dossier, String place, Instant until) {
        toApplicant(dossier, "internal-notice-started", Map.of("place", place, "until", until));
    }

    void internalNoticeEnded(SubjectId dossier) {
        toApplicant(dossier, "internal-notice-ended", Map.of());
    }

    void expired(SubjectId dossier, String stage, Instant until, String reason) {
        toApplicant(dossier, "expired", Map.of("stage", stage, "until", until, "reason", reason));
    }

    void toApplicant(SubjectId dossier, String template, Map<String, Object> more) {
        var sheet = sheets.of(dossier);
        mails.queue(dossier, sheet.applicant(), template(template), sheet.values(more));
    }

    /** Whether its employer is not registered yet, so that nobody reads what is written to it (XC-36). */
    boolean awaitsEmployer(SubjectId dossier) {
        return sheets.of(dossier)
                .organisation()
                .filter(employer -> !organisations.isActive(employer.id()))
                .isPresent();
    }

    /** Once the employer has clerks: what waited for it has reached it (XC-36). */
    void employerRegistered(SubjectId dossier) {
        var sheet = sheets.of(dossier);
        var until = sheet.batch().stage(Applications.RECOMMEND).until();
        toEmployer(dossier, "submitted-employer", Map.of("until", until));
        mails.queue(
                dossier,
                sheet.applicant(),
                "recognition/employer-registered",
                Map.of("organisation", sheet.organisationName(), "link", sheet.link()));
    }

    /** Nobody is written to at an address that is only named. */
    void toEmployer(SubjectId dossier, String template, Map<String, Object> more) {
        if (awaitsEmployer(dossier)) {
            return;
        }
        var sheet = sheets.of(dossier);
        var values = new HashMap<String, Object>(Map.of("link", "/portal/employer"));
        values.putAll(more);
        sheet.employer().ifPresent(clerk -> mails.queue(dossier, clerk, template(template), sheet.values(values)));
    }

    /** About a list as a whole, to the employer's clerk. */
    void toClerk(Submission submission, String template, Map<String, Object> more) {
        var employer = organisations.get(submission.organisation());
        mails.queue(
                submission.id(),
                CaseSheet.clerkOf(employer),
                template(template),
                list(submission.batch(), employer, more));
    }

    /** What mails about lists say of the batch and the employer. */
    Map<String, Object> list(SubjectId batch, Organisation employer, Map<String, Object> more) {
        var values = new HashMap<String, Object>();
        values.put("organisation", employer.name());
        values.put("programmeTitle", RecognitionProgramme.TITLE);
        values.put("batchName", batches.get(batch).title());
        values.put("link", "/portal/employer");
        values.putAll(more);
        return values;
    }

    static String template(String name) {
        return RecognitionProgramme.CODE + "/" + name;
    }
}
