package org.jiangheng.workflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Looks at a running case. */
@Component
class Conditions {

    private final TaskService tasks;
    private final ManagementService jobs;
    private final RepositoryService definitions;
    private final FormService forms;

    Conditions(TaskService tasks, ManagementService jobs, RepositoryService definitions, FormService forms) {
        this.tasks = tasks;
        this.jobs = jobs;
        this.definitions = definitions;
        this.forms = forms;
    }

    Condition of(String instance) {
        return new Condition(
                tasks.createTaskQuery().processInstanceId(instance).initializeFormKeys().list().stream()
                        .collect(Collectors.toMap(Task::getId, this::open)),
                timers(instance));
    }

    private Condition.OpenTask open(Task task) {
        return new Condition.OpenTask(
                CardName.drawn(task),
                tasks.getIdentityLinksForTask(task.getId()).stream()
                        .filter(link -> link.getType().equals("candidate") && link.getGroupId() != null)
                        .map(IdentityLink::getGroupId)
                        .sorted()
                        .toList(),
                Optional.ofNullable(task.getAssignee()),
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant),
                task.getCamundaFormRef() == null
                        ? "无"
                        : task.getCamundaFormRef().getKey(),
                form(task));
    }

    /** The form's text; a diagram that is only tried comes without its forms. */
    private Optional<String> form(Task task) {
        if (task.getCamundaFormRef() == null) {
            return Optional.empty();
        }
        try (var form = forms.getDeployedTaskForm(task.getId())) {
            return Optional.of(new String(form.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | ProcessEngineException unreadable) {
            return Optional.empty();
        }
    }

    private Map<String, Instant> timers(String instance) {
        var timers = new TreeMap<String, Instant>();
        for (var job :
                jobs.createJobQuery().processInstanceId(instance).timers().list()) {
            var activity = jobs.createJobDefinitionQuery()
                    .jobDefinitionId(job.getJobDefinitionId())
                    .singleResult()
                    .getActivityId();
            var name = new Diagram(definitions.getBpmnModelInstance(job.getProcessDefinitionId())).name(activity);
            timers.put(name, job.getDuedate().toInstant());
        }
        return timers;
    }
}
