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

    static final Set<Who> ALL = Set.of(Who.values());
    static final Set<Who> STAFF = Set.of(CLERK, FOREIGN, ADMINISTRATOR);
    private static final Set<Who> OTHERS = Set.of(COLLEAGUE, FOREIGN, ADMINISTRATOR, APPLICANT, STRANGER);
    private static final Set<Who> INSIDE = Set.of(CLERK);
    private static final String STRING = "{\"value\":\"others@ORG-CENTER\",\"type\":\"String\"}";

    private Attacks() {}

    static Stream<Attack> all() {
        return Stream.of(pastTheForm(), otherHands(), variables(), said(), filters(), values())
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

    static Attack attack(String name, Set<Who> who, String method, String path, String body) {
        return Attack.of(name, who, method, path, body);
    }

    /** Not in the list of open addresses: 403 and our sentence, before the engine is asked. */
    static Attack closed(String name, Set<Who> who, String method, String path, String body) {
        return attack(name, who, method, path, body).answered(403);
    }
}
