package org.jiangheng.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.audit.Mandates;
import org.jiangheng.audit.NewMandate;
import org.jiangheng.calendar.Time;
import org.jiangheng.certificate.AwardList;
import org.jiangheng.certificate.AwardLists;
import org.jiangheng.dossier.Submission;
import org.jiangheng.dossier.Submissions;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.notice.NewObjection;
import org.jiangheng.notice.PublicNotices;
import org.jiangheng.panel.ReviewSessions;
import org.jiangheng.panel.SessionStatus;
import org.jiangheng.payment.Payments;
import org.springframework.stereotype.Component;

/** The people of the centre, and one member of the public. */
@Component
class Centre {

    private static final String BATCH = Opening.FIRST;
    private static final String PLACE = "市职业技能鉴定管理中心二层评审室（演示）";

    private final Troupe troupe;
    private final Submissions submissions;
    private final Payments payments;
    private final ReviewSessions sessions;
    private final AwardLists awards;
    private final PublicNotices notices;
    private final Mandates mandates;
    private final Time time;

    Centre(
            Troupe troupe,
            Submissions submissions,
            Payments payments,
            ReviewSessions sessions,
            AwardLists awards,
            PublicNotices notices,
            Mandates mandates,
            Time time) {
        this.troupe = troupe;
        this.submissions = submissions;
        this.payments = payments;
        this.sessions = sessions;
        this.awards = awards;
        this.notices = notices;
        this.mandates = mandates;
        this.time = time;
    }

    /** An auditor may look into the batch while it runs and half a year longer. */
    void audit(String batch) {
        var from = time.today();
        mandates.give(
                new NewMandate(troupe.batch(batch).id(), "shenji", from, from.plusMonths(6), "年度专项审计（演示）"),
                troupe.actor("admin"));
    }

    /** 形式审查 of the list the applicant is in; all but the named are accepted. */
    void check(String applicant, Map<String, String> refused) {
        var submission = submissionOf(applicant);
        var reception = troupe.actor("shouli");
        var reasons = new HashMap<SubjectId, String>();
        refused.forEach((account, reason) -> reasons.put(dossier(account), reason));
        submission
                .items()
                .forEach(item -> submissions.finding(
                        submission.id(),
                        item.dossier(),
                        !reasons.containsKey(item.dossier()),
                        reasons.getOrDefault(item.dossier(), ""),
                        reception));
        troupe.complete(submission.id(), "checkSubmission", "shouli", Map.of());
    }

    void check(String applicant) {
        check(applicant, Map.of());
    }

    /** 确认缴费 for the list the applicant is in. */
    void confirmPayments(String applicant) {
        var submission = submissionOf(applicant);
        var finance = troupe.actor("caiwu");
        payments.ofSubmission(submission.id())
                .forEach(order -> payments.confirm(order.dossier(), "YS" + order.number(), time.today(), finance));
        troupe.complete(submission.id(), "confirmPayments", "caiwu", Map.of());
    }

    /** 组建评审组 for the applicants. */
    void prepare(String startsAt, List<String> experts, String... applicants) {
        var session = sessions.all().stream()
                .filter(each -> each.status() == SessionStatus.PREPARATION)
                .findFirst()
                .orElseThrow();
        Instant start = LocalDateTime.parse(startsAt).atZone(Time.BEIJING).toInstant();
        var candidates = Arrays.stream(applicants).map(this::dossier).toList();
        sessions.prepare(session.id(), candidates, experts, experts.get(0), start, PLACE, troupe.actor("mishu"));
        troupe.complete(session.id(), "preparePanel", "mishu", Map.of());
    }

    /** 签批 of the list the applicant is on. */
    void approve(String applicant) {
        troupe.complete(awardListOf(applicant).id(), "approveList", "lingdao", Map.of("remark", "同意。"));
    }

    /** Somebody objects to the applicant while the notice runs. */
    void object(String applicant, String name, String contact, String facts) {
        var notice = notices.ofList(awardListOf(applicant).id()).orElseThrow();
        notices.object(notice.id(), new NewObjection(Optional.of(dossier(applicant)), name, contact, facts));
    }

    private SubjectId dossier(String applicant) {
        return troupe.dossier(applicant, BATCH).id();
    }

    private Submission submissionOf(String applicant) {
        return submissions.ofDossier(dossier(applicant)).orElseThrow();
    }

    private AwardList awardListOf(String applicant) {
        var dossier = dossier(applicant);
        return awards.all().stream()
                .filter(list ->
                        list.rows().stream().anyMatch(row -> row.dossier().equals(dossier)))
                .findFirst()
                .orElseThrow();
    }
}
