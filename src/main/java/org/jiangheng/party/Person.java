package org.jiangheng.party;

/** A natural person known to the system. */
public record Person(PersonId id, String name, IdentityNumber identity, String phone, String email) {

    /** The surname and stars: for lists where the full name is not needed. */
    public String maskedName() {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
    }

    /** The id alone: no personal data in logs. */
    @Override
    public String toString() {
        return "Person " + id;
    }
}
