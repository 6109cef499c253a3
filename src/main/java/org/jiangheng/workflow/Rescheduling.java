package org.jiangheng.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Moves a running timer: the fact it reads and the job that waits. The engine itself would leave the job where it is. */
@Component
class Rescheduling {

    private final RuntimeService instances;
    private final ManagementService management;
    private final RepositoryService definitions;
    private final HistoryService history;
    private final ObjectProvider<ProcessSpec> specs;

    Rescheduling(
            RuntimeService instances,
            ManagementService management,
            RepositoryService definitions,
            HistoryService history,
            ObjectProvider<ProcessSpec> specs) {
        this.instances = instances;
        this.management = management;
        this.definitions = definitions;
        this.history = history;
        this.specs = specs;
    }

    void reschedule(SubjectId subject, String fact, Instant instant) {
        var instance = Optional.ofNullable(instances
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(subject.value())
                        .singleResult())
                .orElseThrow(() -> new RuleViolated("workflow.notRunning"));
        requireDeclared(instance, fact);
        readers(instance, fact).forEach(timer -> move(instance, timer, instant));
        instances.setVariable(instance.getId(), fact, FactValues.toEngine(instant));
    }

    private void requireDeclared(ProcessInstance instance, String fact) {
        var process = definitions
                .getProcessDefinition(instance.getProcessDefinitionId())
                .getKey();
        var declared = specs.stream()
                .filter(spec -> spec.id().equals(process))
                .flatMap(spec -> spec.facts().stream())
                .anyMatch(each -> each.name().equals(fact) && each.type() == Instant.class);
        if (!declared) {
            throw new IllegalArgumentException(process + " declares no instant " + fact);
        }
    }

    /** The events of the diagram whose timer reads the fact. */
    private List<String> readers(ProcessInstance instance, String fact) {
        return definitions
                .getBpmnModelInstance(instance.getProcessDefinitionId())
                .getModelElementsByType(TimerEventDefinition.class)
                .stream()
                .filter(timer -> timer.getTimeDate() != null
                        && timer.getTimeDate().getTextContent().strip().equals("${" + fact + "}"))
                .map(timer -> ((BaseElement) timer.getParentElement()).getId())
                .toList();
    }

    private void move(ProcessInstance instance, String timer, Instant instant) {
        var waiting = waiting(instance, timer);
        if (waiting.isEmpty() && hasFired(instance, timer)) {
            throw new RuleViolated("workflow.timerEnded");
        }
        waiting.forEach(job -> move(job, instant));
    }

    /** A timer that fires at this very moment wins. */
    private void move(Job job, Instant instant) {
        try {
            management.setJobDuedate(job.getId(), Date.from(instant));
        } catch (OptimisticLockingException fired) {
            throw new RuleViolated("workflow.timerEnded");
        }
    }

    private List<Job> waiting(ProcessInstance instance, String timer) {
        return management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(timer)
                .timers()
                .list();
    }

    private boolean hasFired(ProcessInstance instance, String timer) {
        return history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .activityId(timer)
                        .finished()
                        .count()
                > 0;
    }
}
