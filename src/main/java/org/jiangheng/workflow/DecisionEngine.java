package org.jiangheng.workflow;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** Camunda's decision engine with FEEL and nothing else: no scripts, no JUEL, no history, no process. */
final class DecisionEngine {

    private static final ThreadLocal<List<DmnEvaluatedDecisionRule>> APPLYING = new ThreadLocal<>();
    private static final DmnEngine ENGINE = engine();

    private DecisionEngine() {}

    static DmnDecision parse(String decision, InputStream dmn) {
        return ENGINE.parseDecision(decision, dmn);
    }

    /** The rows that apply: one at most, as the hit policies we allow give no more. */
    static List<DmnEvaluatedDecisionRule> applying(DmnDecision table, Map<String, Object> inputs) {
        try {
            ENGINE.evaluateDecisionTable(table, inputs);
            return APPLYING.get();
        } finally {
            APPLYING.remove();
        }
    }

    private static DmnEngine engine() {
        var settings = new DefaultDmnEngineConfiguration();
        settings.getCustomPostDecisionTableEvaluationListeners()
                .add(evaluation -> APPLYING.set(List.copyOf(evaluation.getMatchingRules())));
        settings.setScriptEngineResolver(language -> {
            throw new IllegalStateException("Scripts are not allowed (" + language + ")");
        });
        settings.setElProvider(expression -> {
            throw new IllegalStateException("JUEL is not allowed");
        });
        return settings.buildEngine();
    }
}
