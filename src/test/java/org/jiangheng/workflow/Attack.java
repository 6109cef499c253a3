package org.jiangheng.workflow;

import java.util.Set;

/**
 * One attempt to do what is not one's own to do.
 *
 * @param name what it would achieve
 * @param who those who try it
 * @param path with {@code {task}}, {@code {instance}}, {@code {definition}}, {@code {deployment}}, {@code {filter}}; beneath the
 *     engine's interface unless it begins with a slash
 * @param expected what may be answered
 */
record Attack(String name, Set<Who> who, String method, String path, String body, Set<Integer> expected) {

    /** Refused: not signed on, forbidden, not there, not a method, not understood, or a sentence. */
    static final Set<Integer> REFUSED = Set.of(400, 401, 403, 404, 405, 415, 422);

    static Attack of(String name, Set<Who> who, String method, String path, String body) {
        return new Attack(name, who, method, path, body, REFUSED);
    }

    /** With the one status that our rule gives and the engine would not. */
    Attack answered(int status) {
        return new Attack(name, who, method, path, body, Set.of(status));
    }

    @Override
    public String toString() {
        return name + ": " + method + " " + path + " " + who;
    }

    /** Who attacks. */
    enum Who {
        /** Holds the task. */
        CLERK,
        /** Of the same group, without the task. */
        COLLEAGUE,
        /** Of another unit. */
        FOREIGN,
        /** Administers the system; has no business in the case. */
        ADMINISTRATOR,
        /** Signed on, but not of the administration. */
        APPLICANT,
        /** Not signed on. */
        STRANGER
    }
}
