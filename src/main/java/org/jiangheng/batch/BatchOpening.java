package org.jiangheng.batch;

import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.ProcessKind;
import org.jiangheng.programmes.Programmes;
import org.jiangheng.workflow.Processes;
import org.springframework.stereotype.Component;

/** Makes a batch: its rows, its own copy of the parameters, its process (DR-02, XC-01). */
@Component
class BatchOpening {

    private static final String PER_YEAR = "batch.perYear";

    private final BatchRepository batches;
    private final Programmes programmes;
    private final Processes processes;

    BatchOpening(BatchRepository batches, Programmes programmes, Processes processes) {
        this.batches = batches;
        this.programmes = programmes;
        this.processes = processes;
    }

    void open(SubjectId id, NewBatch opened) {
        var programme = programmes.get(opened.programme());
        var stages = StagePlan.of(programme.stages(), opened.lastDays());
        int place = batches.nextPlace(programme.code(), opened.year());
        var batch = new Batch(id, programme.code(), opened.name(), opened.year(), place, stages);
        if (!batches.insert(batch, opened.openedBy().account())) {
            throw new RuleViolated("batch.exists", String.valueOf(batch.year()), batch.name());
        }
        batches.copyParameters(batch, opened.parameters());
        requireRoomInYear(batch.programme(), batch.year(), 0, new Parameters(batches.parameters(id)));
        processes.start(programme.process(ProcessKind.BATCH), id, programme.facts(ProcessKind.BATCH, id));
    }

    void requireKnown(String programme) {
        programmes.get(programme);
    }

    /** Refuses when the year has no room for that many more batches (DR-02). */
    void requireRoomInYear(String programme, int year, int more, Parameters parameters) {
        if (!hasRoomInYear(programme, year, more, parameters)) {
            throw new RuleViolated("batch.tooMany", String.valueOf(year), most(parameters));
        }
    }

    boolean hasRoomInYear(String programme, int year, int more, Parameters parameters) {
        return inYear(programme, year) + more <= most(parameters);
    }

    /** Whether there is one a year, named after it. */
    static boolean isYearly(Parameters parameters) {
        return most(parameters) == 1;
    }

    private static int most(Parameters parameters) {
        return parameters.find(PER_YEAR).map(Integer::parseInt).orElse(Integer.MAX_VALUE);
    }

    long inYear(String programme, int year) {
        return batches.all().stream()
                .filter(batch -> batch.programme().equals(programme) && batch.year() == year)
                .count();
    }
}
