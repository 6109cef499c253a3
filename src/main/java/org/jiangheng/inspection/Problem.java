package org.jiangheng.inspection;

import org.jiangheng.kernel.RuleViolated;

/**
 * What keeps a record from being signed.
 *
 * @param field code of the question, or {@code doneOn}, {@code second}, {@code sheet}, {@code conclusion}, {@code finding},
 *     {@code rectifyBy}
 */
public record Problem(String field, RuleViolated refusal) {

    private static final String MODULE = "inspection.";

    static Problem of(String field, String code, Object... arguments) {
        return new Problem(field, new RuleViolated(MODULE + code, arguments));
    }
}
