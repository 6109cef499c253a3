package org.jiangheng.sheet;

/** A cell as the file has it. */
record Cell(Type type, String value) {

    enum Type {
        TEXT,
        NUMBER,
        /** A number shown as a date; the value is the ISO date. */
        DATE,
        TRUTH,
        /** #N/A and the like. */
        ERROR,
        FORMULA
    }
}
