package org.jiangheng.workflow;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiangheng.workflow.ModelCheck.Findings;
import org.w3c.dom.Element;

/** How the flows run: gateways ask a question with labelled answers and a default, nothing is unreachable or left hanging. */
final class FlowRules {

    private final ModelXml xml;
    private final Findings reports;

    private FlowRules(ModelXml xml, Findings reports) {
        this.xml = xml;
        this.reports = reports;
    }

    static void check(ModelXml xml, Findings reports) {
        var rules = new FlowRules(xml, reports);
        xml.all(ModelXml.GATEWAYS).forEach(rules::gateway);
        xml.nodes().forEach(rules::node);
        rules.conditions();
    }

    private void gateway(Element gateway) {
        var flows = xml.flowsFrom(gateway);
        if (flows.size() < 2 || gateway.getLocalName().equals("eventBasedGateway")) {
            return;
        }
        for (var flow : flows) {
            if (!ShapeRules.isChinese(flow.getAttribute("name"))) {
                reports.add(ModelXml.id(flow), ModelXml.title(gateway) + "的一条出线没有中文名称。");
            }
            if (!ModelXml.id(flow).matches(ModelXml.id(gateway) + "_[a-z][A-Za-z0-9]*")) {
                reports.add(
                        ModelXml.id(flow),
                        ModelXml.title(gateway) + "的出线编号应写成“网关_答案”，例如 " + ModelXml.id(gateway) + "_yes。");
            }
        }
        if (gateway.getLocalName().equals("exclusiveGateway")) {
            answers(gateway, flows);
        }
    }

    private void answers(Element gateway, List<Element> flows) {
        var chosen = gateway.getAttribute("default");
        if (flows.stream().noneMatch(flow -> ModelXml.id(flow).equals(chosen))) {
            reports.add(ModelXml.id(gateway), ModelXml.title(gateway) + "没有默认出线。");
        }
        for (var flow : flows) {
            var conditional = ModelXml.child(flow, "conditionExpression").isPresent();
            if (ModelXml.id(flow).equals(chosen) && conditional) {
                reports.add(ModelXml.id(flow), "默认出线不写条件。");
            } else if (!ModelXml.id(flow).equals(chosen) && !conditional) {
                reports.add(ModelXml.id(flow), ModelXml.title(gateway) + "的出线“" + flow.getAttribute("name") + "”没有条件。");
            }
        }
    }

    private void conditions() {
        var gateways = xml.all("exclusiveGateway").stream().map(ModelXml::id).toList();
        xml.all("sequenceFlow").stream()
                .filter(flow -> ModelXml.child(flow, "conditionExpression").isPresent())
                .filter(flow -> !gateways.contains(flow.getAttribute("sourceRef")))
                .forEach(flow -> reports.add(ModelXml.id(flow), "条件只能写在判断网关的出线上。"));
    }

    private void node(Element node) {
        var kind = node.getLocalName();
        var flows = xml.flowsFrom(node);
        if (flows.isEmpty() && !kind.equals("endEvent")) {
            reports.add(ModelXml.id(node), ModelXml.title(node) + "之后没有下一步。");
        }
        if (flows.size() > 1 && !ModelXml.GATEWAYS.contains(kind)) {
            reports.add(ModelXml.id(node), ModelXml.title(node) + "有多条出线；请用网关分开。");
        }
        if (!kind.equals("startEvent") && !kind.equals("boundaryEvent") && !isReached(node)) {
            reports.add(ModelXml.id(node), ModelXml.title(node) + "从开始事件走不到。");
        }
        if (kind.equals("startEvent") && node.getParentNode() instanceof Element around && starts(around) != 1) {
            reports.add(ModelXml.id(node), ModelXml.title(around) + "应当恰好有一个开始事件。");
        }
    }

    private static int starts(Element around) {
        return ModelXml.children(around, "startEvent").size();
    }

    /** Walks the flows backwards until a start or a boundary event. */
    private boolean isReached(Element node) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<String>(List.of(ModelXml.id(node)));
        var sources = xml.all(Set.of("startEvent", "boundaryEvent")).stream()
                .map(ModelXml::id)
                .toList();
        while (!open.isEmpty()) {
            var id = open.pop();
            if (sources.contains(id)) {
                return true;
            }
            if (seen.add(id)) {
                xml.all("sequenceFlow").stream()
                        .filter(flow -> flow.getAttribute("targetRef").equals(id))
                        .forEach(flow -> open.push(flow.getAttribute("sourceRef")));
            }
        }
        return false;
    }
}
