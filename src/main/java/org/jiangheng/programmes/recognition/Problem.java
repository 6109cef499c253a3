package org.jiangheng.programmes.recognition;

import java.util.List;

/**
 * Something about an application that has to be put right, or that reviewers should look at: a code of
 * {@code messages/recognition.properties} and what its sentence is filled with.
 */
record Problem(String code, List<Object> arguments) {

    static Problem of(String code, Object... arguments) {
        return new Problem("recognition." + code, List.of(arguments));
    }
}
