package org.jiangheng.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** A folder of a test's own on the running system: its beans, diagrams and forms, taken away afterwards with every case of it. */
public class ThrowAwayFolder {

    private final RepositoryService repository;
    private final ConfigurableListableBeanFactory beans;
    private final List<String> registered = new ArrayList<>();
    private final List<String> deployments = new ArrayList<>();

    ThrowAwayFolder(RepositoryService repository, ConfigurableListableBeanFactory beans) {
        this.repository = repository;
        this.beans = beans;
    }

    public void knows(String name, Object bean) {
        beans.registerSingleton(name, bean);
        registered.add(name);
    }

    /** What the house has against the folder. */
    public List<ModelCheck.Finding> findings(String folder, Map<String, byte[]> files) {
        return ModelCheck.of(beans).check(folder, files);
    }

    /** @param files by name as {@code bpmn/<folder>/<file>} or {@code forms/<folder>/<file>} */
    public void deploy(String folder, Map<String, byte[]> files) {
        var deployment = repository.createDeployment().name(folder);
        files.forEach((name, content) -> deployment.addInputStream(name, new java.io.ByteArrayInputStream(content)));
        deployments.add(deployment.deploy().getId());
    }

    public void clear() {
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
        deployments.clear();
        registered.forEach(((DefaultListableBeanFactory) beans)::destroySingleton);
        registered.clear();
    }
}
