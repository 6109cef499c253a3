package org.jiangheng.workflow;

import java.util.Set;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * The engine's commands that Tasklist sends, and those that Cockpit sends when somebody looks. Comments, attachments,
 * annotations and follow-up dates are in neither: what is said about a case is said in our dossier, where it is journaled.
 */
final class KnownCommands {

    /** Nobody counts what is not the own: statistics are for administrators. */
    private static final Set<String> STAFF = Set.of(
            "TaskQueryImpl",
            "FilterQueryImpl",
            "VariableInstanceQueryImpl",
            "UserOperationLogQueryImpl",
            "ProcessDefinitionQueryImpl",
            "GetFilterCmd",
            "ExecuteFilterListCmd",
            "ExecuteFilterListPageCmd",
            "ExecuteFilterCountCmd",
            "ExecuteFilterSingleResultCmd",
            "GetTaskFormCmd",
            "GetRenderedTaskFormCmd",
            "GetDeployedTaskFormCmd",
            "GetTaskFormVariablesCmd",
            "GetTaskVariablesCmd",
            "GetTaskVariableCmd",
            "GetTaskVariableCmdTyped",
            "GetIdentityLinksForTaskCmd",
            "GetCamundaFormDefinitionCmd",
            "GetFormKeyCmd",
            "GetDeployedProcessDefinitionCmd",
            "GetDeploymentProcessModelCmd",
            "ClaimTaskCmd",
            "AssignTaskCmd",
            "SubmitTaskFormCmd",
            "AuthorizationCheckCmd",
            "CreateUserQueryCmd",
            "CreateGroupQueryCmd",
            "CreateTenantQueryCmd",
            "IsIdentityServiceReadOnlyCmd");

    private static final Set<String> ADMINISTRATORS =
            Set.of("SetJobRetriesCmd", "SetJobsRetriesCmd", "FindActiveActivityIdsCmd");

    private static final Set<String> NOBODY = Set.of("Comment", "Attachment", "Event", "Picture", "UserInfo");

    private KnownCommands() {}

    static boolean forStaff(Command<?> command) {
        return STAFF.contains(name(command)) && isOfTheEngine(command);
    }

    /** What reads; that a reading names somebody else's task or case is the engine's permissions' to refuse. */
    static boolean forAdministrators(Command<?> command) {
        var name = name(command);
        return NOBODY.stream().noneMatch(name::contains)
                && (command instanceof AbstractQuery<?, ?>
                        || isOfTheEngine(command)
                                && (name.startsWith("Get") || name.startsWith("Is") || ADMINISTRATORS.contains(name))
                        || command.getClass().getName().startsWith("org.camunda.bpm.cockpit."));
    }

    private static boolean isOfTheEngine(Command<?> command) {
        return command.getClass().getName().startsWith("org.camunda.bpm.engine.impl.");
    }

    private static String name(Command<?> command) {
        return command.getClass().getSimpleName();
    }
}
