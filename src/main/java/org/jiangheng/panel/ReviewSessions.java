package org.jiangheng.panel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiangheng.batch.Batches;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.ProcessKind;
import org.jiangheng.programmes.Programmes;
import org.jiangheng.workflow.Processes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Expert review of a batch's candidates: preparation, scoring, vote and minutes. What one expert sees: {@link PanelDesk}. */
@Service
@Transactional
public class ReviewSessions {

    private final SessionRepository sessions;
    private final RecusalRepository recusals;
    private final ResultRepository results;
    private final Preparation preparation;
    private final Conflicts conflicts;
    private final Scoring scoring;
    private final Voting voting;
    private final Batches batches;
    private final Programmes programmes;
    private final Processes processes;
    private final Journal journal;

    ReviewSessions(
            SessionRepository sessions,
            RecusalRepository recusals,
            ResultRepository results,
            Preparation preparation,
            Conflicts conflicts,
            Scoring scoring,
            Voting voting,
            Batches batches,
            Programmes programmes,
            Processes processes,
            Journal journal) {
        this.sessions = sessions;
        this.recusals = recusals;
        this.results = results;
        this.preparation = preparation;
        this.conflicts = conflicts;
        this.scoring = scoring;
        this.voting = voting;
        this.batches = batches;
        this.programmes = programmes;
        this.processes = processes;
        this.journal = journal;
    }

