package org.jiangheng.kernel;

import java.util.UUID;

/**
 * The id of what one process instance is about: a case (dossier), a list or a batch. It is the engine's business key and the
 * primary key of the subject's own table.
 *
 * @param value a UUID in its canonical text form
 */
public record SubjectId(String value) {

    public SubjectId {
        UUID.fromString(value);
    }

    public static SubjectId fresh() {
        return new SubjectId(UUID.randomUUID().toString());
    }

    public static SubjectId of(String value) {
        return new SubjectId(value);
    }

    /** The id as PostgreSQL's {@code uuid}. */
    public UUID uuid() {
        return UUID.fromString(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
