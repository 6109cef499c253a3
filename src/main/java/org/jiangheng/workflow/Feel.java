package org.jiangheng.workflow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/** The conditions of forms, by the engine's own FEEL. A variable that is missing makes a condition false. */
final class Feel {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();
    private static final Map<String, ParsedExpression> PARSED = new ConcurrentHashMap<>();

    private Feel() {}

    static boolean holds(String condition, Map<String, Object> data) {
        return Boolean.TRUE.equals(value(condition, data));
    }

    /** The expression's value; null when it cannot be computed. */
    static @Nullable Object value(String expression, Map<String, Object> data) {
        var result = ENGINE.evaluate(parsed(expression), data);
        return result.isSuccess() ? result.result() : null;
    }

    /** @throws IllegalArgumentException when the condition cannot be read */
    static ParsedExpression parsed(String condition) {
        var expression = condition.startsWith("=") ? condition.substring(1) : condition;
        return PARSED.computeIfAbsent(expression, Feel::parse);
    }

    /** @throws IllegalArgumentException when the cell of a decision table cannot be read as a test of its column */
    static void parsedTests(String tests) {
        var result = ENGINE.parseUnaryTests(tests);
        if (!result.isSuccess()) {
            throw new IllegalArgumentException(result.failure().message());
        }
    }

    private static ParsedExpression parse(String expression) {
        var result = ENGINE.parseExpression(expression);
        if (!result.isSuccess()) {
            throw new IllegalArgumentException(result.failure().message());
        }
        return result.parsedExpression();
    }
}
