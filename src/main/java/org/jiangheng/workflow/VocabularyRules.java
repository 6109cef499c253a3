package org.jiangheng.workflow;

import java.util.Set;
import javax.xml.XMLConstants;
import org.jiangheng.workflow.ModelCheck.Findings;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A diagram is written with our {@link Vocabulary}; whatever else it holds is reported, each at the element it belongs to. */
final class VocabularyRules {

    private static final Set<String> DECORATION = Set.of(
            "http://camunda.org/schema/modeler/1.0",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0");

    private static final String DRAWING = "http://www.omg.org/spec/BPMN/20100524/DI";

    private final Findings reports;

    private VocabularyRules(Findings reports) {
        this.reports = reports;
    }

    static void check(ModelXml xml, Findings reports) {
        new VocabularyRules(reports).walk(xml.root());
    }

    private void walk(Element element) {
        if (DRAWING.equals(element.getNamespaceURI())) {
            return;
        }
        if (!Vocabulary.isKnown(element)) {
            refuse(element);
            return;
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            attribute(element, (Attr) attributes.item(i));
        }
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                walk(child);
            } else {
                text(element, node.getNodeValue(), element.getLocalName());
            }
        }
    }

    private void refuse(Element element) {
        var name = element.getLocalName();
        reports.add(owner(element), Vocabulary.elementRefused(name));
    }

    private void attribute(Element element, Attr attribute) {
        var space = attribute.getNamespaceURI();
        var name = attribute.getLocalName();
        if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(space)
                || XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(space)
                || DECORATION.contains(space == null ? "" : space)) {
            return;
        }
        if (!Vocabulary.isKnown(element, space, name)) {
            reports.add(owner(element), Vocabulary.attributeRefused(name));
        } else {
            text(element, attribute.getValue(), element.getLocalName() + "@" + name);
        }
    }

    private void text(Element element, String text, String place) {
        if (misplaced(text, place)) {
            reports.add(owner(element), "这里不允许写表达式：" + text.strip());
        }
        if (FormModels.isMarkup(text)) {
            reports.add(owner(element), "名称和说明里不允许写 HTML。");
        }
    }

    private static boolean misplaced(String text, String place) {
        return text != null && ModelExpression.isExpression(text) && !Vocabulary.mayHoldExpression(place);
    }

    /** The id of the element, or of the nearest one around it that has an id. */
    private static String owner(Element element) {
        for (Node node = element; node instanceof Element around; node = node.getParentNode()) {
            if (!around.getAttribute("id").isEmpty() && isOwner(around)) {
                return around.getAttribute("id");
            }
        }
        return element.getAttribute("id");
    }

    private static boolean isOwner(Element element) {
        return ModelXml.isNode(element)
                || element.getLocalName().matches("process|sequenceFlow|message")
                || element.getParentNode().getLocalName() != null
                        && element.getParentNode().getLocalName().matches("process|subProcess")
                        && element.getLocalName().matches(".*(Task|Gateway|Event)|task");
    }
}
