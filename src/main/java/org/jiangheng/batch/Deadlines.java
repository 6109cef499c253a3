package org.jiangheng.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.calendar.Time;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SecondPerson;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.workflow.Processes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves deadlines of running batches (DR-X16): looked at before, with reason and source, approved by a second person, applied to
 * the stage, the running timer and the outbox in one transaction that nobody submits or closes beside.
 */
@Service
@Transactional
public class Deadlines {

    private final MoveRepository moves;
    private final MoveRules rules;
    private final Batches batches;
    private final Processes processes;
    private final MoveOutlook outlook;
    private final Journal journal;
    private final Time time;

    Deadlines(
            MoveRepository moves,
            MoveRules rules,
            Batches batches,
            Processes processes,
            MoveOutlook outlook,
            Journal journal,
            Time time) {
        this.moves = moves;
        this.rules = rules;
        this.batches = batches;
        this.processes = processes;
        this.outlook = outlook;
        this.journal = journal;
        this.time = time;
    }

    /** What a move would mean: whom it concerns, what follows, what stands against it. */
    @Transactional(readOnly = true)
    public MovePreview preview(SubjectId batch, String stage, LocalDate lastDay) {
        return outlook.of(batches.get(batch), stage, Time.endOf(lastDay));
    }

    /** Puts a move before a second person; one at a time for a stage. */
    public String propose(SubjectId batch, String stage, LocalDate lastDay, String reason, String source, Actor actor) {
        SecondPerson.requireMayPropose(actor);
        MoveRules.requireExplained(reason, source);
        var moved = batches.get(batch);
        var before = moved.stage(stage);
        rules.require(moved, before, Time.endOf(lastDay), batches.parameters(batch), time.databaseNow());
        var move = Move.proposed(batch, before, Time.endOf(lastDay), reason, source, actor, time.now());
        if (!moves.insert(move, actor)) {
            throw new RuleViolated("batch.moveProposed", before.label());
        }
        journal.record(
                batch,
                actor,
                "deadlineMoveProposed",
                "提出" + MoveSentences.said(before, move) + MoveSentences.why(move));
        return move.id();
    }

    /**
     * The second person agrees: the stage ends then, the timer that runs waits until then, everybody concerned is written to.
     * What has changed since the proposal is looked at again.
     */
    public void approve(String id, Actor actor) {
        var move = forDecision(id, actor);
        var batch = current(move);
        var stage = batch.stage(move.stage());
        if (!stage.until().equals(move.from())) {
            throw new RuleViolated("batch.moveStale", stage.label(), stage.lastDay());
        }
        rules.require(batch, stage, move.to(), batches.parameters(batch.id()), time.databaseNow());
        moves.decide(id, Move.Status.APPLIED, "", actor);
        apply(batch, move, move.to());
        journal.record(
                batch.id(),
                actor,
                "deadlineMoved",
                "批准" + MoveSentences.said(stage, move) + MoveSentences.why(move)
                        + move.proposed().name() + "提出。");
        outlook.holders(batch).ifPresent(each -> each.tell(move, false));
    }

    /** The second person does not agree (XC-14). */
    public void refuse(String id, String reason, Actor actor) {
        var move = forDecision(id, actor);
        MoveRules.requireReason(reason);
        moves.decide(id, Move.Status.REFUSED, reason.strip(), actor);
        var stage = batches.get(move.batch()).stage(move.stage());
        journal.record(
                move.batch(),
                actor,
                "deadlineMoveRefused",
                "未批准" + MoveSentences.said(stage, move) + "理由：" + reason.strip());
    }

    /** Takes a proposal back. */
    public void withdraw(String id, Actor actor) {
        SecondPerson.requireMayPropose(actor);
        var move = locked(id, Move.Status.PROPOSED);
        moves.decide(id, Move.Status.WITHDRAWN, "", actor);
        var stage = batches.get(move.batch()).stage(move.stage());
        journal.record(move.batch(), actor, "deadlineMoveWithdrawn", "撤回" + MoveSentences.said(stage, move));
    }

    /**
     * Gives the stage its old end back. It restores what two people approved once, so one of them is enough; possible while
     * neither the old nor the new end has come, nothing moved the stage since, and the old end is as far away as a deadline
     * brought forward has to be.
     */
    public void undo(String id, String reason, Actor actor) {
        SecondPerson.requireMayDecide(actor);
        var move = locked(id, Move.Status.APPLIED);
        MoveRules.requireReason(reason);
        var batch = current(move);
        var stage = batch.stage(move.stage());
        requireUndoable(move, batch, stage);
        moves.undo(id, reason.strip(), actor);
        apply(batch, move, move.from());
        journal.record(
                batch.id(), actor, "deadlineRestored", MoveSentences.restored(stage, move) + "理由：" + reason.strip());
        moves.find(id).ifPresent(undone -> outlook.holders(batch).ifPresent(each -> each.tell(undone, true)));
    }

    private void requireUndoable(Move move, Batch batch, Stage stage) {
        if (!stage.until().equals(move.to())) {
            throw new RuleViolated("batch.moveStale", stage.label(), stage.lastDay());
        }
        var now = time.databaseNow();
        if (!now.isBefore(move.from())) {
            throw new RuleViolated("batch.undoTooLate", stage.label(), ChineseDay.lastBefore(move.from()));
        }
        rules.require(batch, stage, move.from(), batches.parameters(batch.id()), now);
    }

    /** Why the move cannot be taken back now; empty when it can. */
    @Transactional(readOnly = true)
    public Optional<RuleViolated> undoObstacle(Move move) {
        var batch = batches.get(move.batch());
        try {
            requireUndoable(move, batch, batch.stage(move.stage()));
            return Optional.empty();
        } catch (RuleViolated refused) {
            return Optional.of(refused);
        }
    }

    /** Stage and, where the process waits for its end, fact and timer; a timer that fired meanwhile refuses the whole. */
    private void apply(Batch batch, Move move, Instant until) {
        moves.moveStage(batch.id(), move.stage(), until);
        rules.fact(batch, move.stage()).ifPresent(fact -> processes.reschedule(batch.id(), fact, until));
    }

    /** The moves of a batch, the youngest first. */
    @Transactional(readOnly = true)
    public List<Move> of(SubjectId batch) {
        return moves.of(batch);
    }

    @Transactional(readOnly = true)
    public Optional<Move> find(String id) {
        return moves.find(id);
    }

    /** What waits for a second person, of all batches. */
    @Transactional(readOnly = true)
    public List<Move> proposed() {
        return moves.proposed();
    }

    /** By stage code: the move that made the end what it is; for everybody to see. */
    @Transactional(readOnly = true)
    public Map<String, Move> inForce(SubjectId batch) {
        var inForce = new HashMap<String, Move>();
        moves.of(batch).stream()
                .filter(move -> move.status() == Move.Status.APPLIED)
                .forEach(move -> inForce.putIfAbsent(move.stage(), move));
        return inForce;
    }

    private Move forDecision(String id, Actor actor) {
        SecondPerson.requireMayDecide(actor);
        var move = locked(id, Move.Status.PROPOSED);
        SecondPerson.requireMayDecide(actor, move.proposed().account());
        return move;
    }

    private Move locked(String id, Move.Status wanted) {
        var move = moves.lock(id).orElseThrow(() -> new RuleViolated("batch.moveUnknown"));
        if (move.status() != wanted) {
            throw new RuleViolated("batch.moveSettled", move.status().label());
        }
        return move;
    }

    /** The batch as it is once nobody submits or closes beside us. */
    private Batch current(Move move) {
        moves.lockStages(move.batch());
        return batches.get(move.batch());
    }
}
