package org.jiangheng.programmes.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiangheng.batch.Batches;
import org.jiangheng.calendar.Time;
import org.jiangheng.calendar.WorkingDays;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.integrity.Register;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.material.Materials;
import org.jiangheng.party.Accounts;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.programmes.MaterialRequirement.By;
import org.jiangheng.programmes.recognition.EmployerAnswers.Answer;
import org.jiangheng.programmes.recognition.EmployerAnswers.Finding;
import org.jiangheng.programmes.recognition.EmployerAnswers.InternalNotice;
import org.jiangheng.programmes.recognition.EmployerAnswers.Objection;
import org.jiangheng.programmes.recognition.EmployerAnswers.Opinion;
import org.jiangheng.programmes.recognition.EmployerAnswers.Review;
import org.jiangheng.programmes.recognition.EmployerReviewRepository.GivenOpinion;
import org.jiangheng.programmes.recognition.EmployerReviewRepository.NoticePeriod;
import org.jiangheng.programmes.recognition.papers.EmployerOpinion;
import org.jiangheng.registration.Identities;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The employer's part: first review, internal notice, recommendation; all until the stage ends (DR-49, DR-52 … DR-55). */
@Service
@Transactional
public class EmployerReviews {

    private final EmployerReviewRepository reviews;
    private final Dossiers dossiers;
    private final Batches batches;
    private final WorkingDays workingDays;
    private final Materials materials;
    private final Register register;
    private final Identities identities;
    private final Accounts accounts;
    private final CaseProgress progress;
    private final CaseMails mails;

    EmployerReviews(
            EmployerReviewRepository reviews,
            Dossiers dossiers,
            Batches batches,
            WorkingDays workingDays,
            Materials materials,
            Register register,
            Identities identities,
            Accounts accounts,
            CaseProgress progress,
            CaseMails mails) {
        this.reviews = reviews;
        this.dossiers = dossiers;
        this.batches = batches;
        this.workingDays = workingDays;
        this.materials = materials;
        this.register = register;
        this.identities = identities;
        this.accounts = accounts;
        this.progress = progress;
        this.mails = mails;
    }

    /** Keeps the three findings and what follows from them (DR-52, DR-55, XC-14, XC-15, XC-36). */
    public void review(SubjectId id, Review review, Actor actor) {
        var dossier = dossiers.get(id);
        var at = batches.requireOpen(dossier.batch(), Applications.RECOMMEND);
        requireSound(dossier, review);
        reviews.save(id, review, actor, at);
        switch (review.finding()) {
            case ELIGIBLE -> {
                identities.confirm(dossier.applicant(), actor);
                dossiers.status(id, DossierStatus.PUBLICISED, "单位初审认为符合条件。", actor);
            }
            case CORRECT -> {
                dossiers.status(id, DossierStatus.RETURNED, review.reason(), actor);
                mails.returned(id, review.reason(), correctionDue(dossier, at));
            }
            case INELIGIBLE -> {
                dossiers.status(id, DossierStatus.NOT_RECOMMENDED, review.reason(), actor);
                mails.notRecommended(id, review.reason());
            }
        }
    }

    private void requireSound(Dossier dossier, Review review) {
        if (review.finding() == Finding.ELIGIBLE && !review.allFine()) {
            throw new RuleViolated("recognition.findingContradicts");
        }
        if (review.finding() != Finding.ELIGIBLE && review.reason().isEmpty()) {
            throw new RuleViolated("recognition.reasonMissing");
        }
        var rounds = batches.parameters(dossier.batch()).integer("correction.rounds");
        var returned = reviews.reviews(dossier.id()).stream()
                .filter(earlier -> earlier.finding() == Finding.CORRECT)
                .count();
        if (review.finding() == Finding.CORRECT && returned >= rounds) {
            throw new RuleViolated("recognition.correctionRoundsUsed", rounds);
        }
    }

    /** Until when an application that was returned is to be corrected (XC-15). */
    @Transactional(readOnly = true)
    public Optional<Instant> correctionUntil(SubjectId id) {
        return reviews.returnedAt(id).map(at -> correctionDue(dossiers.get(id), at));
    }

    /** The same, if the stage ended then. */
    @Transactional(readOnly = true)
    public Optional<Instant> correctionUntil(SubjectId id, Instant stageEnd) {
        return reviews.returnedAt(id).map(at -> correctionDue(dossiers.get(id), at, stageEnd));
    }

    private Instant correctionDue(Dossier dossier, Instant at) {
        var stageEnd =
                batches.get(dossier.batch()).stage(Applications.RECOMMEND).until();
        return correctionDue(dossier, at, stageEnd);
    }

    /** The correction period, at the latest the end of the stage that returned it (XC-15). */
    private Instant correctionDue(Dossier dossier, Instant at, Instant stageEnd) {
        var due =
                workingDays.endOfPeriod(at, batches.parameters(dossier.batch()).integer("correction.workingDays"));
        return due.isBefore(stageEnd) ? due : stageEnd;
    }

