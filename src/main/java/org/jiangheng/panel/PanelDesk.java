package org.jiangheng.panel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What one expert sees and says: the own sheets, ballots and recusals, never another's, and no counts or averages (XC-35).
 * Staff see how far the panel is, and single sheets only once the session is closed.
 */
@Service
@Transactional
public class PanelDesk {

    private final SessionRepository sessions;
    private final SheetRepository sheets;
    private final RecusalRepository recusals;
    private final ResultRepository results;
    private final HandIns handIns;
    private final Scoring scoring;
    private final Voting voting;
    private final Journal journal;

    PanelDesk(
            SessionRepository sessions,
            SheetRepository sheets,
            RecusalRepository recusals,
            ResultRepository results,
            HandIns handIns,
            Scoring scoring,
            Voting voting,
            Journal journal) {
        this.sessions = sessions;
        this.sheets = sheets;
        this.recusals = recusals;
        this.results = results;
        this.handIns = handIns;
        this.scoring = scoring;
        this.voting = voting;
        this.journal = journal;
    }

    /** Sessions whose panel the expert sits on, newest first. */
    @Transactional(readOnly = true)
    public List<Session> of(String expert) {
        return sessions.all().stream()
                .filter(session -> session.status() != SessionStatus.PREPARATION)
                .filter(session -> session.experts().contains(expert))
                .toList();
    }

    /** The session, when the expert sits on its panel and the panel is convened (XC-35). */
    @Transactional(readOnly = true)
    public Optional<Session> find(SubjectId session, String expert) {
        return sessions.find(session)
                .filter(found -> found.status() != SessionStatus.PREPARATION)
                .filter(found -> found.experts().contains(expert));
    }

    /** The part being scored now. */
    @Transactional(readOnly = true)
    public Optional<Part> open(SubjectId session) {
        return sessions.find(session).flatMap(scoring::open);
    }

    /** The expert's own sheet. */
    @Transactional(readOnly = true)
    public Optional<ScoreSheet> sheet(SubjectId session, SubjectId dossier, String expert, Part part) {
        return sheets.find(session, dossier, expert, part);
    }

    /** Candidates the expert still owes a sheet of the part. */
    @Transactional(readOnly = true)
    public List<SubjectId> sheetsOwed(SubjectId session, String expert, Part part) {
        return scoring.owed(get(session, expert), expert, part);
    }

    /** The candidates put to the vote; no scores come with them. */
    @Transactional(readOnly = true)
    public List<SubjectId> toVote(SubjectId session) {
        return results.toVote(session);
    }

    /** The expert's own ballots. */
    @Transactional(readOnly = true)
    public Map<SubjectId, Ballot> ballots(SubjectId session, String expert) {
        return results.ballots(session, expert);
    }

    /** The expert's own recusals, by candidate. */
    @Transactional(readOnly = true)
    public List<Recusal> recusals(SubjectId session, String expert) {
        return recusals.of(session).stream()
                .filter(recusal -> recusal.expert().equals(expert))
                .toList();
    }

    /** Whether the candidate is noted as absent from the defence (DR-77). */
    @Transactional(readOnly = true)
    public Optional<String> absence(SubjectId session, SubjectId dossier) {
        return sessions.absence(session, dossier);
    }

    /** The expert declares a conflict and keeps out for the candidate from now on (XC-33). */
    public void recuse(SubjectId session, SubjectId dossier, String reason, Actor expert) {
        sessions.lock(session);
        var meeting = get(session, expert.account());
        if (meeting.status() != SessionStatus.SCORING) {
            throw new RuleViolated("panel.scoringClosed");
        }
        if (!meeting.candidates().contains(dossier)) {
            throw new RuleViolated("panel.notCandidate");
        }
        if (reason.isBlank()) {
            throw new RuleViolated("panel.recusalReasonMissing");
        }
        if (scoring.recused(meeting, dossier) + 1 >= meeting.experts().size()) {
            throw new RuleViolated("panel.lastExpert");
        }
        recusals.insert(session, new Recusal(dossier, expert.account(), true, reason.strip()));
        journal.record(session, expert, "recusalDeclared", "专家声明对一名参评人员回避。");
    }

    /** How many experts have handed in what. */
    @Transactional(readOnly = true)
    public Progress progress(SubjectId session) {
        var experts =
                sessions.find(session).map(Session::experts).orElse(List.of()).size();
        return new Progress(
                experts,
                handIns.experts(session, HandIns.Work.PERFORMANCE).size(),
                handIns.experts(session, HandIns.Work.DEFENCE).size(),
                handIns.experts(session, HandIns.Work.BALLOTS).size());
    }

    private Session get(SubjectId session, String expert) {
        return find(session, expert).orElseThrow(() -> new RuleViolated("panel.notMember"));
    }
}
