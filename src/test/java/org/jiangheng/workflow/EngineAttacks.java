package org.jiangheng.workflow;

import static org.jiangheng.workflow.Attack.Who.CLERK;
import static org.jiangheng.workflow.Attack.Who.FOREIGN;
import static org.jiangheng.workflow.Attacks.ALL;
import static org.jiangheng.workflow.Attacks.STAFF;
import static org.jiangheng.workflow.Attacks.attack;
import static org.jiangheng.workflow.Attacks.closed;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Attacks on the engine itself: its processes, its own administration, addresses spelled otherwise, doors this house does not have. */
final class EngineAttacks {

    private static final String SETUP =
            "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"i\",\"lastName\":\"i\"},\"credentials\":{\"password\":\"intruder-2026\"}}";

    private EngineAttacks() {}

    static Stream<Attack> all() {
        return Stream.of(processes(), engine(), accounts(), setUp(), spellings(), elsewhere())
                .flatMap(List::stream);
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
}
