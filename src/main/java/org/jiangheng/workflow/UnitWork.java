package org.jiangheng.workflow;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The open work of an organisation unit, whoever has claimed it, and how it passes from hand to hand. Who may look and hand on is
 * decided by the caller; work that belongs to one person alone (an expert's, an applicant's) is not here.
 */
@Component
public class UnitWork {

    private static final int MOST = 500;
    private static final Comparator<Piece> PRESSING = Comparator.<Piece, Instant>comparing(
                    piece -> piece.due().orElse(Instant.MAX))
            .thenComparing(Piece::created);

    private final TaskService tasks;
    private final RuntimeService instances;
    private final RepositoryService definitions;

    UnitWork(TaskService tasks, RuntimeService instances, RepositoryService definitions) {
        this.tasks = tasks;
        this.instances = instances;
        this.definitions = definitions;
    }

    /** Open tasks of any role in the unit, the most pressing first; at most 500. */
    public List<Piece> of(String unit) {
        return list(tasks.createTaskQuery()
                .active()
                .taskCandidateGroupLike("%@" + unit)
                .includeAssignedTasks());
    }

    /** What the account has claimed from its units' work, the most pressing first. */
    public List<Piece> claimedBy(String account) {
        return list(tasks.createTaskQuery().active().taskAssignee(account)).stream()
                .filter(piece -> !piece.groups().isEmpty())
                .toList();
    }

    public Optional<Piece> find(String task) {
        return list(tasks.createTaskQuery().active().taskId(task)).stream()
                .filter(piece -> !piece.groups().isEmpty())
                .findFirst();
    }

    /** Puts the task into somebody's hands, or back among the unit's work when nobody is named. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(String task, Optional<String> account) {
        tasks.setAssignee(task, account.orElse(null));
    }

    private List<Piece> list(TaskQuery query) {
        return query.listPage(0, MOST).stream()
                .map(this::piece)
                .sorted(PRESSING)
                .toList();
    }

    private Piece piece(Task task) {
        return new Piece(
                task.getId(),
                definitions.getProcessDefinition(task.getProcessDefinitionId()).getName(),
                CardName.drawn(task),
                Optional.ofNullable(task.getDescription()).orElse(""),
                SubjectId.of(instances
                        .createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey()),
                Optional.ofNullable(task.getAssignee()),
                groups(task.getId()),
                task.getCreateTime().toInstant(),
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant));
    }

    private Set<String> groups(String task) {
        return tasks.getIdentityLinksForTask(task).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .collect(Collectors.toSet());
    }

    /**
     * @param task the engine's task id
     * @param process the diagram's name
     * @param name the task's name in the diagram
     * @param caption case number, masked name, unit
     * @param holder who has claimed it
     * @param groups whose work it is, {@code role@unit}
     */
    public record Piece(
            String task,
            String process,
            String name,
            String caption,
            SubjectId subject,
            Optional<String> holder,
            Set<String> groups,
            Instant created,
            Optional<Instant> due) {}
}
