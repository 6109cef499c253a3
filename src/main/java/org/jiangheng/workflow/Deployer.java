package org.jiangheng.workflow;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Deploys the shipped diagrams, tables and forms: one deployment per folder, with resource names that are the same from a jar, an
 * exploded folder or an editor, and only when what is shipped has changed. Never on top of what an administrator has published,
 * and never what breaks the rules of the house ({@link ModelCheck}).
 */
@Component
public class Deployer {

    private static final Logger LOG = LoggerFactory.getLogger(Deployer.class);
    private static final String SHIPPED = "shipped";

    private final RepositoryService repository;
    private final ListableBeanFactory beans;

    Deployer(RepositoryService repository, ListableBeanFactory beans) {
        this.repository = repository;
        this.beans = beans;
    }

    /**
     * Deploys what is shipped. Idempotent, safe on several nodes at once (the engine locks).
     *
     * @throws IllegalStateException when a shipped folder breaks the rules of the house; nothing of it is deployed
     */
    public void deployShipped() {
        var check = ModelCheck.of(beans);
        ShippedFolders.read().forEach((folder, files) -> {
            requireSound(check, folder, files);
            deploy(folder, files);
        });
    }

    private static void requireSound(ModelCheck check, String folder, Map<String, byte[]> files) {
        var findings = check.check(folder, files);
        if (!findings.isEmpty()) {
            throw new IllegalStateException(findings.stream()
                    .map(ModelCheck.Finding::toString)
                    .collect(Collectors.joining("\n", "Folder " + folder + " is not deployed:\n", "")));
        }
    }

    private void deploy(String folder, Map<String, byte[]> files) {
        if (publishedByAdministrator(folder)) {
            LOG.info("Folder {} stays as published by an administrator; the shipped version is not deployed", folder);
            return;
        }
        var deployment =
                repository.createDeployment().name(folder).source(SHIPPED).enableDuplicateFiltering(false);
        files.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        var deployed = deployment.deployWithResult();
        if (deployed.getDeployedProcessDefinitions() != null) {
            LOG.info("Deployed folder {} with {} resources", folder, files.size());
        }
    }

    private boolean publishedByAdministrator(String folder) {
        return repository
                .createDeploymentQuery()
                .deploymentName(folder)
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .map(Deployment::getSource)
                .anyMatch(source -> !SHIPPED.equals(source));
    }
}
