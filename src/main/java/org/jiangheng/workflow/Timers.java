package org.jiangheng.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Component;

/** The timers that run in the diagrams, for the Desk. */
@Component
public class Timers {

    private static final int MOST_OF_ONE = 50;

    private final ManagementService management;
    private final RuntimeService instances;
    private final RepositoryService definitions;
    private final Time time;

    Timers(ManagementService management, RuntimeService instances, RepositoryService definitions, Time time) {
        this.management = management;
        this.instances = instances;
        this.definitions = definitions;
        this.time = time;
    }

    /** The timers that end next, of all processes. */
    public List<Timer> next(int most) {
        return list(running().duedateHigherThan(Date.from(time.now())), most);
    }

    /** The timers of a subject's process. */
    public List<Timer> of(SubjectId subject) {
        return instances.createProcessInstanceQuery().processInstanceBusinessKey(subject.value()).list().stream()
                .flatMap(instance -> list(running().processInstanceId(instance.getId()), MOST_OF_ONE).stream())
                .toList();
    }

    private JobQuery running() {
        return management.createJobQuery().timers().active();
    }

    private List<Timer> list(JobQuery query, int most) {
        return query.orderByJobDuedate().asc().listPage(0, most).stream()
                .map(this::timer)
                .toList();
    }

    private Timer timer(Job job) {
        return new Timer(
                job.getDuedate().toInstant(),
                definitions.getProcessDefinition(job.getProcessDefinitionId()).getName(),
                event(job),
                subject(job));
    }

    private Optional<SubjectId> subject(Job job) {
        return Optional.ofNullable(instances
                        .createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .singleResult())
                .map(instance -> SubjectId.of(instance.getBusinessKey()));
    }

    private String event(Job job) {
        var activity = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        ModelElementInstance drawn =
                definitions.getBpmnModelInstance(job.getProcessDefinitionId()).getModelElementById(activity);
        return Optional.ofNullable(drawn.getAttributeValue("name")).orElse(activity);
    }

    /**
     * @param at when it ends
     * @param process the diagram's name
     * @param event the event's name in the diagram
     */
    public record Timer(Instant at, String process, String event, Optional<SubjectId> subject) {}
}
