package org.jiangheng.workflow;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.jiangheng.kernel.Roles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff find in Tasklist: the filters, and the few permissions that everybody who may enter it has. Which tasks a person sees
 * follows from the candidates of the tasks themselves ({@link OwnWork}).
 */
@Component
public class Inbox {

    private static final int TASK = Resources.TASK.resourceType();
    private static final long ONE_AT_A_TIME = 7_240_001L;

    private final InboxFilters filters;
    private final AuthorizationService authorizations;
    private final JdbcClient database;

    Inbox(InboxFilters filters, AuthorizationService authorizations, JdbcClient database) {
        this.filters = filters;
        this.authorizations = authorizations;
        this.database = database;
    }

    /**
     * Sets up the filters and permissions. Idempotent; nodes that start together do it one after the other.
     *
     * @param folders titles of the folders of diagrams whose work gets a filter of its own, in order
     */
    @Transactional
    public void prepare(Map<String, String> folders) {
        database.sql("select pg_advisory_xact_lock(?)").param(ONE_AT_A_TIME).query(rows -> {});
        forgetTaskGrants();
        grant(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(Resources.PROCESS_DEFINITION, "*", Permissions.READ);
        grant(Resources.FILTER, "*", Permissions.READ);
        administrators(Resources.APPLICATION, Permissions.ACCESS);
        administrators(
                Resources.PROCESS_DEFINITION,
                Permissions.READ,
                Permissions.READ_INSTANCE,
                Permissions.READ_HISTORY,
                ProcessDefinitionPermissions.RETRY_JOB);
        administrators(Resources.DECISION_DEFINITION, Permissions.READ, Permissions.READ_HISTORY);
        administrators(Resources.DEPLOYMENT, Permissions.READ);
        filters.provision(folders);
    }

    /** Nobody holds a grant on a task; an older installation has written one per candidate, by the hundred thousand. */
    private void forgetTaskGrants() {
        database.sql("delete from act_ru_authorization where resource_type_ = ?")
                .param(TASK)
                .update();
    }

    /** What administrators look at in Cockpit, and the one thing they do there: give a failed job another attempt. */
    private void administrators(Resource resource, Permission... permissions) {
        var group = Roles.group(Roles.ADMINISTRATOR, Roles.CENTER);
        var existing = authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .count();
        if (existing == 0) {
            var authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            authorization.setGroupId(group);
            authorization.setResource(resource);
            authorization.setResourceId(Authorization.ANY);
            List.of(permissions).forEach(authorization::addPermission);
            authorizations.saveAuthorization(authorization);
        }
    }

    private void grant(Resource resource, String id, Permission permission) {
        var existing = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                .resourceType(resource)
                .resourceId(id)
                .count();
        if (existing == 0) {
            var authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
            authorization.setUserId(Authorization.ANY);
            authorization.setResource(resource);
            authorization.setResourceId(id);
            authorization.addPermission(permission);
            authorizations.saveAuthorization(authorization);
        }
    }
}
