package org.jiangheng.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The forms people answer: those deployed last, else those shipped. */
@Component
public class Forms {

    private final ObjectProvider<ProcessEngine> engine;
    private final Map<String, Form> read = new ConcurrentHashMap<>();

    Forms(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /**
     * The newest version of the form.
     *
     * @param formId {@code <folder>-<name>}, shipped as {@code forms/<folder>/<name>.form}
     */
    public Form get(String formId) {
        return latest(formId).map(this::deployed).orElseGet(() -> read.computeIfAbsent(formId, Forms::shipped));
    }

    /** The form of an open task, in the version deployed together with its diagram. */
    public Form ofTask(String taskId) {
        try (var form = engine.getObject().getFormService().getDeployedTaskForm(taskId)) {
            return Form.parse(new String(form.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Optional<CamundaFormDefinition> latest(String formId) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        return Optional.ofNullable(configuration
                .getCommandExecutorTxRequired()
                .execute(context ->
                        newest(context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(formId))));
    }

    private static @Nullable CamundaFormDefinition newest(@Nullable CamundaFormDefinition definition) {
        return definition;
    }

    private Form deployed(CamundaFormDefinition definition) {
        return read.computeIfAbsent(definition.getDeploymentId() + "/" + definition.getResourceName(), place -> {
            var repository = engine.getObject().getRepositoryService();
            return parse(repository.getResourceAsStream(definition.getDeploymentId(), definition.getResourceName()));
        });
    }

    private static Form shipped(String formId) {
        try {
            return parse(new ClassPathResource("forms/" + formId.replaceFirst("-", "/") + ".form").getInputStream());
        } catch (IOException missing) {
            throw new IllegalArgumentException("No form " + formId, missing);
        }
    }

    private static Form parse(InputStream stream) {
        try (stream) {
            return Form.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
