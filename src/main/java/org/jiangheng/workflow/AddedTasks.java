package org.jiangheng.workflow;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jiangheng.journal.Journal;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** The user tasks that administrators have drawn. */
@Component
class AddedTasks {

    private final ListableBeanFactory beans;

    AddedTasks(ListableBeanFactory beans) {
        this.beans = beans;
    }

    AddedTask of(TaskEntity task, Optional<Form> schema) {
        var process = task.getProcessDefinition().getKey();
        return new AddedTask(
                task.getTaskDefinition().getNameExpression().getExpressionText(),
                schema,
                spec(process),
                sibling(process),
                beans.getBean(Journal.class));
    }

    /** What the task shows, which does not depend on its form. */
    AddedTask shown(String process, String task) {
        return new AddedTask(task, Optional.empty(), spec(process), sibling(process), beans.getBean(Journal.class));
    }

    private ProcessSpec spec(String process) {
        return beans.getBeansOfType(ProcessSpec.class).values().stream()
                .filter(spec -> spec.id().equals(process))
                .findFirst()
                .orElseGet(() -> ProcessSpec.of("", process, List.of(), List.of()));
    }

    private Optional<TaskForm<?>> sibling(String process) {
        return known(process, Stream.of(beans.getBeanNamesForType(TaskForm.class)), processes())
                .findFirst()
                .map(name -> beans.getBean(name, TaskForm.class));
    }

    private Stream<String> processes() {
        return beans.getBeansOfType(ProcessSpec.class).values().stream().map(ProcessSpec::id);
    }

    /** The names of the beans that belong to tasks of this process, and not to one whose id begins with its. */
    static Stream<String> known(String process, Stream<String> names, Stream<String> processes) {
        var longer = processes
                .filter(other -> other.startsWith(process + "-"))
                .map(other -> Gate.beanName(other, "x"))
                .map(name -> name.substring(0, name.length() - 1))
                .toList();
        var prefix = Gate.beanName(process, "x");
        return names.filter(name -> name.startsWith(prefix.substring(0, prefix.length() - 1)))
                .filter(name -> longer.stream().noneMatch(name::startsWith))
                .sorted(Comparator.naturalOrder());
    }
}
