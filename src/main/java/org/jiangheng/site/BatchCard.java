package org.jiangheng.site;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.batch.Batch;
import org.jiangheng.batch.Move;
import org.jiangheng.batch.Stage;
import org.jiangheng.kernel.SubjectId;

/** A batch as the public sees it: its stages, which one is running, whether one can still apply. */
record BatchCard(SubjectId id, String title, List<Step> stages, boolean takesApplications) {

    static BatchCard of(Batch batch, Map<String, Move> moves, Instant now) {
        var current = batch.stages().stream()
                .filter(stage -> now.isBefore(stage.until()))
                .findFirst();
        return new BatchCard(
                batch.id(),
                batch.title(),
                batch.stages().stream()
                        .map(stage -> step(stage, current, Optional.ofNullable(moves.get(stage.code()))))
                        .toList(),
                current.isPresent() && current.get().equals(batch.stages().get(0)));
    }

    /** The running stage; empty when the batch is over. */
    public Optional<Step> current() {
        return stages.stream().filter(Step::running).findFirst();
    }

    private static Step step(Stage stage, Optional<Stage> current, Optional<Move> moved) {
        var running = current.filter(stage::equals).isPresent();
        var over = current.map(now -> stage.until().isBefore(now.until())).orElse(true);
        return new Step(stage.label(), stage.until(), over, running, moved);
    }

    /**
     * A stage with its exclusive end.
     *
     * @param moved how the end came to be another than first announced (DR-X16)
     */
    record Step(String label, Instant until, boolean over, boolean running, Optional<Move> moved) {}
}
