package org.jiangheng.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** One version of a diagram, asked by the names people read. */
record Diagram(BpmnModelInstance model) {

    /** What the engine calls the whole of a task that several people do. */
    static final String BODY = "#multiInstanceBody";

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("userTask", "人工任务"),
            Map.entry("serviceTask", "系统步骤"),
            Map.entry("businessRuleTask", "决策步骤"),
            Map.entry("callActivity", "调用活动"),
            Map.entry("subProcess", "子流程"),
            Map.entry("startEvent", "开始事件"),
            Map.entry("endEvent", "结束事件"),
            Map.entry("intermediateCatchEvent", "中间事件"),
            Map.entry("boundaryEvent", "边界事件"),
            Map.entry("exclusiveGateway", "判断网关"),
            Map.entry("parallelGateway", "并行网关"),
            Map.entry("eventBasedGateway", "事件网关"));

    private static final Map<String, String> EVENTS =
            Map.of("timerEventDefinition", "（等待到期）", "messageEventDefinition", "（等待通知）");

    static String plain(String activity) {
        return activity.replace(BODY, "");
    }

    String name(String activity) {
        return node(activity)
                .flatMap(node -> Optional.ofNullable(node.getName()))
                .filter(name -> !name.isBlank())
                .orElse(plain(activity));
    }

    String kind(String activity) {
        return node(activity)
                .map(node -> KINDS.getOrDefault(node.getElementType().getTypeName(), "环节"))
                .orElse("环节");
    }

    boolean has(String activity) {
        return node(activity).isPresent();
    }

    /** Whether an activity here and one in another version are of one kind. */
    boolean isLike(String activity, Diagram other, String entered) {
        return node(activity).map(Diagram::type).equals(other.node(entered).map(Diagram::type));
    }

    /** What it is, and for events what it waits for, in Chinese. */
    String exactly(String activity) {
        return node(activity)
                .map(Diagram::type)
                .map(type -> kind(activity)
                        + EVENTS.entrySet().stream()
                                .filter(event -> type.endsWith(event.getKey()))
                                .map(Map.Entry::getValue)
                                .findFirst()
                                .orElse(""))
                .orElse("环节");
    }

    boolean waitsForEvent(String activity) {
        return node(activity).filter(CatchEvent.class::isInstance).isPresent();
    }

    /** Whether several people do it. */
    boolean isMultiple(String activity) {
        return node(activity)
                .filter(Activity.class::isInstance)
                .map(node -> ((Activity) node).getLoopCharacteristics())
                .isPresent();
    }

    /** The activities of the same type. */
    List<Outlook.Choice> like(Diagram other, String activity) {
        var type = other.node(activity).map(Diagram::type).orElse("");
        return model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> type(node).equals(type))
                .map(node -> new Outlook.Choice(node.getId(), name(node.getId())))
                .toList();
    }

    /** The ids of the sub-processes around an activity, from the inside out. */
    List<String> around(String activity) {
        return node(activity)
                .map(node -> Stream.iterate(
                                node.getParentElement(), SubProcess.class::isInstance, step -> step.getParentElement())
                        .map(step -> ((SubProcess) step).getId())
                        .toList())
                .orElse(List.of());
    }

    private Optional<FlowNode> node(String activity) {
        return Optional.ofNullable(model.<FlowNode>getModelElementById(plain(activity)));
    }

    /** A timer is not a message: the engine itself would take one for the other. */
    private static String type(FlowNode node) {
        var event = node instanceof CatchEvent waits
                ? waits.getEventDefinitions().stream()
                        .map(definition -> " " + definition.getElementType().getTypeName())
                        .collect(Collectors.joining())
                : "";
        return node.getElementType().getTypeName() + event;
    }
}
