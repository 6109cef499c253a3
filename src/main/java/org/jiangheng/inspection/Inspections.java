package org.jiangheng.inspection;

import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks on the spot: ordered here, carried out on their page (CC-52 … CC-57). */
@Service
@Transactional
public class Inspections {

    /** Orders an inspection that a diagram will call; starts nothing, tells the inspectors' group by mail. Not idempotent. */
    public SubjectId order(NewInspection inspection, Actor actor) {
        throw new UnsupportedOperationException("follows");
    }

    /** Orders an inspection by the centre about anything a programme knows, and starts it at once (CC-52). */
    public SubjectId spotCheck(NewInspection inspection, Actor actor) {
        throw new UnsupportedOperationException("follows");
    }

    @Transactional(readOnly = true)
    public Inspection get(SubjectId id) {
        throw new UnsupportedOperationException("follows");
    }

    @Transactional(readOnly = true)
    public Optional<Inspection> find(SubjectId id) {
        throw new UnsupportedOperationException("follows");
    }

    /** All inspections about the subject, oldest first. */
    @Transactional(readOnly = true)
    public List<Inspection> of(SubjectId about) {
        throw new UnsupportedOperationException("follows");
    }

    /** What the visits found, oldest first; the last one may still be open. */
    @Transactional(readOnly = true)
    public List<Round> rounds(SubjectId id) {
        throw new UnsupportedOperationException("follows");
    }

    /** Whether an inspection about the subject, a spot check included, failed or still waits for rectification (CC-69). */
    @Transactional(readOnly = true)
    public boolean isBlocked(SubjectId about) {
        throw new UnsupportedOperationException("follows");
    }

    /** Moves day and place of an inspection not yet carried out, because what it is about was moved. */
    public void move(SubjectId id, java.time.LocalDate plannedOn, String place, String reason, Actor actor) {
        throw new UnsupportedOperationException("follows");
    }
}
