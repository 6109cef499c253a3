package org.jiangheng.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** The columns and rules of decision tables, cell by cell. */
final class TableParts {

    private final Map<String, ModelPart> parts = new LinkedHashMap<>();

    private TableParts() {}

    static Map<String, ModelPart> of(ModelXml xml) {
        var tables = new TableParts();
        ModelXml.elements(xml.document().getElementsByTagNameNS("*", "decision"))
                .forEach(tables::decision);
        return tables.parts;
    }

    private void decision(Element decision) {
        var id = ModelXml.id(decision);
        put(id, "决策“" + decision.getAttribute("name") + "”", Map.of("名称", decision.getAttribute("name")));
        ModelXml.child(decision, "decisionTable").ifPresent(table -> table(id, table));
    }

    private void table(String decision, Element table) {
        put(decision + " policy", decision, "决策表", Map.of("命中策略", policy(table)));
        var inputs = ModelXml.children(table, "input");
        var outputs = ModelXml.children(table, "output");
        inputs.forEach(input -> put(
                ModelXml.id(input),
                "输入列“" + label(input) + "”",
                Map.of("名称", label(input), "表达式", text(input, "inputExpression"), "可取的值", text(input, "inputValues"))));
        outputs.forEach(output -> put(
                ModelXml.id(output),
                "输出列“" + label(output) + "”",
                Map.of(
                        "名称",
                        label(output),
                        "输出名",
                        output.getAttribute("name"),
                        "类型",
                        output.getAttribute("typeRef"),
                        "可取的值",
                        text(output, "outputValues"))));
        var row = 0;
        for (var rule : ModelXml.children(table, "rule")) {
            rule(rule, ++row, inputs, outputs);
        }
    }

    private static String policy(Element table) {
        return (table.getAttribute("hitPolicy") + " " + table.getAttribute("aggregation")).strip();
    }

    private void rule(Element rule, int row, List<Element> inputs, List<Element> outputs) {
        var cells = new LinkedHashMap<String, String>();
        cells(ModelXml.children(rule, "inputEntry"), inputs, "输入", cells);
        cells(ModelXml.children(rule, "outputEntry"), outputs, "输出", cells);
        cells.put("说明", text(rule, "description"));
        put(ModelXml.id(rule), "第" + row + "行规则", cells);
    }

    private static void cells(List<Element> entries, List<Element> columns, String kind, Map<String, String> cells) {
        for (int i = 0; i < entries.size(); i++) {
            var column = i < columns.size() ? label(columns.get(i)) : String.valueOf(i + 1);
            cells.put(kind + "“" + column + "”", entries.get(i).getTextContent().strip());
        }
    }

    private static String label(Element column) {
        var label = column.getAttribute("label");
        return label.isBlank() ? column.getAttribute("name") : label;
    }

    private static String text(Element element, String child) {
        return ModelXml.child(element, child)
                .map(found -> found.getTextContent().strip())
                .orElse("");
    }

    private void put(String id, String title, Map<String, String> properties) {
        put(id, id, title, properties);
    }

    private void put(String key, String element, String title, Map<String, String> properties) {
        parts.put(key, new ModelPart(element, title, properties));
    }
}
