package org.jiangheng.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jiangheng.workflow.ModelCheck.Findings;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The XML of a diagram or decision table, read without document types and without reaching outside. */
record ModelXml(Document document) {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    static final Set<String> TASKS = Set.of("userTask", "serviceTask", "businessRuleTask", "callActivity");
    static final Set<String> EVENTS = Set.of("startEvent", "endEvent", "intermediateCatchEvent", "boundaryEvent");
    static final Set<String> GATEWAYS = Set.of("exclusiveGateway", "parallelGateway", "eventBasedGateway");

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("process", "流程"),
            Map.entry("participant", "泳池"),
            Map.entry("lane", "泳道"),
            Map.entry("subProcess", "子流程"),
            Map.entry("sequenceFlow", "顺序流"),
            Map.entry("userTask", "人工任务"),
            Map.entry("serviceTask", "系统步骤"),
            Map.entry("businessRuleTask", "决策步骤"),
            Map.entry("callActivity", "调用活动"),
            Map.entry("startEvent", "开始事件"),
            Map.entry("endEvent", "结束事件"),
            Map.entry("intermediateCatchEvent", "中间事件"),
            Map.entry("boundaryEvent", "边界事件"),
            Map.entry("exclusiveGateway", "判断网关"),
            Map.entry("parallelGateway", "并行网关"),
            Map.entry("eventBasedGateway", "事件网关"));

    static Optional<ModelXml> read(byte[] content, Findings reports) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return Optional.of(new ModelXml(builder.parse(new ByteArrayInputStream(content))));
        } catch (SAXException | IOException broken) {
            reports.add("", "文件不是完整的 XML，无法读取；请用 Camunda Modeler 重新保存。");
            return Optional.empty();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    /** The elements of BPMN with this name, in the order of the file. */
    List<Element> all(String name) {
        return elements(document.getElementsByTagNameNS(BPMN, name));
    }

    List<Element> all(Set<String> names) {
        return all("*").stream()
                .filter(element -> names.contains(element.getLocalName()))
                .toList();
    }

    /** Tasks, events, gateways and sub-processes. */
    List<Element> nodes() {
        return all("*").stream().filter(ModelXml::isNode).toList();
    }

    static boolean isNode(Element element) {
        var name = element.getLocalName();
        return TASKS.contains(name) || EVENTS.contains(name) || GATEWAYS.contains(name) || name.equals("subProcess");
    }

    List<Element> flowsFrom(Element node) {
        return all("sequenceFlow").stream()
                .filter(flow -> flow.getAttribute("sourceRef").equals(node.getAttribute("id")))
                .toList();
    }

    /** Every attribute's value and every text of the file. */
    Stream<String> texts() {
        return elements(document.getElementsByTagNameNS("*", "*")).stream()
                .flatMap(element -> Stream.concat(attributes(element), ownTexts(element)));
    }

    private static Stream<String> attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> element.getAttributes().item(i).getNodeValue());
    }

    private static Stream<String> ownTexts(Element element) {
        return IntStream.range(0, element.getChildNodes().getLength())
                .mapToObj(i -> element.getChildNodes().item(i))
                .filter(node -> !(node instanceof Element))
                .map(Node::getNodeValue);
    }

    static List<Element> children(Element parent, String name) {
        var children = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                children.add(element);
            }
        }
        return children;
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    /** The engine's attribute, empty when absent. */
    static String camunda(Element element, String attribute) {
        return element.getAttributeNS(CAMUNDA, attribute);
    }

    /** What an administrator calls the element: 人工任务“初审申报材料”. */
    static String title(Element element) {
        var kind = TITLES.getOrDefault(element.getLocalName(), element.getLocalName());
        var name = element.getAttribute("name");
        return name.isBlank() ? kind : kind + "“" + name + "”";
    }

    /** What it is, in Chinese. */
    static String kind(Element element) {
        return TITLES.getOrDefault(element.getLocalName(), "");
    }

    static String id(Element element) {
        return element.getAttribute("id");
    }

    static List<Element> elements(org.w3c.dom.NodeList nodes) {
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
