package org.jiangheng.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The complete grammar of expressions in diagrams. Each reading gives the facts it uses with the type they must have. */
final class ModelExpression {

    static final String BUSINESS_KEY = "#{execution.processBusinessKey}";

    private static final String NAME = "[a-z][A-Za-z0-9]*";
    private static final Pattern FACT = Pattern.compile("\\$\\{(" + NAME + ")}");
    private static final Pattern TERM = Pattern.compile("(!?)(" + NAME + ")|(" + NAME + ") == '([A-Z][A-Z0-9_]*)'");
    private static final Pattern CONDITION = Pattern.compile("\\$\\{(.+)}");
    private static final Pattern COMPLETION = Pattern.compile("\\$\\{nrOfCompletedInstances >= (" + NAME + ")}");

    /** Words the expression language keeps for itself, and names the engine puts beside the facts. */
    private static final Set<String> RESERVED = Set.of(
            "and",
            "or",
            "not",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "true",
            "false",
            "null",
            "instanceof",
            "empty",
            "div",
            "mod",
            "execution",
            "task",
            "authenticatedUserId",
            "loopCounter",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances");

    private ModelExpression() {}

    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** Whether the text is an expression of the grammar, wherever it stands. */
    static boolean isKnown(String text) {
        return fact(text).isPresent()
                || condition(text).isPresent()
                || completion(text).isPresent()
                || text.equals(BUSINESS_KEY);
    }

    /** {@code ${fact}}: the fact's name. */
    static Optional<String> fact(String text) {
        var match = FACT.matcher(text.trim());
        return match.matches() && !RESERVED.contains(match.group(1)) ? Optional.of(match.group(1)) : Optional.empty();
    }

    /** {@code ${fact}}, {@code ${!fact}}, {@code ${fact == 'X'}} and their {@code &&} and {@code ||}. */
    static Optional<Map<String, Class<?>>> condition(String text) {
        var match = CONDITION.matcher(text.trim());
        if (!match.matches()) {
            return Optional.empty();
        }
        var facts = new LinkedHashMap<String, Class<?>>();
        for (var term : match.group(1).split("&&|\\|\\|", -1)) {
            var read = TERM.matcher(term.trim());
            if (!read.matches()) {
                return Optional.empty();
            }
            var name = read.group(2) == null ? read.group(3) : read.group(2);
            if (RESERVED.contains(name)) {
                return Optional.empty();
            }
            facts.put(name, read.group(2) == null ? String.class : Boolean.class);
        }
        return Optional.of(facts);
    }

    /** {@code ${nrOfCompletedInstances >= fact}}: the fact's name. */
    static Optional<String> completion(String text) {
        var match = COMPLETION.matcher(text.trim());
        return match.matches() && !RESERVED.contains(match.group(1)) ? Optional.of(match.group(1)) : Optional.empty();
    }
}
