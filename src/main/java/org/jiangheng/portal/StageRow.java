package org.jiangheng.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangheng.batch.Batch;
import org.jiangheng.batch.Stage;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.programmes.DossierStatus;

/** A stage of the batch, seen from one case. */
record StageRow(Stage stage, State state) {

    enum State {
        DONE,
        CURRENT,
        STOPPED,
        AHEAD;

        public String style() {
            return switch (this) {
                case DONE -> "is-done";
                case CURRENT -> "is-current";
                case STOPPED -> "is-stopped";
                case AHEAD -> "";
            };
        }
    }

    static List<StageRow> of(Batch batch, Dossier dossier) {
        var codes = batch.stages().stream().map(Stage::code).toList();
        int stands = codes.indexOf(dossier.words().stage());
        return batch.stages().stream()
                .map(stage -> new StageRow(stage, state(codes.indexOf(stage.code()), stands, dossier.status())))
                .toList();
    }

    /** The end of the stage an open case stands in: until then there is time for what it waits for. */
    static Optional<Instant> end(Batch batch, Dossier dossier) {
        return of(batch, dossier).stream()
                .filter(row -> row.state() == State.CURRENT)
                .map(row -> row.stage().until())
                .findFirst();
    }

    private static State state(int stage, int stands, DossierStatus status) {
        if (stage < stands || status.isAchieved()) {
            return State.DONE;
        }
        if (stage > stands) {
            return State.AHEAD;
        }
        return status.isClosed() ? State.STOPPED : State.CURRENT;
    }
}
