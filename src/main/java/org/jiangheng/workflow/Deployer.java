package org.jiangheng.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the shipped diagrams, tables and forms: one deployment per folder, with resource names that are the same from a jar, an
 * exploded folder or an editor, and only when what is shipped has changed. Never on top of what an administrator has published.
 */
@Component
public class Deployer {

    private static final Logger LOG = LoggerFactory.getLogger(Deployer.class);
    private static final String SHIPPED = "shipped";

    private final RepositoryService repository;

    Deployer(RepositoryService repository) {
        this.repository = repository;
    }

    /** Deploys what is shipped. Idempotent, safe on several nodes at once (the engine locks). */
    public void deployShipped() {
        var folders = new TreeMap<String, Map<String, Resource>>();
        collect(folders, "bpmn/*/*.bpmn");
        collect(folders, "bpmn/*/*.dmn");
        collect(folders, "forms/*/*.form");
        folders.forEach(this::deploy);
    }

    private void deploy(String folder, Map<String, Resource> resources) {
        if (publishedByAdministrator(folder)) {
            LOG.info("Folder {} stays as published by an administrator; the shipped version is not deployed", folder);
            return;
        }
        var deployment =
                repository.createDeployment().name(folder).source(SHIPPED).enableDuplicateFiltering(false);
        resources.forEach((name, resource) -> add(deployment, name, resource));
        var deployed = deployment.deployWithResult();
        if (deployed.getDeployedProcessDefinitions() != null) {
            LOG.info("Deployed folder {} with {} resources", folder, resources.size());
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

    private static void add(
            org.camunda.bpm.engine.repository.DeploymentBuilder deployment, String name, Resource resource) {
        try (var stream = resource.getInputStream()) {
            deployment.addInputStream(name, new java.io.ByteArrayInputStream(stream.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void collect(Map<String, Map<String, Resource>> folders, String pattern) {
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern)) {
                var parts = resource.getURL().getPath().split("/");
                var folder = parts[parts.length - 2];
                var name = parts[parts.length - 3] + "/" + folder + "/" + resource.getFilename();
                folders.computeIfAbsent(folder, key -> new TreeMap<>()).put(name, resource);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
