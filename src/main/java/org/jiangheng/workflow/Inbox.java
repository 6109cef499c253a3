package org.jiangheng.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jiangheng.kernel.Roles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What staff find in Tasklist: two filters, and the few permissions that everybody who may enter it has. Which tasks a person sees
 * follows from the candidates of the tasks themselves ({@link OwnWork}).
 */
@Component
public class Inbox {

    private static final int TASK = Resources.TASK.resourceType();

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final JdbcClient database;

    Inbox(FilterService filters, TaskService tasks, AuthorizationService authorizations, JdbcClient database) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.database = database;
    }

    /** Sets up the filters and permissions that are missing. Idempotent. */
    public void prepare() {
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
        filter("待办任务", "本人及所在岗位的全部待办", 0, tasks.createTaskQuery().active());
        filter(
                "我已领取",
                "本人已领取、尚未办结的任务",
                10,
                tasks.createTaskQuery().active().taskAssigneeExpression("${currentUser()}"));
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

    private void filter(String name, String description, int priority, TaskQuery query) {
        if (filters.createTaskFilterQuery().filterName(name).count() == 0) {
            var filter = filters.newTaskFilter(name);
            filter.setQuery(query);
            filter.setProperties(properties(description, priority));
            filters.saveFilter(filter);
        }
    }

    private static Map<String, Object> properties(String description, int priority) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("description", description);
        properties.put("priority", priority);
        properties.put("color", "#9d2933");
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        return properties;
    }
}
