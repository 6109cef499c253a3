package org.jiangheng.workflow;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jiangheng.calendar.Time;
import org.springframework.stereotype.Component;

/** How much work is open, of everybody; counted by kind of task, without persons and contents. */
@Component
public class OpenWork {

    private static final int MOST = 5000;

    private final TaskService tasks;
    private final RepositoryService definitions;
    private final Time time;

    OpenWork(TaskService tasks, RepositoryService definitions, Time time) {
        this.tasks = tasks;
        this.definitions = definitions;
        this.time = time;
    }

    /** One line per kind of task, the one that waits longest first. */
    public List<Line> lines() {
        return tasks.createTaskQuery().active().listPage(0, MOST).stream()
                .collect(Collectors.groupingBy(task -> new Kind(definition(task), CardName.drawn(task))))
                .entrySet()
                .stream()
                .map(kind -> line(kind.getKey(), kind.getValue()))
                .sorted(Comparator.comparing(Line::oldest))
                .toList();
    }

    private static String definition(Task task) {
        return Optional.ofNullable(task.getProcessDefinitionId()).orElse("");
    }

    private Line line(Kind kind, List<Task> open) {
        var now = Date.from(time.now());
        return new Line(
                definitions.getProcessDefinition(kind.definition()).getName(),
                kind.task(),
                open.size(),
                open.stream()
                        .filter(task ->
                                task.getDueDate() != null && task.getDueDate().before(now))
                        .count(),
                open.stream()
                        .map(Task::getCreateTime)
                        .min(Comparator.naturalOrder())
                        .orElse(now)
                        .toInstant());
    }

    private record Kind(String definition, String task) {}

    /**
     * @param process the diagram's name
     * @param task the task's name in the diagram
     * @param overdue how many are past their due date
     * @param oldest since when the oldest has been waiting
     */
    public record Line(String process, String task, long open, long overdue, Instant oldest) {}
}
