package org.jiangheng.web;

import java.security.SecureRandom;

/** The number of a failure: shown to the person, written beside the stack trace in the log. */
final class Incident {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Incident() {}

    static String fresh() {
        return "%08X".formatted(RANDOM.nextInt());
    }
}
