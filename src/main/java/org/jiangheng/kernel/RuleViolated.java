package org.jiangheng.kernel;

import java.util.List;

/**
 * A broken rule. It rolls the transaction back and reaches the person as one Chinese sentence: the text of {@link #code()} in
 * {@code messages/<module>.properties}, filled with {@link #arguments()}.
 */
public final class RuleViolated extends RuntimeException {

    private final String code;
    private final transient List<Object> arguments;

    /**
     * @param code {@code <module>.<camelCase>}, for example {@code material.missing}
     * @param arguments what the sentence is filled with, in order; never personal data beyond what the addressee typed
     */
    public RuleViolated(String code, Object... arguments) {
        // An answer, not a fault: whoever logs it needs the code, not the way it took.
        super(code, null, false, false);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
