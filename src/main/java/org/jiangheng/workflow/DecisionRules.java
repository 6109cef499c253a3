package org.jiangheng.workflow;

import java.util.Set;
import org.jiangheng.workflow.ModelCheck.Findings;
import org.w3c.dom.Element;

/** What a decision table may hold: plain FEEL, one decision named like its file, a time to live. */
final class DecisionRules {

    private static final Set<String> LANGUAGES = Set.of("", "feel", "https://www.omg.org/spec/DMN/20191111/FEEL/");

    private DecisionRules() {}

    static void check(String file, ModelXml xml, Findings reports) {
        var elements = ModelXml.elements(xml.document().getElementsByTagNameNS("*", "*"));
        var decisions = elements.stream()
                .filter(element -> element.getLocalName().equals("decision"))
                .toList();
        if (decisions.stream().noneMatch(decision -> file.equals(ModelXml.id(decision) + ".dmn"))) {
            reports.add("", "文件里没有与文件名同名的决策。");
        }
        decisions.forEach(decision -> decision(decision, reports));
        elements.forEach(element -> language(element, reports));
    }

    private static void decision(Element decision, Findings reports) {
        if (!ShapeRules.isChinese(decision.getAttribute("name"))) {
            reports.add(ModelXml.id(decision), "决策没有中文名称。");
        }
        if (decision.getAttributeNS("http://camunda.org/schema/1.0/dmn", "historyTimeToLive")
                .isBlank()) {
            reports.add(ModelXml.id(decision), "决策没有写历史保存期限（History time to live）。");
        }
    }

    private static void language(Element element, Findings reports) {
        if (!LANGUAGES.contains(element.getAttribute("expressionLanguage"))) {
            reports.add(ModelXml.id(element), "决策表只允许使用 FEEL，不允许“" + element.getAttribute("expressionLanguage") + "”。");
        }
    }
}
