package org.jiangheng.workflow;

import java.util.Set;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jiangheng.kernel.RuleViolated;

/**
 * What somebody signed on to the engine's web applications may command: reading, claiming, handing back, submitting a form,
 * repeating a failed job. Everything else, and with it every other way to write a variable or move a token, is refused, whatever
 * URL it came through.
 */
final class OutsideCommands extends CommandInterceptor {

    private static final Set<String> ALLOWED = Set.of(
            "ClaimTaskCmd",
            "SetTaskAssigneeCmd",
            "AssignTaskCmd",
            "SubmitTaskFormCmd",
            "ExecuteFilterListCmd",
            "ExecuteFilterListPageCmd",
            "ExecuteFilterCountCmd",
            "ExecuteFilterSingleResultCmd",
            "AuthorizationCheckCmd",
            "SetJobRetriesCmd",
            "SetJobsRetriesCmd",
            "SetAnnotationForIncidentCmd",
            "ClearAnnotationForIncidentCmd",
            "CreateUserQueryCmd",
            "CreateGroupQueryCmd",
            "CreateTenantQueryCmd",
            "FindActiveActivityIdsCmd");

    private final ProcessEngineConfigurationImpl engine;
    private final Refusals refusals;

    OutsideCommands(ProcessEngineConfigurationImpl engine, Refusals refusals) {
        this.engine = engine;
        this.refusals = refusals;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (isOutside() && (!isAllowed(command) || QueryExpressions.in(command))) {
            throw refusals.remember(new RuleViolated("workflow.notFromOutside"));
        }
        return next.execute(command);
    }

    /** Inside a running command (the engine calling itself) or within our façade nobody is outside. */
    private boolean isOutside() {
        return !Acting.isOurs()
                && Context.getCommandContext() == null
                && engine.getIdentityService().getCurrentAuthentication() != null;
    }

    private static boolean isAllowed(Command<?> command) {
        var name = command.getClass().getSimpleName();
        return command instanceof AbstractQuery<?, ?>
                || name.startsWith("Get")
                || name.startsWith("Is")
                || ALLOWED.contains(name)
                || command.getClass().getName().startsWith("org.camunda.bpm.cockpit.");
    }
}
