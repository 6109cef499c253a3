package org.jiangheng.workflow;

import static org.jiangheng.workflow.Attack.Who.ADMINISTRATOR;
import static org.jiangheng.workflow.Attack.Who.APPLICANT;
import static org.jiangheng.workflow.Attack.Who.CLERK;
import static org.jiangheng.workflow.Attack.Who.COLLEAGUE;
import static org.jiangheng.workflow.Attack.Who.FOREIGN;
import static org.jiangheng.workflow.Attack.Who.STRANGER;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jiangheng.workflow.Attack.Who;

/** The table of attacks (issue 3 §1). None may be answered well, and none may change anything. */
final class Attacks {

    private static final Set<Who> ALL = Set.of(Who.values());
    private static final Set<Who> STAFF = Set.of(CLERK, FOREIGN, ADMINISTRATOR);
    private static final Set<Who> OTHERS = Set.of(COLLEAGUE, FOREIGN, ADMINISTRATOR, APPLICANT, STRANGER);
    private static final Set<Who> INSIDE = Set.of(CLERK);
    private static final String STRING = "{\"value\":\"others@ORG-CENTER\",\"type\":\"String\"}";
    private static final String SETUP =
            "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"i\",\"lastName\":\"i\"},\"credentials\":{\"password\":\"intruder-2026\"}}";

    private Attacks() {}

    static Stream<Attack> all() {
        return Stream.of(
                        pastTheForm(),
                        otherHands(),
                        variables(),
                        processes(),
                        said(),
                        filters(),
                        engine(),
                        accounts(),
                        setUp(),
                        values(),
                        spellings(),
                        elsewhere())
                .flatMap(List::stream);
    }

    /** Ways to end a task without its form. */
    private static List<Attack> pastTheForm() {
        return List.of(
                closed("complete", STAFF, "POST", "task/{task}/complete", "{}"),
                closed(
                        "complete with answers",
                        STAFF,
                        "POST",
                        "task/{task}/complete",
                        "{\"variables\":{\"action\":{\"value\":\"CLOSE\"}}}"),
                closed("resolve a delegated task", STAFF, "POST", "task/{task}/resolve", "{}"),
                closed(
                        "resolve with variables",
                        STAFF,
                        "POST",
                        "task/{task}/resolve",
                        "{\"variables\":{\"keepers\":" + STRING + "}}"),
                closed("end by error", STAFF, "POST", "task/{task}/bpmnError", "{\"errorCode\":\"any\"}"),
                closed(
                        "end by escalation",
                        STAFF,
                        "POST",
                        "task/{task}/bpmnEscalation",
                        "{\"escalationCode\":\"any\"}"),
                closed("delete the task", STAFF, "DELETE", "task/{task}", ""));
    }

    /** Ways to get hold of somebody else's task, or to hand on the own. */
    private static List<Attack> otherHands() {
        var me = "{\"userId\":\"{me}\"}";
        return List.of(
                attack("claim", OTHERS, "POST", "task/{task}/claim", me),
                attack("hand back another's", OTHERS, "POST", "task/{task}/unclaim", "{}"),
                attack(
                        "submit another's form",
                        OTHERS,
                        "POST",
                        "task/{task}/submit-form",
                        "{\"variables\":{\"action\":{\"value\":\"CLOSE\"}}}"),
                attack("claim for another", INSIDE, "POST", "task/{task}/claim", "{\"userId\":\"admin\"}"),
                closed("assign", STAFF, "POST", "task/{task}/assignee", "{\"userId\":\"admin\"}"),
                closed("delegate", STAFF, "POST", "task/{task}/delegate", "{\"userId\":\"admin\"}"),
                closed(
                        "add a candidate",
                        STAFF,
                        "POST",
                        "task/{task}/identity-links",
                        "{\"userId\":\"{me}\",\"type\":\"candidate\"}"),
                closed(
                        "add a group",
                        STAFF,
                        "POST",
                        "task/{task}/identity-links",
                        "{\"groupId\":\"reception@ORG-DCENTER-110108\",\"type\":\"candidate\"}"),
                closed(
                        "remove a group",
                        STAFF,
                        "POST",
                        "task/{task}/identity-links/delete",
                        "{\"groupId\":\"reception@ORG-CENTER\",\"type\":\"candidate\"}"),
                closed(
                        "rewrite the task",
                        STAFF,
                        "PUT",
                        "task/{task}",
                        "{\"name\":\"other\",\"description\":\"x\",\"owner\":\"{me}\",\"assignee\":\"{me}\"}"),
                closed(
                        "set a follow-up date",
                        STAFF,
                        "PUT",
                        "task/{task}",
                        "{\"followUp\":\"2030-01-01T00:00:00.000+0800\"}"),
                closed("make a task", STAFF, "POST", "task/create", "{\"id\":\"own\",\"name\":\"own\"}"));
    }

