package org.jiangheng.panel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jiangheng.batch.Batches;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Component;

/** Sheets from the first one kept to the composed scores (DR-59 to DR-61, DR-69 to DR-77). */
@Component
class Scoring {

    private final SessionRepository sessions;
    private final SheetRepository sheets;
    private final RecusalRepository recusals;
    private final HandIns handIns;
    private final ResultRepository results;
    private final Batches batches;

    Scoring(
            SessionRepository sessions,
            SheetRepository sheets,
            RecusalRepository recusals,
            HandIns handIns,
            ResultRepository results,
            Batches batches) {
        this.sessions = sessions;
        this.sheets = sheets;
        this.recusals = recusals;
        this.handIns = handIns;
        this.results = results;
        this.batches = batches;
    }

    /** The part that is being scored now; the defence follows when everybody has handed the performance in. */
    Optional<Part> open(Session session) {
        if (session.status() != SessionStatus.SCORING) {
            return Optional.empty();
        }
        for (var part : Part.values()) {
            if (!handIns.experts(session.id(), HandIns.Work.of(part)).containsAll(session.experts())) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    List<ScoreItem> items(Session session, Part part) {
        return sheets.items(batches.get(session.batch()).programme(), part);
    }

    void keep(Session session, SubjectId dossier, String expert, Part part, ScoreSheet sheet) {
        handIns.lock(session.id(), expert);
        requireOpen(session, expert, part);
        if (!session.candidates().contains(dossier)) {
            throw new RuleViolated("panel.notCandidate");
        }
        if (isRecused(session.id(), dossier, expert)) {
            throw new RuleViolated("panel.recused");
        }
        if (part == Part.DEFENCE && sessions.absence(session.id(), dossier).isPresent()) {
            throw new RuleViolated("panel.absent");
        }
        SheetCheck.require(sheet, part, items(session, part));
        sheets.save(session.id(), dossier, expert, part, sheet);
    }

    /** Candidates the expert still owes a sheet. */
    List<SubjectId> owed(Session session, String expert, Part part) {
        var done = sheets.dossiers(session.id(), expert, part);
        return session.candidates().stream()
                .filter(dossier -> !done.contains(dossier))
                .filter(dossier -> !isRecused(session.id(), dossier, expert))
                .filter(dossier -> part == Part.PERFORMANCE
                        || sessions.absence(session.id(), dossier).isEmpty())
                .toList();
    }

    void handIn(Session session, String expert, Part part) {
        handIns.lock(session.id(), expert);
        if (handIns.experts(session.id(), HandIns.Work.of(part)).contains(expert)) {
            return;
        }
        requireOpen(session, expert, part);
        var owed = owed(session, expert, part);
        if (!owed.isEmpty()) {
            throw new RuleViolated("panel.sheetsMissing", owed.size(), part.label());
        }
        handIns.insert(session.id(), expert, HandIns.Work.of(part));
    }

    /** Works the scores out and opens the vote, or ends the session's judging when there is nobody to vote on. */
    void compose(Session session) {
        if (session.status() != SessionStatus.SCORING) {
            return;
        }
        if (open(session).isPresent()) {
            throw new RuleViolated("panel.notAllHandedIn");
        }
        var rule = rule(session);
        session.candidates().forEach(dossier -> compose(session, dossier, rule));
        var anyToVote = !results.toVote(session.id()).isEmpty();
        sessions.status(session.id(), anyToVote ? SessionStatus.VOTING : SessionStatus.COUNTED);
    }

    CompositeScore rule(Session session) {
        var parameters = batches.parameters(session.batch());
        return new CompositeScore(
                parameters.decimal("review.weight.performance"),
                parameters.decimal("review.weight.defence"),
                parameters.decimal("review.threshold"),
                parameters.decimal("review.passMark"));
    }

    private void compose(Session session, SubjectId dossier, CompositeScore rule) {
        var absence = sessions.absence(session.id(), dossier);
        var performance = PartScore.mean(sheets.totals(session.id(), dossier, Part.PERFORMANCE))
                .orElse(null);
        var defence = absence.isPresent()
                ? null
                : PartScore.mean(sheets.totals(session.id(), dossier, Part.DEFENCE))
                        .orElse(null);
        var verdict = absence.map(Verdict::absent).orElseGet(() -> Verdict.scored(rule, performance, defence));
        var composite =
                performance == null || defence == null ? Optional.<BigDecimal>empty() : rule.of(performance, defence);
        var recused = recused(session, dossier);
        results.save(
                session.id(),
                new Result(dossier, performance, defence, composite, 0, 0, 0, recused, false, verdict.reason()),
                verdict.toVote());
    }

    int recused(Session session, SubjectId dossier) {
        return (int) recusals.of(session.id()).stream()
                .filter(recusal -> recusal.dossier().equals(dossier))
                .count();
    }

    boolean isRecused(SubjectId session, SubjectId dossier, String expert) {
        return recusals.of(session).stream()
                .anyMatch(recusal ->
                        recusal.dossier().equals(dossier) && recusal.expert().equals(expert));
    }

    private void requireOpen(Session session, String expert, Part part) {
        if (!session.experts().contains(expert)) {
            throw new RuleViolated("panel.notMember");
        }
        if (session.status() != SessionStatus.SCORING
                || handIns.experts(session.id(), HandIns.Work.of(part)).contains(expert)) {
            throw new RuleViolated("panel.scoringClosed");
        }
        if (open(session).filter(part::equals).isEmpty()) {
            throw new RuleViolated("panel.partNotOpen", part.label());
        }
    }
}
