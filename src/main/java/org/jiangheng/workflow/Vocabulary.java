package org.jiangheng.workflow;

import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * What a diagram may be written with: known elements, known attributes, expressions in known places. Everything else could make
 * the engine run code, so it is refused without being understood.
 */
final class Vocabulary {

    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "collaboration",
            "participant",
            "process",
            "laneSet",
            "lane",
            "flowNodeRef",
            "documentation",
            "extensionElements",
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            "messageEventDefinition",
            "timerEventDefinition",
            "timeDate",
            "sequenceFlow",
            "conditionExpression",
            "multiInstanceLoopCharacteristics",
            "completionCondition",
            "incoming",
            "outgoing",
            "message",
            "textAnnotation",
            "text",
            "association",
            "group",
            "category",
            "categoryValue");

    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("scriptTask", "不允许使用脚本任务；请改为系统步骤，由程序实现。"),
            Map.entry("script", "不允许写脚本。"),
            Map.entry("sendTask", "不允许使用发送任务；邮件由系统步骤发出。"),
            Map.entry("receiveTask", "不允许使用接收任务；请改为消息中间事件。"),
            Map.entry("task", "任务没有类型；请选定为人工任务或系统步骤。"),
            Map.entry("manualTask", "手工任务不会被引擎执行；请改为人工任务。"),
            Map.entry("timeDuration", "不允许写固定的时长；请用“日期”类型并引用时间事实，例如 ${noticeUntil}。"),
            Map.entry("timeCycle", "不允许写固定的周期；请用“日期”类型并引用时间事实。"),
            Map.entry("errorEventDefinition", "不允许使用错误事件；预期的结果用事实和网关表达。"),
            Map.entry("inclusiveGateway", "不允许使用包容网关；请用判断网关或并行网关。"),
            Map.entry("complexGateway", "不允许使用复杂网关；请用判断网关或并行网关。"),
            Map.entry("connector", "不允许使用连接器；请改为系统步骤，由程序实现。"),
            Map.entry("formData", "不允许在图里内嵌表单；请引用同一文件夹的表单文件。"),
            Map.entry("executionListener", "不允许使用执行监听器；请画成系统步骤。"),
            Map.entry("taskListener", "不允许使用任务监听器；任务做什么由程序决定。"),
            Map.entry("inputOutput", "不允许使用输入输出映射；流程只保存登记过的事实。"),
            Map.entry("field", "不允许向步骤注入字段。"),
            Map.entry("failedJobRetryTimeCycle", "不允许在图里写重试周期；重试由系统统一设置。"),
            Map.entry("standardLoopCharacteristics", "不允许使用循环标记；请用网关画出循环。"),
            Map.entry("import", "不允许引用外部文件。"));

    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "name",
            "targetNamespace",
            "exporter",
            "exporterVersion",
            "processRef",
            "isExecutable",
            "default",
            "sourceRef",
            "targetRef",
            "attachedToRef",
            "cancelActivity",
            "messageRef",
            "calledElement",
            "isSequential",
            "gatewayDirection",
            "eventGatewayType",
            "categoryValueRef",
            "associationDirection",
            "textFormat",
            "isHorizontal");

    /** By what the Modeler remembers that an element was made with one of our {@link ElementTemplates}. */
    private static final Set<String> TEMPLATE = Set.of("modelerTemplate", "modelerTemplateVersion");

    private static final Set<String> CONTINUATION = Set.of("asyncBefore", "asyncAfter", "exclusive");

    private static final Map<String, Set<String>> CAMUNDA = Map.of(
            "process", Set.of("historyTimeToLive", "isStartableInTasklist", "versionTag"),
            "userTask", Set.of("formRef", "formRefBinding", "assignee", "candidateGroups", "dueDate", "followUpDate"),
            "serviceTask", Set.of("delegateExpression"),
            "businessRuleTask", Set.of("decisionRef", "decisionRefBinding", "mapDecisionResult", "resultVariable"),
            "callActivity", Set.of("calledElementBinding"),
            "multiInstanceLoopCharacteristics", Set.of("collection", "elementVariable"),
            "in", Set.of("businessKey", "source", "target"),
            "out", Set.of("source", "target"));

    private static final Map<String, String> REFUSED_ATTRIBUTES = Map.of(
            "class", "不允许直接写 Java 类名；请引用登记过的步骤。",
            "expression", "不允许在步骤里写表达式；请引用登记过的步骤。",
            "type", "不允许使用外部任务；请引用登记过的步骤。",
            "topic", "不允许使用外部任务；请引用登记过的步骤。",
            "formKey", "不允许使用内嵌表单或外部表单；请引用同一文件夹的表单文件。",
            "candidateUsers", "不允许把任务分给多个具体的人；请用“角色@单位”的候选组。",
            "resource", "不允许从外部文件读取条件。",
            "language", "不允许用脚本写条件。",
            "scriptFormat", "不允许写脚本。",
            "variables", "不允许整体传递变量；请逐个列出登记过的事实。");

    /** Where an expression may stand: element and attribute, or element alone for its text. */
    private static final Set<String> EXPRESSIONS = Set.of(
            "userTask@assignee",
            "userTask@candidateGroups",
            "userTask@dueDate",
            "userTask@followUpDate",
            "serviceTask@delegateExpression",
            "multiInstanceLoopCharacteristics@collection",
            "in@businessKey",
            "conditionExpression",
            "timeDate",
            "completionCondition");

    private Vocabulary() {}

    static boolean isKnown(Element element) {
        var name = element.getLocalName();
        return ModelXml.BPMN.equals(element.getNamespaceURI()) && ELEMENTS.contains(name)
                || ModelXml.CAMUNDA.equals(element.getNamespaceURI()) && (name.equals("in") || name.equals("out"));
    }

    static boolean isKnown(Element element, String space, String name) {
        var own = CAMUNDA.getOrDefault(element.getLocalName(), Set.of()).contains(name);
        if (ModelXml.CAMUNDA.equals(element.getNamespaceURI())) {
            return space == null && own;
        }
        if (space == null) {
            return ATTRIBUTES.contains(name);
        }
        return ModelXml.CAMUNDA.equals(space)
                && (own
                        || TEMPLATE.contains(name)
                        || CONTINUATION.contains(name)
                                && (ModelXml.isNode(element)
                                        || element.getLocalName().equals("multiInstanceLoopCharacteristics")));
    }

    /** Whether an expression may stand there: {@code element@attribute}, or {@code element} for its text. */
    static boolean mayHoldExpression(String place) {
        return EXPRESSIONS.contains(place);
    }

    /** Why the element is not to be used, and what instead. */
    static String elementRefused(String name) {
        return REFUSED.getOrDefault(name, "不允许使用“" + name + "”。");
    }

    /** Why the attribute is not to be used, and what instead. */
    static String attributeRefused(String name) {
        return REFUSED_ATTRIBUTES.getOrDefault(name, "不允许使用属性“" + name + "”。");
    }
}
