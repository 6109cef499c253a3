package org.jiangheng.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.jiangheng.calendar.Time;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Component;

/** The only way into the engine: a whole folder as one deployment, with its line among the versions. Callers hold the folder's lock. */
@Component
class Publisher {

    static final String SHIPPED = "shipped";
    static final String ADMINISTRATOR = "administrator";

    private final RepositoryService repository;
    private final ModelRepository models;
    private final Journal journal;
    private final Time time;

    Publisher(RepositoryService repository, ModelRepository models, Journal journal, Time time) {
        this.repository = repository;
        this.models = models;
        this.journal = journal;
        this.time = time;
    }

    ModelVersion publish(String folder, Map<String, byte[]> files, boolean shipped, String note, Actor by) {
        var deployment = repository.createDeployment().name(folder).source(shipped ? SHIPPED : ADMINISTRATOR);
        files.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        var id = Acting.as(by, deployment::deployWithResult).getId();
        // as exactly as the database keeps it
        var now = time.now().truncatedTo(ChronoUnit.MICROS);
        var version = add(id, folder, files, shipped, note, by, now);
        journal(folder, by, "modelsPublished", "发布“" + folder + "”第" + version.number() + "版：" + note);
        return version;
    }

    /** Deployments made before versions were counted are counted now, in their order. */
    void takeOver(String folder) {
        for (var deployment : repository
                .createDeploymentQuery()
                .deploymentName(folder)
                .orderByDeploymentTime()
                .asc()
                .list()) {
            if (models.version(deployment.getId()).isEmpty()) {
                takeOver(folder, deployment);
            }
        }
    }

    private void takeOver(String folder, Deployment deployment) {
        var files = files(deployment.getId());
        var shipped = SHIPPED.equals(deployment.getSource());
        var at = deployment.getDeploymentTime().toInstant();
        add(deployment.getId(), folder, files, shipped, "随程序发布", Actor.SYSTEM, at);
        if (shipped) {
            var hash = FolderContent.hash(files);
            models.keep(hash, files);
            models.accept(folder, hash);
        }
    }

    private ModelVersion add(
            String id, String folder, Map<String, byte[]> files, boolean shipped, String note, Actor by, Instant at) {
        int number = 1 + models.running(folder).map(ModelVersion::number).orElse(0);
        var version = new ModelVersion(
                id, folder, number, shipped, FolderContent.hash(files), note, by.account(), by.name(), at);
        models.add(version);
        return version;
    }

    /** The bytes the engine holds. */
    Map<String, byte[]> files(String deployment) {
        var files = new TreeMap<String, byte[]>();
        for (var name : repository.getDeploymentResourceNames(deployment)) {
            try (var stream = repository.getResourceAsStream(deployment, name)) {
                files.put(name, stream.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return files;
    }

    void journal(String folder, Actor by, String event, String sentence) {
        journal.record(subject(folder), by, event, sentence);
    }

    /** Under which a folder's acts stand in the journal. */
    static SubjectId subject(String folder) {
        var name = ("workflow-folder/" + folder).getBytes(StandardCharsets.UTF_8);
        return SubjectId.of(UUID.nameUUIDFromBytes(name).toString());
    }
}
