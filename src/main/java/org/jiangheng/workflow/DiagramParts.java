package org.jiangheng.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The elements of a diagram with what is said about them, and the facts it reads and hands on. */
final class DiagramParts {

    private static final Pattern NAMES = Pattern.compile("[a-zA-Z][A-Za-z0-9]*");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern TEXT = Pattern.compile("'[^']*'");
    private static final Set<String> NO_FACTS = Set.of("nrOfCompletedInstances", "execution", "processBusinessKey");

    private static final Map<String, String> ATTRIBUTES = ordered(
            "isExecutable",
            "可执行",
            "default",
            "默认出线",
            "sourceRef",
            "起点",
            "targetRef",
            "终点",
            "attachedToRef",
            "附着的活动",
            "calledElement",
            "调用的流程",
            "processRef",
            "流程");
    private static final Map<String, String> CAMUNDA = ordered(
            "formRef",
            "表单",
            "assignee",
            "办理人",
            "candidateGroups",
            "候选组",
            "dueDate",
            "办理期限",
            "followUpDate",
            "跟进时间",
            "delegateExpression",
            "步骤程序",
            "decisionRef",
            "决策表",
            "resultVariable",
            "决策结果",
            "calledElementBinding",
            "调用的版本",
            "asyncBefore",
            "之前异步",
            "asyncAfter",
            "之后异步",
            "formRefBinding",
            "表单绑定",
            "historyTimeToLive",
            "历史保存期限",
            "collection",
            "名单",
            "elementVariable",
            "逐人变量");

    private final ModelXml xml;
    private final Map<String, ModelPart> parts = new LinkedHashMap<>();

    private DiagramParts(ModelXml xml) {
        this.xml = xml;
    }

    static Map<String, ModelPart> of(ModelXml xml) {
        var diagram = new DiagramParts(xml);
        xml.all(Set.of("process", "participant", "lane", "textAnnotation")).forEach(diagram::add);
        xml.nodes().forEach(diagram::add);
        xml.all("sequenceFlow").forEach(diagram::add);
        diagram.facts();
        return diagram.parts;
    }

    private void add(Element element) {
        var id = ModelXml.id(element);
        parts.put(id, new ModelPart(id, title(element), properties(element)));
    }

    private String title(Element element) {
        if (element.getLocalName().equals("sequenceFlow")
                && element.getAttribute("name").isBlank()) {
            return "顺序流（" + name(element.getAttribute("sourceRef")) + " → " + name(element.getAttribute("targetRef"))
                    + "）";
        }
        return element.getLocalName().equals("textAnnotation") ? "注释" : ModelXml.title(element);
    }

    private String name(String id) {
        return xml.nodes().stream()
                .filter(node -> ModelXml.id(node).equals(id))
                .map(node -> node.getAttribute("name"))
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(id);
    }

    private Map<String, String> properties(Element element) {
        var properties = new LinkedHashMap<String, String>();
        put(properties, "类型", ModelXml.kind(element));
        put(properties, "名称", element.getAttribute("name"));
        ATTRIBUTES.forEach((attribute, label) -> put(properties, label, element.getAttribute(attribute)));
        CAMUNDA.forEach((attribute, label) -> put(properties, label, ModelXml.camunda(element, attribute)));
        put(properties, "打断活动", element.getAttribute("cancelActivity"));
        inner(element, properties);
        if (element.getParentNode() instanceof Element around
                && around.getLocalName().equals("subProcess")) {
            put(properties, "所在子流程", around.getAttribute("name"));
        }
        return properties;
    }

    /** What stands in elements below: conditions, timers, messages, repetitions, what is passed to a called process. */
    private void inner(Element element, Map<String, String> properties) {
        text(element, "conditionExpression", "条件", properties);
        text(element, "documentation", "说明", properties);
        text(element, "text", "文字", properties);
        ModelXml.child(element, "timerEventDefinition")
                .ifPresent(
                        timer -> put(properties, "到期时间", timer.getTextContent().strip()));
        ModelXml.child(element, "messageEventDefinition")
                .ifPresent(message -> put(properties, "等待的消息", message(message.getAttribute("messageRef"))));
        ModelXml.child(element, "multiInstanceLoopCharacteristics").ifPresent(loop -> repetition(loop, properties));
        ModelXml.child(element, "extensionElements")
                .ifPresent(extension -> put(properties, "传递的数据", passed(extension)));
    }

    private static void text(Element element, String child, String label, Map<String, String> properties) {
        ModelXml.child(element, child)
                .ifPresent(
                        found -> put(properties, label, found.getTextContent().strip()));
    }

    private static void repetition(Element loop, Map<String, String> properties) {
        put(properties, "多实例名单", ModelXml.camunda(loop, "collection"));
        put(properties, "多实例方式", loop.getAttribute("isSequential").equals("true") ? "依次" : "同时");
        put(properties, "逐人变量", ModelXml.camunda(loop, "elementVariable"));
        text(loop, "completionCondition", "多实例完成条件", properties);
    }

    private static String passed(Element extension) {
        return Stream.concat(ModelXml.children(extension, "in").stream(), ModelXml.children(extension, "out").stream())
                .map(part -> (part.getLocalName().equals("in") ? "传入 " : "传出 ")
                        + part.getAttribute("businessKey")
                        + part.getAttribute("source")
                        + (part.hasAttribute("target") ? " → " + part.getAttribute("target") : ""))
                .collect(Collectors.joining("、"));
    }

    private String message(String id) {
        return xml.all("message").stream()
                .filter(message -> ModelXml.id(message).equals(id))
                .map(message -> message.getAttribute("name"))
                .findFirst()
                .orElse(id);
    }

    /** Facts stand in expressions wherever they are allowed, and as what is passed on. */
    private void facts() {
        var read = new TreeSet<String>();
        xml.all("*").forEach(element -> {
            var attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                facts(attributes.item(i).getNodeValue(), read);
            }
            if (element.getFirstChild() != null
                    && element.getElementsByTagName("*").getLength() == 0) {
                facts(element.getTextContent(), read);
            }
        });
        xml.all("serviceTask").stream()
                .map(task -> ModelXml.camunda(task, "delegateExpression").replaceAll("[${}]", ""))
                .forEach(read::remove);
        read.forEach(fact -> parts.put("fact " + fact, new ModelPart("", "读取的事实“" + fact + "”", Map.of())));
    }

    private static void facts(String text, Set<String> read) {
        EXPRESSION
                .matcher(text)
                .results()
                .forEach(match -> NAMES.matcher(TEXT.matcher(match.group(1)).replaceAll(""))
                        .results()
                        .map(MatchResult::group)
                        .filter(name -> !NO_FACTS.contains(name))
                        .forEach(read::add));
    }

    private static void put(Map<String, String> properties, String label, String value) {
        if (!value.isBlank()) {
            properties.put(label, value);
        }
    }

    private static Map<String, String> ordered(String... pairs) {
        var ordered = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            ordered.put(pairs[i], pairs[i + 1]);
        }
        return ordered;
    }
}
