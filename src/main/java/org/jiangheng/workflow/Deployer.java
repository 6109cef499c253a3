package org.jiangheng.workflow;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jiangheng.kernel.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deploys the shipped diagrams, tables and forms: one deployment per folder, with resource names that are the same from a jar, an
 * exploded folder or an editor, and only when what is shipped has changed. Never on top of what an administrator has published:
 * then it is noted as a conflict to decide on the Desk. And never what breaks the rules of the house ({@link ModelCheck}).
 */
@Component
public class Deployer {

    private static final Logger LOG = LoggerFactory.getLogger(Deployer.class);

    private final Publisher publisher;
    private final ModelRepository models;
    private final TransactionOperations transactions;
    private final Supplier<ModelCheck> check;

    Deployer(
            Publisher publisher,
            ModelRepository models,
            TransactionOperations transactions,
            ListableBeanFactory beans) {
        this.publisher = publisher;
        this.models = models;
        this.transactions = transactions;
        this.check = () -> ModelCheck.of(beans);
    }

    /**
     * Deploys what is shipped. Idempotent, safe on several nodes at once (each folder is locked while it is decided).
     *
     * @throws IllegalStateException when a shipped folder breaks the rules of the house; nothing of it is deployed
     */
    public void deployShipped() {
        deploy(ShippedFolders.read());
    }

    void deploy(Map<String, Map<String, byte[]>> shipped) {
        var rules = check.get();
        shipped.forEach((folder, files) -> {
            requireSound(rules, folder, files);
            transactions.executeWithoutResult(transaction -> decide(folder, files));
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

    private void decide(String folder, Map<String, byte[]> files) {
        models.lock(folder);
        publisher.takeOver(folder);
        var hash = FolderContent.hash(files);
        models.keep(hash, files);
        var running = models.running(folder);
        if (running.map(ModelVersion::hash).filter(hash::equals).isPresent()) {
            models.accept(folder, hash);
        } else if (running.map(ModelVersion::shipped).orElse(true)) {
            publisher.publish(folder, files, true, "随程序发布", Actor.SYSTEM);
            models.accept(folder, hash);
            LOG.info("Deployed folder {} with {} resources", folder, files.size());
        } else {
            leave(folder, hash);
        }
    }

    /** An administrator's version runs. */
    private void leave(String folder, String hash) {
        var shipped = models.shipped(folder);
        if (shipped.known().isEmpty() || shipped.known().get().equals(hash)) {
            models.accept(folder, hash);
        } else if (!shipped.since().equals(Optional.of(hash))) {
            models.notice(folder, hash);
            publisher.journal(
                    folder, Actor.SYSTEM, "modelsConflict", "新程序附带的“" + folder + "”有变化；管理员发布的版本继续使用，等待管理员决定。");
            LOG.warn("Folder {} stays as published by an administrator; the shipped one has changed", folder);
        }
    }
}
