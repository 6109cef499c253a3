package org.jiangheng.party;

import java.util.UUID;

/** The id of a person: a UUID in its canonical text form. */
public record PersonId(String value) {

    public PersonId {
        UUID.fromString(value);
    }

    public static PersonId fresh() {
        return new PersonId(UUID.randomUUID().toString());
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