    private static List<Attack> variables() {
        return List.of(
                closed("write a variable", STAFF, "PUT", "task/{task}/variables/keepers", STRING),
                closed(
                        "write variables",
                        STAFF,
                        "POST",
                        "task/{task}/variables",
                        "{\"modifications\":{\"keepers\":" + STRING + "}}"),
                closed("delete a variable", STAFF, "DELETE", "task/{task}/variables/keepers", ""),
                closed("write a local variable", STAFF, "PUT", "task/{task}/localVariables/keepers", STRING),
                closed(
                        "write local variables",
                        STAFF,
                        "POST",
                        "task/{task}/localVariables",
                        "{\"modifications\":{\"keepers\":" + STRING + "}}"),
                closed("upload a variable", STAFF, "POST", "task/{task}/variables/keepers/data", "x"),
                closed("write in the instance", STAFF, "PUT", "process-instance/{instance}/variables/keepers", STRING),
                closed(
                        "write many in the instance",
                        STAFF,
                        "POST",
                        "process-instance/{instance}/variables",
                        "{\"modifications\":{\"keepers\":" + STRING + "}}"),
                closed("write in the execution", STAFF, "PUT", "execution/{instance}/localVariables/keepers", STRING),
                closed(
                        "write in many instances",
                        STAFF,
                        "POST",
                        "process-instance/variables-async",
                        "{\"processInstanceIds\":[\"{instance}\"],\"variables\":{\"keepers\":" + STRING + "}}"));
    }

    private static List<Attack> processes() {
        return List.of(
                closed(
                        "move a token",
                        STAFF,
                        "POST",
                        "process-instance/{instance}/modification",
                        "{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"handleUndelivered\"}]}"),
                closed(
                        "move many tokens",
                        STAFF,
                        "POST",
                        "modification/execute",
                        "{\"processDefinitionId\":\"{definition}\"}"),
                closed("delete the instance", STAFF, "DELETE", "process-instance/{instance}", ""),
                closed(
                        "delete many",
                        STAFF,
                        "POST",
                        "process-instance/delete",
                        "{\"processInstanceIds\":[\"{instance}\"]}"),
                closed("suspend", STAFF, "PUT", "process-instance/{instance}/suspended", "{\"suspended\":true}"),
                closed("send a message", STAFF, "POST", "message", "{\"messageName\":\"recognition.decided\"}"),
                closed("send a signal", STAFF, "POST", "signal", "{\"name\":\"any\"}"),
                closed("signal an execution", STAFF, "POST", "execution/{instance}/signal", "{}"),
                closed(
                        "trigger a subscription",
                        STAFF,
                        "POST",
                        "execution/{instance}/messageSubscriptions/recognition.decided/trigger",
                        "{}"),
                closed("meet a condition", STAFF, "POST", "condition", "{\"variables\":{}}"),
                closed("start a process", STAFF, "POST", "process-definition/key/objection/start", "{}"),
                closed("start by a form", STAFF, "POST", "process-definition/key/objection/submit-form", "{}"),
                closed("restart", STAFF, "POST", "process-definition/{definition}/restart", "{}"),
                closed(
                        "suspend a definition",
                        STAFF,
                        "PUT",
                        "process-definition/{definition}/suspended",
                        "{\"suspended\":true}"),
                closed("delete a definition", STAFF, "DELETE", "process-definition/{definition}", ""),
                closed("migrate", STAFF, "POST", "migration/execute", "{}"),
                closed("run a job", STAFF, "POST", "job/any/execute", ""),
                closed("move a timer", STAFF, "PUT", "job/any/duedate", "{\"duedate\":null}"),
                closed(
                        "fetch external tasks",
                        STAFF,
                        "POST",
                        "external-task/fetchAndLock",
                        "{\"workerId\":\"w\",\"maxTasks\":1}"),
                closed(
                        "evaluate a table",
                        STAFF,
                        "POST",
                        "decision-definition/key/any/evaluate",
                        "{\"variables\":{}}"));
    }

