package org.jiangheng.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Component;

/** The engine's background work: timers, asynchronous steps, and those that failed. */
@Component
public class Jobs {

    private static final int CHUNK = 50;

    private final ManagementService management;
    private final RuntimeService instances;
    private final RepositoryService definitions;
    private final Standstill standstill;

    Jobs(ManagementService management, RuntimeService instances, RepositoryService definitions, Standstill standstill) {
        this.management = management;
        this.instances = instances;
        this.definitions = definitions;
        this.standstill = standstill;
    }

    /**
     * Runs everything that is due, in this thread, until nothing is. For the demonstration's beginnings and for tests; a running
     * system has the job executor.
     *
     * @return how many jobs were run
     * @throws IllegalStateException when a job failed, with its error as the cause; the others were run
     */
    public int runDue() {
        var round = new Round(management, standstill).run();
        round.trouble().ifPresent(trouble -> {
            throw trouble;
        });
        return round.done();
    }

    /** Runs everything that is due, in this thread, until nothing is; what fails is repeated later and counted here. */
    public Work work() {
        var round = new Round(management, standstill).run();
        return new Work(round.done(), round.failed());
    }

    /** Does something during which the job executor of this node stands still, so that nobody here runs a job beside it. */
    public <T> T alone(Supplier<T> something) {
        return standstill.during(something);
    }

    /** When the next job falls due after the instant: a timer that ends, or a failed step that is repeated. */
    public Optional<Instant> nextDue(Instant after) {
        return management
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .duedateHigherThan(Date.from(after))
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

    /**
     * @param done how many jobs were run
     * @param failed how many were tried in vain
     */
    public record Work(int done, int failed) {}
}
