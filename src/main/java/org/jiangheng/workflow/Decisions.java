package org.jiangheng.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The decision tables rules ask: those deployed last, else those shipped. A case remembers the version it was decided by. */
@Component
public class Decisions {

    private final ObjectProvider<ProcessEngine> engine;
    private final Map<String, DecisionTable> read = new ConcurrentHashMap<>();

    Decisions(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /**
     * What the newest version answers.
     *
     * @param decision id of the decision, {@code <folder>-<file>}
     * @param inputs codes and numbers, nothing about a person
     * @throws IllegalStateException when no row applies or rows contradict each other
     */
    public Map<String, Object> decide(String decision, Map<String, Object> inputs) {
        return newest(decision)
                .answer(inputs)
                .map(DecisionTable.Answer::outputs)
                .orElseThrow(() -> new IllegalStateException("No row of " + decision + " applies to " + inputs));
    }

    /** The newest published version, else the one shipped. */
    public DecisionTable newest(String decision) {
        return deployed(context -> context.getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(decision))
                .orElseGet(() -> built(decision));
    }

    /** A version as it was published; what was decided before any was published, was decided by the one shipped. */
    public DecisionTable version(String decision, int version) {
        return deployed(context ->
                        context.getDecisionDefinitionManager().findDecisionDefinitionByKeyAndVersion(decision, version))
                .orElseGet(() -> built(decision));
    }

    private DecisionTable built(String decision) {
        return read.computeIfAbsent("shipped/" + decision, place -> shipped(decision));
    }

    private Optional<DecisionTable> deployed(Function<CommandContext, @Nullable DecisionDefinitionEntity> search) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> Optional.ofNullable(search.apply(context))
                        .map(found -> read.computeIfAbsent(found.getId(), id -> read(context, found))));
    }

    private static DecisionTable read(CommandContext context, DecisionDefinitionEntity found) {
        var resource = context.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(found.getDeploymentId(), found.getResourceName());
        return DecisionTable.read(found.getKey(), found.getVersion(), resource.getBytes());
    }

    /**
     * The table this version of the program was built with.
     *
     * @param decision shipped as {@code bpmn/<folder>/<file>.dmn}
     */
    public static DecisionTable shipped(String decision) {
        try (var file = new ClassPathResource("bpmn/" + decision.replaceFirst("-", "/") + ".dmn").getInputStream()) {
            return DecisionTable.read(decision, 0, file.readAllBytes());
        } catch (IOException missing) {
            throw new UncheckedIOException("No decision table " + decision, missing);
        }
    }
}