    /** Places to say something about a case outside its dossier. */
    private static List<Attack> said() {
        return List.of(
                closed(
                        "comment",
                        ALL_STAFF_AND_COLLEAGUE,
                        "POST",
                        "task/{task}/comment/create",
                        "{\"message\":\"110101199003071234\"}"),
                closed("delete comments", STAFF, "DELETE", "task/{task}/comment", ""),
                closed(
                        "comment on an instance",
                        STAFF,
                        "POST",
                        "process-instance/{instance}/comment",
                        "{\"message\":\"x\"}"),
                closed("attach", ALL_STAFF_AND_COLLEAGUE, "POST", "task/{task}/attachment/create", "x"),
                closed("annotate an incident", STAFF, "PUT", "incident/any/annotation", "{\"annotation\":\"x\"}"),
                closed(
                        "annotate an operation",
                        STAFF,
                        "PUT",
                        "history/user-operation/any/set-annotation",
                        "{\"annotation\":\"x\"}"));
    }

    private static final Set<Who> ALL_STAFF_AND_COLLEAGUE = Set.of(CLERK, COLLEAGUE, FOREIGN, ADMINISTRATOR);

    private static List<Attack> filters() {
        var query =
                "{\"resourceType\":\"Task\",\"name\":\"mine\",\"query\":{\"assigneeExpression\":\"${currentUser()}\"}}";
        return List.of(
                closed("make a filter", STAFF, "POST", "filter/create", query),
                closed("change a filter", STAFF, "PUT", "filter/{filter}", query),
                closed("delete a filter", STAFF, "DELETE", "filter/{filter}", ""),
                attack("CVE-2026-109432 plain", STAFF, "POST", "task", expression("candidateGroupExpression")),
                attack(
                        "CVE-2026-109432 in a part",
                        STAFF,
                        "POST",
                        "task",
                        "{\"orQueries\":[" + expression("candidateGroupExpression") + "]}"),
                attack(
                        "CVE-2026-109432 counted",
                        STAFF,
                        "POST",
                        "task/count",
                        "{\"orQueries\":[" + expression("dueBeforeExpression") + "]}"),
                attack("CVE-2026-109432 in the address", STAFF, "GET", "task?assigneeExpression=%24%7B1%2B1%7D", ""),
                attack(
                        "CVE-2026-109432 through a filter",
                        STAFF,
                        "POST",
                        "filter/{filter}/list",
                        "{\"orQueries\":[" + expression("assigneeExpression") + "]}"),
                attack(
                        "CVE-2026-109432 counting a filter",
                        STAFF,
                        "POST",
                        "filter/{filter}/count",
                        "{\"orQueries\":[" + expression("ownerExpression") + "]}"));
    }

    private static String expression(String field) {
        return "{\"" + field
                + "\":\"${''.getClass().forName('java.io.File').getConstructor(''.getClass()).newInstance('{marker}').createNewFile()}\"}";
    }

