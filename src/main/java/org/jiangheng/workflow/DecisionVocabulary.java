package org.jiangheng.workflow;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import org.jiangheng.workflow.ModelCheck.Findings;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The elements, attributes and expressions a decision table may be written with; whatever is not known is refused. */
final class DecisionVocabulary {

    static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";

    private static final Set<String> LANGUAGES = Set.of("", "feel", "https://www.omg.org/spec/DMN/20191111/FEEL/");

    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "decision",
            "decisionTable",
            "description",
            "input",
            "inputExpression",
            "inputValues",
            "output",
            "outputValues",
            "rule",
            "inputEntry",
            "outputEntry",
            "text",
            "annotation",
            "annotationEntry",
            "variable",
            "informationRequirement",
            "requiredInput",
            "inputData",
            "knowledgeSource",
            "authorityRequirement",
            "requiredAuthority",
            "textAnnotation",
            "association",
            "sourceRef",
            "targetRef");

    private static final Map<String, String> REFUSED = Map.of(
            "businessKnowledgeModel", "不允许使用业务知识模型；决策只写成一张表。",
            "literalExpression", "不允许使用文字表达式；决策只写成一张表。",
            "invocation", "不允许调用函数；决策只写成一张表。",
            "functionDefinition", "不允许定义函数；决策只写成一张表。",
            "context", "不允许使用上下文；决策只写成一张表。",
            "import", "不允许引用外部文件。",
            "importedValues", "不允许引用外部文件。",
            "defaultOutputEntry", "不允许使用默认输出；请把每种情形写成一行。",
            "requiredDecision", "不允许一张表依赖另一个决策。",
            "extensionElements", "不允许使用扩展元素。");

    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "name",
            "label",
            "namespace",
            "exporter",
            "exporterVersion",
            "hitPolicy",
            "typeRef",
            "expressionLanguage",
            "href",
            "preferredOrientation",
            "associationDirection",
            "textFormat",
            "type",
            "locationURI");

    private static final Set<String> OF_CAMUNDA = Set.of("historyTimeToLive", "versionTag", "diagramRelationId");

    private static final Set<String> DECORATION = Set.of(
            XMLConstants.XMLNS_ATTRIBUTE_NS_URI,
            XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI,
            "http://camunda.org/schema/modeler/1.0",
            "http://bpmn.io/schema/dmn/biodi/1.0",
            "http://bpmn.io/schema/dmn/biodi/2.0");

    private static final String DRAWING = "https://www.omg.org/spec/DMN/20191111/DMNDI/";

    /** A function from outside, and what would make the same question have another answer tomorrow. */
    private static final Pattern OUTSIDE =
            Pattern.compile("\\bexternal\\b|\\bfunction\\s*\\(|\\$\\{|#\\{|\\b(now|today)\\s*\\(|\\bjava\\b");

    private final Findings reports;

    private DecisionVocabulary(Findings reports) {
        this.reports = reports;
    }

    static void check(ModelXml xml, Findings reports) {
        var root = xml.root();
        if (!"definitions".equals(root.getLocalName()) || !DMN.equals(root.getNamespaceURI())) {
            reports.add("", "不是 DMN 1.3 的决策表；请用 Camunda Modeler 5 重新保存。");
            return;
        }
        new DecisionVocabulary(reports).walk(root);
    }

    private void walk(Element element) {
        if (DRAWING.equals(element.getNamespaceURI())) {
            return;
        }
        var name = element.getLocalName();
        if (!DMN.equals(element.getNamespaceURI()) || !ELEMENTS.contains(name)) {
            reports.add(owner(element), REFUSED.getOrDefault(name, "不允许使用“" + name + "”。"));
            return;
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            attribute(element, (Attr) attributes.item(i));
        }
        if (name.equals("text")) {
            expression(element);
        }
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                walk(child);
            }
        }
    }

    private void attribute(Element element, Attr attribute) {
        var space = attribute.getNamespaceURI();
        var name = attribute.getLocalName();
        if (DECORATION.contains(space == null ? "" : space)) {
            return;
        }
        if (!(space == null ? ATTRIBUTES : CAMUNDA.equals(space) ? OF_CAMUNDA : Set.of()).contains(name)) {
            reports.add(owner(element), "不允许使用属性“" + name + "”。");
        } else if (name.equals("expressionLanguage") && !LANGUAGES.contains(attribute.getValue())) {
            reports.add(owner(element), "决策表只允许使用 FEEL，不允许“" + attribute.getValue() + "”。");
        }
    }

    private void expression(Element text) {
        var parent = text.getParentNode().getLocalName();
        var written = text.getTextContent().strip();
        if (parent.equals("textAnnotation") || written.isEmpty()) {
            return;
        }
        if (OUTSIDE.matcher(withoutTexts(written)).find()) {
            reports.add(owner(text), "单元格里不允许写函数定义、Java、${…} 或当前时间：" + written);
            return;
        }
        try {
            if (parent.equals("inputEntry") || parent.endsWith("Values")) {
                Feel.parsedTests(written);
            } else {
                Feel.parsed(written);
            }
        } catch (IllegalArgumentException broken) {
            reports.add(owner(text), "单元格写错了，FEEL 读不懂：" + written);
        }
    }

    /** What stands between quotation marks is a value and harmless. */
    private static String withoutTexts(String written) {
        return written.replaceAll("\"(\\\\.|[^\"\\\\])*\"", "\"\"");
    }

    /** The id of the row, column or decision an administrator would look for. */
    private static String owner(Element element) {
        for (Node node = element; node instanceof Element around; node = node.getParentNode()) {
            if (!around.getAttribute("id").isEmpty() && !around.getLocalName().matches("text|inputExpression")) {
                return around.getAttribute("id");
            }
        }
        return "";
    }
}
