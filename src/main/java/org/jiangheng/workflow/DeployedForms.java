package org.jiangheng.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** The forms of deployments, parsed once: a deployment never changes. */
@Component
class DeployedForms {

    private final RepositoryService deployments;
    private final Map<String, Optional<Form>> parsed = new ConcurrentHashMap<>();

    DeployedForms(RepositoryService deployments) {
        this.deployments = deployments;
    }

    /** The form of a task as its diagram's own deployment holds it. */
    Optional<Form> of(TaskEntity task) {
        var reference = task.getTaskDefinition().getCamundaFormDefinitionKey();
        if (reference == null) {
            return Optional.empty();
        }
        var deployment = task.getProcessDefinition().getDeploymentId();
        return parsed.computeIfAbsent(
                deployment + "/" + reference.getExpressionText(),
                key -> find(deployment, reference.getExpressionText()));
    }

    /** Resource names are {@code forms/<folder>/<name>.form}; the id in the JSON is {@code <folder>-<name>}. */
    private Optional<Form> find(String deployment, String formId) {
        return deployments.getDeploymentResourceNames(deployment).stream()
                .filter(resource -> resource.endsWith(".form"))
                .map(resource -> read(deployment, resource))
                .filter(form -> form.id().equals(formId))
                .findFirst();
    }

    private Form read(String deployment, String resource) {
        try (var stream = deployments.getResourceAsStream(deployment, resource)) {
            return Form.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
