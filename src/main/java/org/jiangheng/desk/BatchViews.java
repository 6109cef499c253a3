package org.jiangheng.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jiangheng.batch.Batch;
import org.jiangheng.batch.Batches;
import org.jiangheng.calendar.Time;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.Programmes;
import org.springframework.stereotype.Component;

/** Puts together what the Desk shows of batches. */
@Component
class BatchViews {

    private final Batches batches;
    private final Dossiers dossiers;
    private final Programmes programmes;
    private final Time time;

    BatchViews(Batches batches, Dossiers dossiers, Programmes programmes, Time time) {
        this.batches = batches;
        this.dossiers = dossiers;
        this.programmes = programmes;
        this.time = time;
    }

    /** Running batches first, those that are over last. */
    List<BatchView> all() {
        return batches.all().stream()
                .map(this::view)
                .sorted(Comparator.comparing(view -> view.current().isEmpty()))
                .toList();
    }

    Optional<BatchView> find(SubjectId id) {
        return batches.find(id).map(this::view);
    }

    private BatchView view(Batch batch) {
        var programme = programmes.get(batch.programme());
        return BatchView.of(batch, programme, dossiers.inBatch(batch.id()), time.now());
    }
}
