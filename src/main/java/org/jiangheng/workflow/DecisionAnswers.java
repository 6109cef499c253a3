package org.jiangheng.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangheng.workflow.ModelCheck.Findings;

/** Asks a table everything the program will ever ask it: each question has one answer the program understands. */
final class DecisionAnswers {

    private final DecisionSpec spec;
    private final Findings reports;

    DecisionAnswers(DecisionSpec spec, Findings reports) {
        this.spec = spec;
        this.reports = reports;
    }

    /** @return whether the table can be read */
    boolean check(byte[] content) {
        try {
            var table = DecisionTable.read(spec.id(), 0, content);
            questions().forEach(inputs -> ask(table, inputs));
            return true;
        } catch (IllegalArgumentException unreadable) {
            reports.add(spec.id(), "决策表读不出来；请用 Camunda Modeler 打开并重新保存。");
            return false;
        }
    }

    /** Every combination of the inputs' values. */
    private List<Map<String, Object>> questions() {
        List<Map<String, Object>> questions = List.of(Map.of());
        for (var input : spec.inputs()) {
            var longer = new ArrayList<Map<String, Object>>();
            for (var question : questions) {
                for (var value : input.values().keySet()) {
                    var more = new LinkedHashMap<>(question);
                    more.put(input.name(), value);
                    longer.add(more);
                }
            }
            questions = longer;
        }
        return questions;
    }

    private void ask(DecisionTable table, Map<String, Object> inputs) {
        try {
            var answer = table.answer(inputs);
            if (answer.isEmpty()) {
                reports.add(spec.id(), "没有一行回答“" + spec.describe(inputs) + "”；请补上这一行。");
            }
            answer.ifPresent(given -> spec.outputs().forEach(output -> output(output, inputs, given)));
        } catch (IllegalStateException contradicting) {
            reports.add(spec.id(), "对“" + spec.describe(inputs) + "”有几行同时回答，互相矛盾；请只留一行。");
        } catch (RuntimeException wrong) {
            reports.add(spec.id(), "对“" + spec.describe(inputs) + "”算不出结果；请检查这一行的值和列的类型。");
        }
    }

    private void output(DecisionSpec.Output output, Map<String, Object> inputs, DecisionTable.Answer answer) {
        var value = answer.outputs().get(output.name());
        var place = "第" + answer.row() + "行的“" + output.label() + "”";
        if (value == null) {
            if (output.required()) {
                reports.add(spec.id(), place + "没有填写，或者写的不是" + kind(output) + "。");
            }
            return;
        }
        if (!output.values().isEmpty() && !output.values().containsKey(value)) {
            reports.add(spec.id(), place + "不能是“" + value + "”，只能是" + kind(output) + "。");
        }
        if (value instanceof Number number && number.longValue() < 0) {
            reports.add(spec.id(), place + "不能是负数。");
        }
        output.only()
                .filter(only -> !only.values().contains(inputs.get(only.input())))
                .ifPresent(only -> reports.add(spec.id(), place + "要留空：" + only.reason()));
    }

    private static String kind(DecisionSpec.Output output) {
        if (output.values().isEmpty()) {
            return "数字";
        }
        return output.values().entrySet().stream()
                .map(value -> value.getKey() + "（" + value.getValue() + "）")
                .sorted()
                .collect(Collectors.joining("、"));
    }
}
