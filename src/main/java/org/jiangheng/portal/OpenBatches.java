package org.jiangheng.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jiangheng.batch.Batch;
import org.jiangheng.batch.Batches;
import org.jiangheng.batch.Stage;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.Holder;
import org.jiangheng.programmes.Programme;
import org.jiangheng.programmes.Programmes;
import org.springframework.stereotype.Component;

/** The batches that take applications now. */
@Component
class OpenBatches {

    private final Programmes programmes;
    private final Batches batches;
    private final Time time;

    OpenBatches(Programmes programmes, Batches batches, Time time) {
        this.programmes = programmes;
        this.batches = batches;
        this.time = time;
    }

    /** Those that end first come first. */
    List<OpenBatch> all() {
        return programmes.all().stream()
                .flatMap(programme -> batches.ofProgramme(programme.code()).stream()
                        .map(batch -> new OpenBatch(programme, batch, application(programme, batch))))
                .filter(open -> time.now().isBefore(open.stage().until()))
                .sorted(Comparator.comparing(open -> open.stage().until()))
                .toList();
    }

    Optional<OpenBatch> find(SubjectId batch) {
        return all().stream().filter(open -> open.batch().id().equals(batch)).findFirst();
    }

    private static Stage application(Programme programme, Batch batch) {
        return batch.stage(programme.stages().get(0).code());
    }

    /** @param stage whose end closes applications */
    record OpenBatch(Programme programme, Batch batch, Stage stage) {

        public Holder holder() {
            return programme.holder();
        }
    }
}
