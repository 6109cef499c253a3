package org.jiangheng.workflow;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;

/**
 * What somebody signed on to the engine has to do with a task. Nobody holds grants on tasks: being its assignee or one of its
 * candidates is the permission. The engine's own work and that of our façades is done by nobody in this sense.
 */
final class OwnWork {

    private OwnWork() {}

    /** Who asks, when permissions are to be checked at all. */
    static Optional<Authentication> asker() {
        var command = Context.getCommandContext();
        return command.isAuthorizationCheckEnabled()
                        && Context.getProcessEngineConfiguration().isAuthorizationEnabled()
                ? Optional.ofNullable(command.getAuthentication())
                : Optional.empty();
    }

    static boolean mayRead(TaskEntity task) {
        return asker().map(asker -> isLinked(task, asker)).orElse(true);
    }

    /** A task somebody else has claimed is that person's until it is handed back. */
    static boolean mayWork(TaskEntity task) {
        return asker().map(asker -> isLinked(task, asker) && isFreeFor(task, asker))
                .orElse(true);
    }

    private static boolean isFreeFor(TaskEntity task, Authentication asker) {
        return task.getAssignee() == null || task.getAssignee().equals(asker.getUserId());
    }

    private static boolean isLinked(TaskEntity task, Authentication asker) {
        var account = asker.getUserId();
        return account != null
                && (account.equals(task.getAssignee())
                        || task.getIdentityLinks().stream()
                                .anyMatch(link -> isCandidate(link, account, groups(asker))));
    }

    private static boolean isCandidate(IdentityLinkEntity link, String account, List<String> groups) {
        return IdentityLinkType.CANDIDATE.equals(link.getType())
                && (account.equals(link.getUserId())
                        || link.getGroupId() != null && groups.contains(link.getGroupId()));
    }

    static List<String> groups(Authentication asker) {
        return asker.getGroupIds() == null ? List.of() : List.copyOf(asker.getGroupIds());
    }
}