    private static List<Attack> engine() {
        return List.of(
                closed("deploy", STAFF, "POST", "deployment/create", "{}"),
                closed("delete a deployment", STAFF, "DELETE", "deployment/{deployment}?cascade=true", ""),
                closed("redeploy", STAFF, "POST", "deployment/{deployment}/redeploy", "{}"),
                closed(
                        "grant",
                        STAFF,
                        "POST",
                        "authorization/create",
                        "{\"type\":0,\"permissions\":[\"ALL\"],\"userId\":\"*\",\"resourceType\":7,\"resourceId\":\"*\"}"),
                closed("delete history", STAFF, "DELETE", "history/process-instance/{instance}", ""),
                closed("clean up history", STAFF, "POST", "history/cleanup", ""),
                closed("batch delete history", STAFF, "POST", "history/process-instance/delete", "{}"),
                closed("telemetry", STAFF, "POST", "telemetry/configuration", "{\"enableTelemetry\":true}"),
                closed("schema log", Set.of(CLERK, FOREIGN), "GET", "schema/log", ""));
    }

    /** The accounts of the engine's own pages; ours are on the Desk. */
    private static List<Attack> accounts() {
        return List.of(
                closed("make an account", STAFF, "POST", "user/create", SETUP),
                closed("change a password", STAFF, "PUT", "user/admin/credentials", "{\"password\":\"mine-2026\"}"),
                closed(
                        "change the own password",
                        STAFF,
                        "PUT",
                        "user/{me}/credentials",
                        "{\"password\":\"mine-2026\"}"),
                closed(
                        "change the own profile",
                        STAFF,
                        "PUT",
                        "user/{me}/profile",
                        "{\"id\":\"{me}\",\"firstName\":\"x\"}"),
                closed("unlock", STAFF, "POST", "user/{me}/unlock", ""),
                closed("delete an account", STAFF, "DELETE", "user/admin", ""),
                closed("make a group", STAFF, "POST", "group/create", "{\"id\":\"g\",\"name\":\"g\"}"),
                closed("join a group", STAFF, "PUT", "group/administrator@ORG-CENTER/members/{me}", "{}"),
                closed(
                        "guess passwords",
                        STAFF,
                        "POST",
                        "identity/verify",
                        "{\"username\":\"admin\",\"password\":\"x\"}"),
                attack(
                        "sign on past our page",
                        ALL,
                        "POST",
                        "/camunda/api/admin/auth/user/default/login/cockpit",
                        "username=admin&password=x"));
    }

    /** CVE-2026-77226. */
    private static List<Attack> setUp() {
        return Stream.of(
                        "/camunda/api/admin/setup/default/user/create",
                        "/camunda/api/admin/setup/default/user/create/",
                        "/camunda/api/admin/setup/default/user/create?x=1",
                        "/camunda/api/admin/%73etup/default/user/create",
                        "/camunda/api/admin/SETUP/default/user/create",
                        "/camunda/api/admin/setup;v=1/default/user/create",
                        "/camunda/api/admin//setup/default/user/create",
                        "/camunda/api//admin/setup/default/user/create",
                        "/camunda/api/admin/./setup/default/user/create",
                        "/camunda/api/admin/auth/../setup/default/user/create",
                        "/camunda/api/admin/auth/%2e%2e/setup/default/user/create",
                        "/camunda/api/admin/auth/..;/setup/default/user/create",
                        "/camunda/api/admin%2fsetup/default/user/create",
                        "/camunda/api/admin/setup%2fdefault/user/create",
                        "/camunda/api/admin/setup/default/user/create%0a",
                        "/camunda/api/admin/setup/default/user/create.json",
                        "/camunda/app/admin/default/setup/",
                        "/camunda/app/admin/setup")
                .map(path -> attack("CVE-2026-77226", ALL, "POST", path, SETUP))
                .toList();
    }

