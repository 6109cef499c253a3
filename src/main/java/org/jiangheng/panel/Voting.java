package org.jiangheng.panel;

import java.util.List;
import org.jiangheng.batch.Batches;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Component;

/** Ballots and their count (XC-34, DR-62, DR-75, DR-76). */
@Component
class Voting {

    private final SessionRepository sessions;
    private final ResultRepository results;
    private final HandIns handIns;
    private final Scoring scoring;
    private final Batches batches;

    Voting(SessionRepository sessions, ResultRepository results, HandIns handIns, Scoring scoring, Batches batches) {
        this.sessions = sessions;
        this.results = results;
        this.handIns = handIns;
        this.scoring = scoring;
        this.batches = batches;
    }

    void keep(Session session, SubjectId dossier, String expert, Ballot ballot) {
        handIns.lock(session.id(), expert);
        requireOpen(session, expert);
        if (!results.toVote(session.id()).contains(dossier)) {
            throw new RuleViolated("panel.notPutToVote");
        }
        if (scoring.isRecused(session.id(), dossier, expert)) {
            throw new RuleViolated("panel.recused");
        }
        results.vote(session.id(), dossier, expert, ballot);
    }

    /** Candidates the expert still owes a ballot. */
    List<SubjectId> owed(Session session, String expert) {
        var done = results.ballots(session.id(), expert).keySet();
        return results.toVote(session.id()).stream()
                .filter(dossier -> !done.contains(dossier))
                .filter(dossier -> !scoring.isRecused(session.id(), dossier, expert))
                .toList();
    }

    void handIn(Session session, String expert) {
        handIns.lock(session.id(), expert);
        if (handIns.experts(session.id(), HandIns.Work.BALLOTS).contains(expert)) {
            return;
        }
        requireOpen(session, expert);
        var owed = owed(session, expert);
        if (!owed.isEmpty()) {
            throw new RuleViolated("panel.ballotsMissing", owed.size());
        }
        handIns.insert(session.id(), expert, HandIns.Work.BALLOTS);
    }

    void count(Session session) {
        if (session.status() != SessionStatus.VOTING) {
            return;
        }
        if (!handIns.experts(session.id(), HandIns.Work.BALLOTS).containsAll(session.experts())) {
            throw new RuleViolated("panel.notAllHandedIn");
        }
        var toVote = results.toVote(session.id());
        results.of(session.id()).stream()
                .filter(result -> toVote.contains(result.dossier()))
                .forEach(result -> conclude(session, result));
        sessions.status(session.id(), SessionStatus.COUNTED);
    }

    private void conclude(Session session, Result scored) {
        var parameters = batches.parameters(session.batch());
        var recused = scoring.recused(session, scored.dossier());
        var count = new VoteCount(
                results.count(session.id(), scored.dossier(), Ballot.YES),
                results.count(session.id(), scored.dossier(), Ballot.NO),
                results.count(session.id(), scored.dossier(), Ballot.ABSTAIN),
                session.experts().size() - recused);
        var verdict = Verdict.voted(
                scoring.rule(session),
                scored.composite(),
                count,
                Fraction.parse(parameters.text("review.quorum")),
                Fraction.parse(parameters.text("review.majority")));
        results.save(session.id(), scored.voted(count, recused, verdict), true);
    }

    private void requireOpen(Session session, String expert) {
        if (!session.experts().contains(expert)) {
            throw new RuleViolated("panel.notMember");
        }
        if (session.status() != SessionStatus.VOTING
                || handIns.experts(session.id(), HandIns.Work.BALLOTS).contains(expert)) {
            throw new RuleViolated("panel.voteNotOpen");
        }
    }
}
