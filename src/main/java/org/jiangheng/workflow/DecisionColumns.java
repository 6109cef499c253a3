package org.jiangheng.workflow;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jiangheng.workflow.ModelCheck.Findings;
import org.w3c.dom.Element;

/** The columns of a table against what the code asks and reads. */
final class DecisionColumns {

    private static final Map<Class<?>, String> TYPES =
            Map.of(String.class, "string", Boolean.class, "boolean", Integer.class, "integer", Long.class, "long");

    private final DecisionSpec spec;
    private final Findings reports;

    DecisionColumns(DecisionSpec spec, Findings reports) {
        this.spec = spec;
        this.reports = reports;
    }

    void check(Element table) {
        var asked = new HashSet<String>();
        ModelXml.children(table, "input").forEach(input -> input(input, asked));
        spec.inputs().stream()
                .filter(input -> !asked.contains(input.name()))
                .forEach(input -> reports.add(spec.id(), "缺少输入列“" + input.label() + "”（表达式 " + input.name() + "）。"));
        var answered = new HashSet<String>();
        ModelXml.children(table, "output").forEach(output -> output(output, answered));
        spec.outputs().stream()
                .filter(output -> !answered.contains(output.name()))
                .forEach(output ->
                        reports.add(spec.id(), "缺少程序要读取的输出列“" + output.label() + "”（名称 " + output.name() + "）。"));
    }

    private void input(Element column, Set<String> asked) {
        var expression = ModelXml.child(column, "inputExpression");
        var name = expression
                .flatMap(found -> ModelXml.child(found, "text"))
                .map(text -> text.getTextContent().strip())
                .orElse("");
        var declared = spec.inputs().stream()
                .filter(input -> input.name().equals(name))
                .findFirst();
        if (declared.isEmpty()) {
            reports.add(ModelXml.id(column), "输入列只能写程序给出的名称（" + inputs() + "），现在是“" + name + "”。");
        } else if (!asked.add(name)) {
            reports.add(ModelXml.id(column), "输入列“" + name + "”重复。");
        } else {
            type(column, expression.orElseThrow(), declared.get().type());
        }
    }

    private void output(Element column, Set<String> answered) {
        var name = column.getAttribute("name");
        var declared = spec.outputs().stream()
                .filter(output -> output.name().equals(name))
                .findFirst();
        if (declared.isEmpty()) {
            reports.add(ModelXml.id(column), "没有程序读取输出列“" + name + "”；请删去，或把名称改回原来的。");
        } else if (!answered.add(name)) {
            reports.add(ModelXml.id(column), "输出列“" + name + "”重复。");
        } else {
            type(column, column, declared.get().type());
        }
    }

    private void type(Element column, Element typed, Class<?> type) {
        if (!TYPES.get(type).equals(typed.getAttribute("typeRef"))) {
            reports.add(
                    ModelXml.id(column), "列的类型应为 " + TYPES.get(type) + "，现在是“" + typed.getAttribute("typeRef") + "”。");
        }
    }

    private String inputs() {
        return String.join(
                "、", spec.inputs().stream().map(DecisionSpec.Input::name).toList());
    }
}
