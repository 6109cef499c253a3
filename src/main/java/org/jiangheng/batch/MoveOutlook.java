package org.jiangheng.batch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangheng.calendar.Time;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks at a move before it is made: whom it concerns and what follows, asked of the programme. */
@Component
class MoveOutlook {

    private final MoveRules rules;
    private final Batches batches;
    private final ObjectProvider<StageHolders> holders;
    private final Time time;

    MoveOutlook(MoveRules rules, Batches batches, ObjectProvider<StageHolders> holders, Time time) {
        this.rules = rules;
        this.batches = batches;
        this.holders = holders;
        this.time = time;
    }

    MovePreview of(Batch batch, String code, Instant to) {
        var stage = batch.stage(code);
        var parameters = batches.parameters(batch.id());
        return new MovePreview(
                stage,
                to,
                rules.obstacle(batch, stage, to, parameters, time.now()),
                concern(batch, code, to),
                rules.criticalPath(batch, stage, stage.until(), parameters),
                rules.criticalPath(batch, stage, to, parameters));
    }

    private StageHolders.Concern concern(Batch batch, String stage, Instant to) {
        return holders(batch)
                .map(each -> each.concern(batch.id(), stage, to))
                .orElse(new StageHolders.Concern(List.of(), 0, 0, 0, List.of()));
    }

    /** Asked late: programmes lean on batches. */
    Optional<StageHolders> holders(Batch batch) {
        return holders.stream()
                .filter(each -> each.programme().equals(batch.programme()))
                .findFirst();
    }
}