    /** The batch's session in preparation; opened, and its process started, when there is none. Idempotent. */
    public SubjectId ensureInPreparation(SubjectId batch) {
        var id = SubjectId.fresh();
        var round = batches.get(batch);
        if (sessions.inPreparation(batch).isEmpty() && sessions.insert(id, batch, round.name())) {
            var programme = programmes.get(round.programme());
            processes.start(programme.process(ProcessKind.SESSION), id, programme.facts(ProcessKind.SESSION, id));
            journal.record(id, Actor.SYSTEM, "sessionOpened", "建立评审组，开始筹备。");
        }
        return sessions.inPreparation(batch).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Session get(SubjectId id) {
        return find(id).orElseThrow(() -> new RuleViolated("panel.unknown"));
    }

    @Transactional(readOnly = true)
    public Optional<Session> find(SubjectId id) {
        return sessions.find(id);
    }

    /** All sessions, newest first. */
    @Transactional(readOnly = true)
    public List<Session> all() {
        return sessions.all();
    }

    /** Paid dossiers of the session's batch that no other session has taken (DR-80). */
    @Transactional(readOnly = true)
    public List<SubjectId> eligible(SubjectId id) {
        return preparation.eligible(get(id));
    }

    /** Who of these experts would have to keep out for whom (XC-33). */
    @Transactional(readOnly = true)
    public List<Recusal> conflicts(List<SubjectId> candidates, List<String> expertAccounts) {
        return conflicts.between(candidates, expertAccounts);
    }

    /** The first day the review may be held on when notice is given today (DR-63). */
    @Transactional(readOnly = true)
    public LocalDate earliestDay(SubjectId id) {
        return preparation.earliest(get(id).batch());
    }

    /** Sets candidates, panel, leader, time and place; may be repeated until the panel is convened. */
    public void prepare(
            SubjectId id,
            List<SubjectId> candidates,
            List<String> expertAccounts,
            String leaderAccount,
            Instant startsAt,
            String place,
            Actor actor) {
        var leader = Optional.of(leaderAccount);
        prepare(id, new PanelPlan(candidates, expertAccounts, leader, Optional.of(startsAt), place), actor);
    }

    /** Keeps a plan that may still be incomplete. */
    public void prepare(SubjectId id, PanelPlan plan, Actor actor) {
        preparation.keep(locked(id), plan);
        journal.record(id, actor, "panelPlanned", "保存评审组安排。");
    }

    /**
     * Convenes the panel when all is set: odd number, leader, notice, recusals (DR-58, DR-63, XC-33, XC-34). Candidates left
     * over get a session of their own.
     */
    public void requirePrepared(SubjectId id) {
        var session = locked(id);
        preparation.requireSound(session);
        conflicts.between(session.candidates(), session.experts()).forEach(found -> recusals.insert(id, found));
        sessions.status(id, SessionStatus.SCORING);
        var convened = "评审组成立：专家" + session.experts().size() + "名，参评人员"
                + session.candidates().size() + "名。";
        journal.record(id, Actor.SYSTEM, "panelConvened", convened);
        if (preparation.eligible(session).size() > session.candidates().size()) {
            ensureInPreparation(session.batch());
        }
    }

    /** The lines of a part's sheet, in order (DR-61). */
    @Transactional(readOnly = true)
    public List<ScoreItem> items(SubjectId session, Part part) {
        return scoring.items(get(session), part);
    }

    /** Keeps an expert's sheet; it may be changed until the expert hands the part in (DR-60, DR-72). */
    public void score(SubjectId session, SubjectId dossier, String expert, Part part, ScoreSheet sheet) {
        scoring.keep(get(session), dossier, expert, part, sheet);
    }

    /** Hands the expert's sheets of a part in: refuses while one is missing, closes them when all are there. Idempotent. */
    public void requireSheetsComplete(SubjectId session, String expert, Part part) {
        scoring.handIn(get(session), expert, part);
    }

    /** The candidate did not come to the defence: 缺考, not 0 points (DR-77). */
    public void absent(SubjectId session, SubjectId dossier, String circumstances, Actor actor) {
        var meeting = locked(session);
        if (meeting.status() != SessionStatus.SCORING) {
            throw new RuleViolated("panel.absenceNotDue");
        }
        if (!meeting.candidates().contains(dossier)) {
            throw new RuleViolated("panel.notCandidate");
        }
        if (circumstances.isBlank()) {
            throw new RuleViolated("panel.absenceReasonMissing");
        }
        sessions.absent(session, dossier, circumstances.strip());
        journal.record(dossier, actor, "defenceMissed", "现场答辩缺考：" + circumstances.strip());
    }

    /** Works out part and composite scores and who is put to the vote (DR-69 to DR-76). Idempotent. */
    public void compose(SubjectId session) {
        scoring.compose(locked(session));
    }

    @Transactional(readOnly = true)
    public boolean anyToVote(SubjectId session) {
        return !results.toVote(session).isEmpty();
    }

    /** Keeps an expert's ballot; it may be changed until the expert hands the ballots in (XC-34). */
    public void vote(SubjectId session, SubjectId dossier, String expert, Ballot ballot) {
        voting.keep(get(session), dossier, expert, ballot);
    }

    /** Hands the expert's ballots in: refuses while one is missing, closes them when all are there. Idempotent. */
    public void requireBallotsComplete(SubjectId session, String expert) {
        voting.handIn(get(session), expert);
    }

    /** Counts the ballots and concludes on every candidate (XC-34, DR-75). Idempotent. */
    public void count(SubjectId session) {
        voting.count(locked(session));
    }

    /** The leader signs the minutes; the session is closed. */
    public void sign(SubjectId session, String text, Actor actor) {
        var meeting = locked(session);
        if (meeting.isClosed()) {
            return;
        }
        if (meeting.status() != SessionStatus.COUNTED) {
            throw new RuleViolated("panel.minutesNotDue");
        }
        if (meeting.leader().filter(actor.account()::equals).isEmpty()) {
            throw new RuleViolated("panel.notLeader");
        }
        if (text.isBlank()) {
            throw new RuleViolated("panel.minutesMissing");
        }
        sessions.minutes(session, text.strip());
        sessions.status(session, SessionStatus.CLOSED);
        journal.record(session, actor, "minutesSigned", "评审组组长签署评审纪要。");
    }

    /** The results, in the order of the candidates; empty before the scores are composed. */
    @Transactional(readOnly = true)
    public List<Result> results(SubjectId session) {
        return results.of(session);
    }

    /** Recusals, found and declared. */
    @Transactional(readOnly = true)
    public List<Recusal> recusals(SubjectId session) {
        return recusals.of(session);
    }

    private Session locked(SubjectId id) {
        sessions.lock(id);
        return get(id);
    }
}
