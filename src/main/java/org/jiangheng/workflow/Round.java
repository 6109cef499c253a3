package org.jiangheng.workflow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.Job;

/** Runs what is due in the calling thread until nothing is, past jobs that fail; each failed one is tried once. */
final class Round {

    private static final int CHUNK = 50;
    private static final int MOST_COLLISIONS = 10;

    private final ManagementService management;
    private final Standstill standstill;
    private final Set<String> finished = new HashSet<>();
    private final Map<String, Integer> collisions = new HashMap<>();
    private int done;
    private int failed;
    private Optional<IllegalStateException> trouble = Optional.empty();

    Round(ManagementService management, Standstill standstill) {
        this.management = management;
        this.standstill = standstill;
    }

    Round run() {
        for (var due = due(); !due.isEmpty(); due = due()) {
            due.forEach(this::run);
        }
        return this;
    }

    int done() {
        return done;
    }

    int failed() {
        return failed;
    }

    /** The first failure, with its cause. */
    Optional<IllegalStateException> trouble() {
        return trouble;
    }

    private List<Job> due() {
        standstill.awaitOthers();
        return management.createJobQuery().executable().orderByJobDuedate().asc().listPage(0, CHUNK).stream()
                .filter(job -> !finished.contains(job.getId()))
                .toList();
    }

    private void run(Job job) {
        try {
            if (management.createJobQuery().jobId(job.getId()).count() > 0) {
                management.executeJob(job.getId());
                done++;
            }
            finished.add(job.getId());
        } catch (OptimisticLockingException another) {
            collided(job, another);
        } catch (RuntimeException failure) {
            failed(job, failure);
        }
    }

    /** Another node ran the same job or one beside it; this one is looked at again. */
    private void collided(Job job, OptimisticLockingException another) {
        if (collisions.merge(job.getId(), 1, Integer::sum) > MOST_COLLISIONS) {
            failed(job, another);
        }
    }

    private void failed(Job job, RuntimeException failure) {
        finished.add(job.getId());
        failed++;
        trouble = trouble.or(() ->
                Optional.of(new IllegalStateException("Job of " + job.getProcessDefinitionKey() + " failed", failure)));
    }
}