    /** Values that are more than they say. */
    private static List<Attack> values() {
        return List.of(
                attack(
                        "a serialised Java object",
                        INSIDE,
                        "POST",
                        "task/{task}/submit-form",
                        typed(
                                "rO0ABXNyAA5qYXZhLnV0aWwuRGF0ZWhqgQFLWXQZAwAAeHB3CAAAAAAAAAAAeA==",
                                "java.util.Date",
                                "application/x-java-serialized-object")),
                attack(
                        "a Java class by JSON",
                        INSIDE,
                        "POST",
                        "task/{task}/submit-form",
                        typed("{}", "javax.script.ScriptEngineManager", "application/json")),
                attack(
                        "a file",
                        INSIDE,
                        "POST",
                        "task/{task}/submit-form",
                        "{\"variables\":{\"action\":{\"value\":\"eA==\",\"type\":\"File\",\"valueInfo\":{\"filename\":\"x\"}}}}"),
                attack(
                        "bytes",
                        INSIDE,
                        "POST",
                        "task/{task}/submit-form",
                        "{\"variables\":{\"action\":{\"value\":\"eA==\",\"type\":\"Bytes\"}}}"),
                attack(
                                "an XML value with an entity",
                                INSIDE,
                                "POST",
                                "task/{task}/submit-form",
                                "{\"variables\":{\"action\":{\"type\":\"Xml\",\"value\":\"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>\"}}}")
                        .answered(500),
                attack(
                        "no JSON at all",
                        INSIDE,
                        "POST",
                        "task/{task}/submit-form",
                        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"));
    }

    private static String typed(String value, String type, String format) {
        return "{\"variables\":{\"action\":{\"value\":\"" + value
                + "\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"" + type
                + "\",\"serializationDataFormat\":\"" + format + "\"}}}}";
    }

    /** Other spellings of a closed address. */
    private static List<Attack> spellings() {
        var engine = "/camunda/api/engine/engine/default";
        return Stream.of(
                        engine + "/task/{task}/complete/",
                        engine + "//task/{task}/complete",
                        "/camunda//api/engine/engine/default/task/{task}/complete",
                        engine + "/task;x=1/{task}/complete",
                        engine + "/task/{task}/complete;x=1",
                        engine + "/task/{task}/claim/../complete",
                        engine + "/task/{task}/claim/%2e%2e/complete",
                        engine + "/task/{task}/claim/..;/complete",
                        engine + "/task/{task}/claim%2f..%2fcomplete",
                        engine + "/task/{task}%2fcomplete",
                        engine + "/task/{task}/%63omplete",
                        engine + "/task/{task}/COMPLETE",
                        engine + "/task/{task}/complete%0a/claim",
                        engine + "/task/{task}/complete?/claim",
                        engine + "/task/{task}/complete%3f/claim",
                        engine + "/task/{task}/complete%00",
                        engine + "/TASK/{task}/complete",
                        "/camunda/api/engine/task/{task}/complete",
                        "/CAMUNDA/API/ENGINE/ENGINE/DEFAULT/TASK/{task}/COMPLETE",
                        "/Camunda/api/engine/engine/default/task/{task}/complete",
                        "/camunda/app/tasklist/../../api/engine/engine/default/task/{task}/complete",
                        "/assets/..;/camunda/api/engine/engine/default/task/{task}/complete",
                        "/login/%2e%2e/camunda/api/engine/engine/default/task/{task}/complete")
                .map(path -> attack("another spelling", STAFF, "POST", path, "{}"))
                .toList();
    }

    /** Doors this house does not have. */
    private static List<Attack> elsewhere() {
        return Stream.of(
                        "/engine-rest/task",
                        "/engine-rest/engine/default/task",
                        "/rest/task",
                        "/actuator/env",
                        "/actuator/heapdump",
                        "/actuator/beans",
                        "/actuator/../actuator/env",
                        "/h2-console",
                        "/swagger-ui/index.html",
                        "/v3/api-docs",
                        "/camunda/api/cockpit/plugin/base/default/process-definition/statistics;x=1")
                .map(path -> attack("a door that is not there", ALL, "GET", path, ""))
                .toList();
    }

    private static Attack attack(String name, Set<Who> who, String method, String path, String body) {
        return Attack.of(name, who, method, path, body);
    }

    /** Not in the list of open addresses: 403 and our sentence, before the engine is asked. */
    private static Attack closed(String name, Set<Who> who, String method, String path, String body) {
        return attack(name, who, method, path, body).answered(403);
    }
}
