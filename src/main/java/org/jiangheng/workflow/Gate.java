package org.jiangheng.workflow;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/**
 * The one gate every completed user task passes, whichever client completes it: answers are validated against the {@code .form},
 * bound to the declared record and handed to the domain; its facts are kept, the raw answers are not.
 */
@Component
class Gate {

    private static final JsonMapper BINDER = JsonMapper.builder()
            .findAndAddModules()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .build();

    private final BeanFactory beans;
    private final Refusals refusals;

    Gate(BeanFactory beans, Refusals refusals) {
        this.beans = beans;
        this.refusals = refusals;
    }

    String caption(DelegateTask task) {
        return formOf(task).caption(subjectOf(task));
    }

    /** Tasklist's cards show the name and the dates, no description and, to those without grants, no variables. */
    void describe(DelegateTask task) {
        var caption = caption(task);
        task.setDescription(caption);
        task.setName(CardName.of(task.getName(), caption));
        formOf(task).due(subjectOf(task)).map(Date::from).ifPresent(task::setDueDate);
    }

    Map<String, Object> shows(DelegateTask task) {
        return formOf(task).shows(subjectOf(task));
    }

    void pass(TaskEntity task, VariableMap answers) {
        try {
            var raw = FormValues.toPlain(answers);
            var actor = Acting.now(beans);
            Acting.as(actor, () -> unchecked(() -> submit(task, raw, formOf(task), actor)))
                    .forEach((fact, value) -> task.getExecution().setVariable(fact.name(), FactValues.toEngine(value)));
        } catch (RuleViolated refused) {
            throw refusals.remember(refused);
        }
        Passage.current().grant(task.getId());
    }

    /** Completing means passing here first; every other way ends at this listener. */
    void requirePassed(DelegateTask task) {
        if (!Passage.current().granted(task.getId())) {
            throw refusals.remember(new RuleViolated("workflow.onlyThroughForm"));
        }
    }

    /** The engine has checked that this person may complete this task; what follows from it needs no further permission. */
    private static Outcome unchecked(Supplier<Outcome> work) {
        return Context.getCommandContext().runWithoutAuthorization(work::get);
    }

    private <T> Outcome submit(TaskEntity task, Map<String, Object> raw, TaskForm<T> form, Actor actor) {
        var subject = subjectOf(task);
        var answers = schemaOf(task)
                .map(schema -> schema.check(raw, form.shows(subject)))
                .orElse(Map.of());
        return form.submit(subject, BINDER.convertValue(answers, form.answers()), actor);
    }

    /** The form of the diagram's own deployment: a running case keeps the form it was started with. */
    private Optional<Form> schemaOf(TaskEntity task) {
        return beans.getBean(DeployedForms.class).of(task);
    }

    TaskForm<?> formOf(DelegateTask task) {
        var name = beanName(processOf(task), task.getTaskDefinitionKey());
        return beans.containsBean(name)
                ? beans.getBean(name, TaskForm.class)
                : beans.getBean(AddedTasks.class).of((TaskEntity) task, schemaOf((TaskEntity) task));
    }

    /** Process id + task id in camelCase. */
    static String beanName(String process, String task) {
        var name = new StringBuilder();
        for (var word : (process + "-" + Character.toUpperCase(task.charAt(0)) + task.substring(1)).split("-")) {
            name.append(name.isEmpty() ? word.charAt(0) : Character.toUpperCase(word.charAt(0)))
                    .append(word, 1, word.length());
        }
        return name.toString();
    }

    private static String processOf(DelegateTask task) {
        return ((TaskEntity) task).getProcessDefinition().getKey();
    }

    private static SubjectId subjectOf(DelegateTask task) {
        return SubjectId.of(task.getExecution().getProcessBusinessKey());
    }
}
