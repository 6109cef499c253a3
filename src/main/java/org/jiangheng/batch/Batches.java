package org.jiangheng.batch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Service;

/** The batches of the programmes. */
@Service
public class Batches {

    /** Opens the batch with its own copy of the parameters and starts its process (DR-02, XC-01). */
    public SubjectId open(NewBatch batch) {
        throw new UnsupportedOperationException();
    }

    public Batch get(SubjectId id) {
        throw new UnsupportedOperationException();
    }

    public Optional<Batch> find(SubjectId id) {
        throw new UnsupportedOperationException();
    }

    public List<Batch> ofProgramme(String code) {
        throw new UnsupportedOperationException();
    }

    public List<Batch> all() {
        throw new UnsupportedOperationException();
    }

    /**
     * The cut-off: share-locks the stage, then reads the one time; refuses at or after the stage's end (XC-03). The instant
     * returned is the recorded one.
     */
    public Instant requireOpen(SubjectId batch, String stage) {
        throw new UnsupportedOperationException();
    }

    /** Waits for whoever is inside {@link #requireOpen}, and keeps the stage locked until the transaction ends; its end. */
    public Instant lockForClosing(SubjectId batch, String stage) {
        throw new UnsupportedOperationException();
    }

    /** The values the batch runs by (XC-01). */
    public Parameters parameters(SubjectId batch) {
        throw new UnsupportedOperationException();
    }
}
