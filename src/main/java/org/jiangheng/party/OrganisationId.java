package org.jiangheng.party;

import java.util.UUID;

/** The id of an organisation: a UUID in its canonical text form. */
public record OrganisationId(String value) {

    public OrganisationId {
        UUID.fromString(value);
    }

    public static OrganisationId fresh() {
        return new OrganisationId(UUID.randomUUID().toString());
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