    /** Records the internal notice with its proof; returns when its period ends (DR-53, DR-68, XC-05). */
    public Instant publicize(SubjectId id, InternalNotice notice, Actor actor) {
        var dossier = dossiers.get(id);
        var at = batches.requireOpen(dossier.batch(), Applications.RECOMMEND);
        var until = period(dossier, notice.startedOn(), LocalDate.ofInstant(at, Time.BEIJING));
        materials.requireComplete(id, By.EMPLOYER, Optional.of(RecognitionProcess.PUBLICIZE_INTERNALLY));
        reviews.save(id, notice, until, actor, at);
        mails.internalNoticeStarted(id, notice.place(), until);
        return until;
    }

    private Instant period(Dossier dossier, LocalDate startedOn, LocalDate today) {
        if (startedOn.isAfter(today)) {
            throw new RuleViolated("recognition.noticeNotStarted");
        }
        var filedOn = dossier.submittedAt().map(at -> LocalDate.ofInstant(at, Time.BEIJING));
        if (filedOn.filter(startedOn::isBefore).isPresent()) {
            throw new RuleViolated("recognition.noticeBeforeReview");
        }
        var days = batches.parameters(dossier.batch()).integer("internalNotice.workingDays");
        var until = workingDays.endOfPeriod(startedOn.atStartOfDay(Time.BEIJING).toInstant(), days);
        if (!until.isBefore(
                batches.get(dossier.batch()).stage(Applications.RECOMMEND).until())) {
            throw new RuleViolated("recognition.noticePeriodTooLate", startedOn.toString(), days);
        }
        return until;
    }

    /** The period is over: the employer may give its opinion. */
    public void endNotice(SubjectId id) {
        if (progress.first(id, "internalNoticeEnded")) {
            dossiers.status(id, DossierStatus.OPINION, "单位内部公示期满。", Actor.SYSTEM);
            mails.internalNoticeEnded(id);
        }
    }

    /** Keeps the written opinion; a recommendation needs the sealed paper (DR-54, DR-X3, DR-22, XC-26). */
    public void giveOpinion(SubjectId id, Opinion opinion, Actor actor) {
        var dossier = dossiers.get(id);
        var at = batches.requireOpen(dossier.batch(), Applications.RECOMMEND);
        if (opinion.recommended() == Answer.YES) {
            requireNoticeEnded(id, at);
            requireRecommendable(dossier, opinion);
            reviews.save(id, opinion, actor, at);
            dossiers.status(id, DossierStatus.RECOMMENDED, "单位出具书面推荐意见并加盖公章。", actor);
        } else {
            requireReason(opinion);
            reviews.save(id, opinion, actor, at);
            dossiers.status(id, DossierStatus.NOT_RECOMMENDED, opinion.reason(), actor);
            mails.notRecommended(id, opinion.reason());
        }
    }

    /** The internal notice, once it is recorded. */
    @Transactional(readOnly = true)
    public Optional<NoticePeriod> notice(SubjectId dossier) {
        return reviews.notice(dossier);
    }

    /** How often the application was returned, and why the last time (XC-15). */
    @Transactional(readOnly = true)
    public List<Review> reviews(SubjectId dossier) {
        return reviews.reviews(dossier);
    }

    /** What the employer found, publicised and recommends, as far as it has come; empty before the first review. */
    @Transactional(readOnly = true)
    public Optional<EmployerOpinion> asPrinted(SubjectId dossier) {
        var found = reviews.reviews(dossier);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(printed(found.get(found.size() - 1), reviews.notice(dossier), reviews.opinion(dossier)));
    }

    private EmployerOpinion printed(Review review, Optional<NoticePeriod> notice, Optional<GivenOpinion> opinion) {
        return new EmployerOpinion(
                review.authentic() == Answer.YES,
                review.complete() == Answer.YES,
                review.valid() == Answer.YES,
                notice.map(NoticePeriod::place).orElse(""),
                notice.map(NoticePeriod::startedOn),
                notice.map(period -> CasePapers.day(period.until().minusNanos(1))),
                opinion.map(GivenOpinion::noticeResult).orElse(""),
                opinion.map(GivenOpinion::recommended).orElse(true),
                opinion.map(GivenOpinion::opinion).orElse(""),
                opinion.flatMap(given -> accounts.find(given.by()))
                        .map(Actor::name)
                        .orElse(""),
                opinion.map(GivenOpinion::signer).orElse(""),
                opinion.map(given -> CasePapers.day(given.at())));
    }

    /** Whatever the diagram says: nobody is recommended before the notice period is over (DR-53, XC-12). */
    private void requireNoticeEnded(SubjectId id, Instant at) {
        if (reviews.notice(id).filter(notice -> !at.isBefore(notice.until())).isEmpty()) {
            throw new RuleViolated("recognition.noticeNotEnded");
        }
    }

    private void requireRecommendable(Dossier dossier, Opinion opinion) {
        if (opinion.objection() == Objection.UPHELD) {
            throw new RuleViolated("recognition.objectionUpheld");
        }
        if (opinion.opinion().isEmpty() || opinion.signer().isEmpty()) {
            throw new RuleViolated("recognition.opinionMissing");
        }
        dossier.organisation().ifPresent(register::requireMayRecommend);
        materials.requireComplete(dossier.id(), By.EMPLOYER, Optional.of(RecognitionProcess.ISSUE_OPINION));
    }

    private static void requireReason(Opinion opinion) {
        if (opinion.reason().isEmpty()) {
            throw new RuleViolated("recognition.reasonMissing");
        }
    }
}
