package org.jiangheng.programmes.recognition;

import java.util.Map;
import org.jiangheng.certificate.Certificates;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.notice.PublicNotice;
import org.springframework.stereotype.Component;

/** Mails about an award: listed, issued, refused (DR.7). */
@Component
class AwardMails {

    private final CaseMails cases;
    private final Certificates certificates;

    AwardMails(CaseMails cases, Certificates certificates) {
        this.cases = cases;
        this.certificates = certificates;
    }

    void noticeStarted(SubjectId dossier, PublicNotice notice) {
        cases.toApplicant(
                dossier,
                "notice-started",
                Map.of(
                        "noticeTitle",
                        notice.title(),
                        "noticePeriod",
                        notice.period(),
                        "link",
                        "/notices/" + notice.id()));
    }

    void issued(SubjectId dossier) {
        var certificate = certificates.ofDossier(dossier).orElseThrow();
        cases.toApplicant(
                dossier,
                "certificate-issued",
                Map.of(
                        "certificateNumber", certificate.number(),
                        "link", "/portal/certificates/" + certificate.number() + ".pdf",
                        "verifyLink", "/c/" + certificate.token()));
        cases.toEmployer(dossier, "certificate-issued-employer", Map.of("certificateNumber", certificate.number()));
    }

    void refused(SubjectId dossier, String reason) {
        cases.toApplicant(dossier, "not-certified", Map.of("reason", reason));
    }
}
