package org.jiangheng.programmes.recognition;

import java.util.HashSet;
import java.util.Map;
import org.jiangheng.batch.Batches;
import org.jiangheng.dossier.Submission;
import org.jiangheng.dossier.Submissions;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.panel.ReviewSessions;
import org.jiangheng.party.Organisations;
import org.jiangheng.payment.Order;
import org.jiangheng.payment.Payments;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.workflow.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an employer's list goes through: registered, checked, paid (DR-56, DR-57, DR-78 … DR-80, DR-93, DR-X5, DR-X6). */
@Service
@Transactional
public class Receptions {

    private final Submissions submissions;
    private final Batches batches;
    private final Payments payments;
    private final ReviewSessions sessions;
    private final Organisations organisations;
    private final CaseProgress progress;
    private final CasePapers casePapers;
    private final ReceptionPapers letters;
    private final CentreOpinions opinions;
    private final CaseMails mails;
    private final Journal journal;

    Receptions(
            Submissions submissions,
            Batches batches,
            Payments payments,
            ReviewSessions sessions,
            Organisations organisations,
            CaseProgress progress,
            CasePapers casePapers,
            ReceptionPapers letters,
            CentreOpinions opinions,
            CaseMails mails,
            Journal journal) {
        this.submissions = submissions;
        this.batches = batches;
        this.payments = payments;
        this.sessions = sessions;
        this.organisations = organisations;
        this.progress = progress;
        this.casePapers = casePapers;
        this.letters = letters;
        this.opinions = opinions;
        this.mails = mails;
        this.journal = journal;
    }

    /** Tells every case that the list is sent, and stores its papers as they were then (DR-56, DR-P1, DR-P5). */
    public void register(SubjectId id) {
        var submission = submissions.get(id);
        submission.items().forEach(item -> register(submission, item.dossier()));
        if (progress.first(id, "registered")) {
            journal.record(
                    id,
                    Actor.SYSTEM,
                    "registered",
                    "登记推荐名单" + submission.number() + "，共" + submission.items().size() + "人。");
            mails.toClerk(
                    submission,
                    "sent-employer",
                    Map.of(
                            "count", submission.items().size(),
                            "submissionNumber", submission.number(),
                            "sentAt", submission.sent()));
        }
    }

    private void register(Submission submission, SubjectId dossier) {
        if (progress.move(dossier, DossierStatus.SENT, "", RecognitionProcess.SUBMITTED, Outcome.NOTHING)) {
            casePapers.issue(dossier);
            mails.toApplicant(
                    dossier, "sent", Map.of("submissionNumber", submission.number(), "sentAt", submission.sent()));
        }
    }

    /** Sends out what the formal check found: letters, orders to pay, reasons; whether anybody is taken on (DR-57, DR-80, DR-93). */
    public boolean notifyFindings(SubjectId id) {
        var submission = submissions.get(id);
        var accepted = new HashSet<>(submission.accepted());
        submission.items().forEach(item -> {
            if (accepted.contains(item.dossier())) {
                accept(submission, item.dossier());
            } else {
                refuse(item.dossier(), item.reason());
            }
        });
        letters.issue(submission);
        if (progress.first(id, "findingsNotified")) {
            var refused = submission.items().size() - accepted.size();
            journal.record(
                    id, Actor.SYSTEM, "findingsNotified", "形式审查结果已通知：受理" + accepted.size() + "人，不予受理" + refused + "人。");
            mails.toClerk(
                    submission,
                    "accepted-employer",
                    Map.of(
                            "acceptedCount", accepted.size(),
                            "refusedCount", refused,
                            "submissionNumber", submission.number()));
        }
        return !accepted.isEmpty();
    }

    private void accept(Submission submission, SubjectId dossier) {
        var facts = Outcome.of(RecognitionProcess.ACCEPTED, true);
        if (progress.move(
                dossier, DossierStatus.ACCEPTED, "形式审查合格，予以受理。", RecognitionProcess.FORMALLY_CHECKED, facts)) {
            var payer = organisations.get(submission.organisation()).name();
            var yuan = batches.parameters(submission.batch()).integer("fee.yuan");
            var order = payments.order(dossier, submission.id(), yuan, payer);
            mails.toApplicant(dossier, "accepted", Map.of());
            mails.toEmployer(
                    dossier,
                    "payment-order",
                    Map.of("orderNumber", order.number(), "fee", order.yuan(), "payer", order.payer()));
        }
    }

    private void refuse(SubjectId dossier, String reason) {
        var facts = Outcome.of(RecognitionProcess.ACCEPTED, false);
        if (progress.move(dossier, DossierStatus.NOT_ACCEPTED, reason, RecognitionProcess.FORMALLY_CHECKED, facts)) {
            opinions.notAccepted(dossier, reason);
            mails.toApplicant(dossier, "not-accepted", Map.of("reason", reason));
        }
    }

    /** Lets those who have paid into the review (DR-80). */
    public void releasePaid(SubjectId id) {
        var submission = submissions.get(id);
        payments.ofSubmission(id).forEach(this::release);
        sessions.ensureInPreparation(submission.batch());
    }

    private void release(Order order) {
        if (progress.move(
                order.dossier(),
                DossierStatus.PAID,
                "缴费已确认，凭证号" + order.voucher().orElseThrow() + "。",
                RecognitionProcess.PAYMENT_CONFIRMED,
                Outcome.NOTHING)) {
            mails.toEmployer(order.dossier(), "payment-confirmed", paid(order));
        }
    }

    private static Map<String, Object> paid(Order order) {
        return Map.of(
                "orderNumber", order.number(),
                "fee", order.yuan(),
                "voucher", order.voucher().orElseThrow(),
                "paidOn", order.paidOn().orElseThrow());
    }

    /** One line for lists of work: number, employer, how many people. */
    @Transactional(readOnly = true)
    public String caption(SubjectId id) {
        var submission = submissions.get(id);
        var employer = organisations.get(submission.organisation()).name();
        return submission.number() + " " + employer + " " + submission.items().size() + "人";
    }
}
