package org.jiangheng.workflow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** The conditions of forms, by the engine's own FEEL. A variable that is missing makes a condition false. */
final class Feel {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();
    private static final Map<String, ParsedExpression> PARSED = new ConcurrentHashMap<>();

    private Feel() {}

    static boolean holds(String condition, Map<String, Object> data) {
        var result = ENGINE.evaluate(parsed(condition), data);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    /** @throws IllegalArgumentException when the condition cannot be read */
    static ParsedExpression parsed(String condition) {
        var expression = condition.startsWith("=") ? condition.substring(1) : condition;
        return PARSED.computeIfAbsent(expression, Feel::parse);
    }

    private static ParsedExpression parse(String expression) {
        var result = ENGINE.parseExpression(expression);
        if (!result.isSuccess()) {
            throw new IllegalArgumentException(result.failure().message());
        }
        return result.parsedExpression();
    }
}
