package org.jiangheng.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Component;

/** The engine's background work: timers, asynchronous steps, and those that failed. */
@Component
public class Jobs {

    private static final int CHUNK = 50;

    private final ManagementService management;
    private final RuntimeService instances;
    private final RepositoryService definitions;
    private final Time time;

    Jobs(ManagementService management, RuntimeService instances, RepositoryService definitions, Time time) {
        this.management = management;
        this.instances = instances;
        this.definitions = definitions;
        this.time = time;
    }

    /**
     * Runs everything that is due, in this thread, until nothing is. For the demonstration's beginnings and for tests; a running
     * system has the job executor.
     *
     * @return how many jobs were run
     * @throws IllegalStateException when a job failed, with its error as the cause
     */
    public int runDue() {
        var done = new HashSet<String>();
        for (var due = due(done); !due.isEmpty(); due = due(done)) {
            due.forEach(job -> run(job, done));
        }
        return done.size();
    }

    private List<Job> due(Set<String> done) {
        return management.createJobQuery().executable().orderByJobDuedate().asc().listPage(0, CHUNK).stream()
                .filter(job -> !done.contains(job.getId()))
                .toList();
    }

    private void run(Job job, Set<String> done) {
        try {
            done.add(job.getId());
            if (management.createJobQuery().jobId(job.getId()).count() > 0) {
                management.executeJob(job.getId());
            }
        } catch (RuntimeException failed) {
            throw new IllegalStateException("Job of " + job.getProcessDefinitionKey() + " failed", failed);
        }
    }

    /** When the next timer of any process ends; empty when none is running. */
    public Optional<Instant> nextTimer() {
        return management
                .createJobQuery()
                .timers()
                .active()
                .duedateHigherThan(Date.from(time.now()))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(job -> job.getDuedate().toInstant());
    }

    /** The steps that used up their attempts, for the Desk. */
    public List<Failure> failures() {
        return management.createJobQuery().noRetriesLeft().listPage(0, CHUNK).stream()
                .map(this::failure)
                .toList();
    }

    private Failure failure(Job job) {
        var subject = Optional.ofNullable(instances
                        .createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .singleResult())
                .map(instance -> SubjectId.of(instance.getBusinessKey()));
        var definition = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        return new Failure(
                job.getId(),
                job.getProcessDefinitionKey(),
                definitions.getProcessDefinition(job.getProcessDefinitionId()).getName(),
                Optional.ofNullable(definition)
                        .map(found -> found.getActivityId())
                        .orElse(""),
                subject,
                Optional.ofNullable(job.getExceptionMessage()).orElse(""));
    }

    /** Gives a failed step another round of attempts. */
    public void retry(String job) {
        management.setJobRetries(job, 3);
    }

    /**
     * @param processName the diagram's name
     * @param activity id of the step in the diagram
     * @param message what went wrong, for administrators
     */
    public record Failure(
            String job,
            String process,
            String processName,
            String activity,
            Optional<SubjectId> subject,
            String message) {}
}
