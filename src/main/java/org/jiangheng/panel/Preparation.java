package org.jiangheng.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jiangheng.batch.Batches;
import org.jiangheng.calendar.Time;
import org.jiangheng.calendar.WorkingDays;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.Experts;
import org.jiangheng.programmes.DossierStatus;
import org.springframework.stereotype.Component;

/** Everything before the panel is convened: who is judged, by whom, when and where. */
@Component
class Preparation {

    private static final Fraction LEAST_LEFT = new Fraction(2, 3);

    private final SessionRepository sessions;
    private final Conflicts conflicts;
    private final Dossiers dossiers;
    private final Experts experts;
    private final Batches batches;
    private final WorkingDays workingDays;
    private final Time time;

    Preparation(
            SessionRepository sessions,
            Conflicts conflicts,
            Dossiers dossiers,
            Experts experts,
            Batches batches,
            WorkingDays workingDays,
            Time time) {
        this.sessions = sessions;
        this.conflicts = conflicts;
        this.dossiers = dossiers;
        this.experts = experts;
        this.batches = batches;
        this.workingDays = workingDays;
        this.time = time;
    }

    List<SubjectId> eligible(Session session) {
        var taken = new HashSet<>(sessions.takenElsewhere(session.id(), session.batch()));
        return dossiers.inBatch(session.batch(), DossierStatus.PAID).stream()
                .filter(dossier -> !taken.contains(dossier.id()))
                .sorted(Comparator.comparing(dossier -> dossier.number().orElse("")))
                .map(Dossier::id)
                .toList();
    }

    void keep(Session session, PanelPlan plan) {
        requireInPreparation(session);
        var eligible = eligible(session);
        if (!eligible.containsAll(plan.candidates())) {
            throw new RuleViolated("panel.candidateNotEligible");
        }
        if (plan.experts().stream().anyMatch(expert -> experts.ofAccount(expert).isEmpty())) {
            throw new RuleViolated("panel.expertUnknown");
        }
        var inOrder = new ArrayList<>(eligible);
        inOrder.retainAll(new HashSet<>(plan.candidates()));
        sessions.replaceCandidates(session.id(), inOrder);
        sessions.replaceMembers(session.id(), List.copyOf(new LinkedHashSet<>(plan.experts())));
        sessions.update(
                session.id(), plan.leader(), plan.startsAt(), plan.place().strip());
    }

    void requireSound(Session session) {
        requireInPreparation(session);
        if (session.candidates().isEmpty()) {
            throw new RuleViolated("panel.noCandidates");
        }
        if (!eligible(session).containsAll(session.candidates())) {
            throw new RuleViolated("panel.candidateNotEligible");
        }
        var least = batches.parameters(session.batch()).integer("review.panelSize");
        new PanelComposition(session.experts(), session.leader()).requireSound(least);
        requireNotice(session);
        requireEnoughLeft(session);
    }

    /** The first day the review may be held on when notice is given today (DR-63, XC-05, XC-06). */
    LocalDate earliest(SubjectId batch) {
        return workingDays.plus(time.today(), noticeDays(batch));
    }

    private int noticeDays(SubjectId batch) {
        return batches.parameters(batch).integer("review.noticeWorkingDays");
    }

    private void requireNotice(Session session) {
        var start = session.startsAt().orElseThrow(() -> new RuleViolated("panel.startMissing"));
        if (session.place().isBlank()) {
            throw new RuleViolated("panel.placeMissing");
        }
        var earliest = earliest(session.batch());
        if (LocalDate.ofInstant(start, Time.BEIJING).isBefore(earliest)) {
            throw new RuleViolated("panel.noticeTooShort", noticeDays(session.batch()), earliest);
        }
    }

    /** A candidate's panel must not melt away by recusals: two thirds of the group remain (XC-33, XC-34). */
    private void requireEnoughLeft(Session session) {
        var found = conflicts.between(session.candidates(), session.experts());
        for (var candidate : session.candidates()) {
            var recused = (int) found.stream()
                    .filter(recusal -> recusal.dossier().equals(candidate))
                    .count();
            var left = session.experts().size() - recused;
            if (!LEAST_LEFT.isReachedBy(left, session.experts().size())) {
                throw new RuleViolated("panel.tooManyRecused", number(candidate), left);
            }
        }
    }

    private String number(SubjectId dossier) {
        return Optional.of(dossiers.get(dossier)).flatMap(Dossier::number).orElse("");
    }

    private static void requireInPreparation(Session session) {
        if (session.status() != SessionStatus.PREPARATION) {
            throw new RuleViolated("panel.notInPreparation");
        }
    }
}
