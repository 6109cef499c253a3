package org.jiangheng.batch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The batches of the programmes, their cut-offs and their parameters. */
@Service
@Transactional
public class Batches {

    private final BatchRepository batches;
    private final BatchOpening opening;
    private final Time time;

    Batches(BatchRepository batches, BatchOpening opening, Time time) {
        this.batches = batches;
        this.opening = opening;
        this.time = time;
    }

    /** Opens the batch with its own copy of the parameters and starts its process (DR-02, XC-01). */
    public SubjectId open(NewBatch opened) {
        var id = SubjectId.fresh();
        opening.open(id, opened);
        return id;
    }

    @Transactional(readOnly = true)
    public Batch get(SubjectId id) {
        return find(id).orElseThrow(() -> new RuleViolated("batch.unknown"));
    }

    @Transactional(readOnly = true)
    public Optional<Batch> find(SubjectId id) {
        return batches.find(id);
    }

    /** The programme's batches, in the order they were opened. */
    @Transactional(readOnly = true)
    public List<Batch> ofProgramme(String code) {
        return all().stream().filter(batch -> batch.programme().equals(code)).toList();
    }

    @Transactional(readOnly = true)
    public List<Batch> all() {
        return batches.all();
    }

    /**
     * The cut-off: share-locks the stage, then reads the one time; refuses at or after the stage's end (XC-03). The instant
     * returned is the recorded one. Asked inside the transaction of the command it may forbid.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant requireOpen(SubjectId batch, String stage) {
        var until = batches.lockShared(batch, stage).orElseThrow(() -> new RuleViolated("batch.stageUnknown", stage));
        var now = time.databaseNow();
        if (!now.isBefore(until)) {
            var closed = get(batch);
            throw new RuleViolated(
                    "batch.closed",
                    closed.title(),
                    closed.stage(stage).label(),
                    ChineseDay.of(closed.stage(stage).lastDay()));
        }
        return now;
    }

    /**
     * Waits for whoever is inside {@link #requireOpen}, and keeps the stage locked until the transaction ends; refuses before the
     * stage's end. Whoever closes a stage sees all that was accepted in time.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant lockForClosing(SubjectId batch, String stage) {
        var until =
                batches.lockExclusively(batch, stage).orElseThrow(() -> new RuleViolated("batch.stageUnknown", stage));
        if (time.databaseNow().isBefore(until)) {
            var open = get(batch).stage(stage);
            throw new RuleViolated("batch.notOver", get(batch).title(), open.label(), ChineseDay.of(open.lastDay()));
        }
        return until;
    }

    /** The values the batch runs by (XC-01). */
    @Transactional(readOnly = true)
    public Parameters parameters(SubjectId batch) {
        return new Parameters(batches.parameters(batch));
    }
}
