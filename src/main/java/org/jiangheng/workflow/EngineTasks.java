package org.jiangheng.workflow;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** {@link Tasks} on this engine. */
@Component
class EngineTasks implements Tasks {

    private final TaskService tasks;
    private final FormService forms;
    private final RuntimeService instances;
    private final RepositoryService definitions;
    private final Repeating repeating;
    private final BeanFactory beans;

    EngineTasks(
            TaskService tasks,
            FormService forms,
            RuntimeService instances,
            RepositoryService definitions,
            Repeating repeating,
            BeanFactory beans) {
        this.tasks = tasks;
        this.forms = forms;
        this.instances = instances;
        this.definitions = definitions;
        this.repeating = repeating;
        this.beans = beans;
    }

    @Override
    public List<Task> of(Actor actor) {
        return list(visibleTo(actor));
    }

    @Override
    public List<Task> about(SubjectId subject, Actor actor) {
        return list(visibleTo(actor).processInstanceBusinessKey(subject.value()));
    }

    @Override
    public Optional<Task> find(String taskId, Actor actor) {
        return list(visibleTo(actor).taskId(taskId)).stream().findFirst();
    }

    /** Own tasks, and those of the own groups that nobody has claimed. */
    private TaskQuery visibleTo(Actor actor) {
        var query = tasks.createTaskQuery().active().or().taskAssignee(actor.account());
        if (!actor.groups().isEmpty()) {
            query.taskCandidateGroupIn(List.copyOf(actor.groups()));
        }
        return query.endOr();
    }

    private List<Task> list(TaskQuery query) {
        return query.initializeFormKeys().orderByDueDate().asc().orderByTaskCreateTime().asc().list().stream()
                .map(this::task)
                .toList();
    }

    private Task task(org.camunda.bpm.engine.task.Task task) {
        var subject = subjectOf(task);
        var process = processOf(task);
        return new Task(
                task.getId(),
                process,
                task.getTaskDefinitionKey(),
                CardName.drawn(task),
                task.getCamundaFormRef().getKey(),
                Optional.ofNullable(task.getDescription()).orElse(""),
                form(process, task.getTaskDefinitionKey()).page(subject),
                subject,
                task.getCreateTime().toInstant(),
                Optional.ofNullable(task.getDueDate()).map(java.util.Date::toInstant));
    }

    private SubjectId subjectOf(org.camunda.bpm.engine.task.Task task) {
        return SubjectId.of(instances
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
    }

    private String processOf(org.camunda.bpm.engine.task.Task task) {
        return definitions.getProcessDefinition(task.getProcessDefinitionId()).getKey();
    }

    private TaskForm<?> form(String process, String task) {
        var name = Gate.beanName(process, task);
        return beans.containsBean(name)
                ? beans.getBean(name, TaskForm.class)
                : beans.getBean(AddedTasks.class).shown(process, task);
    }

    @Override
    public Map<String, Object> shows(Task task) {
        return form(task.process(), task.key()).shows(task.subject());
    }

    @Override
    public void redate(SubjectId subject) {
        for (var open : tasks.createTaskQuery()
                .processInstanceBusinessKey(subject.value())
                .list()) {
            form(processOf(open), open.getTaskDefinitionKey())
                    .due(subject)
                    .map(Date::from)
                    .filter(due -> !due.equals(open.getDueDate()))
                    .ifPresent(due -> {
                        open.setDueDate(due);
                        tasks.saveTask(open);
                    });
        }
    }

    @Override
    public void complete(String taskId, Map<String, Object> answers, Actor actor, Runnable deed) {
        if (find(taskId, actor).isEmpty()) {
            throw new RuleViolated("workflow.taskGone");
        }
        repeating.untilSettled(() -> {
            deed.run();
            return Acting.as(actor, () -> {
                forms.submitTaskForm(taskId, answers);
                return true;
            });
        });
    }
}
