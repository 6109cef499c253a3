package org.jiangheng.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangheng.workflow.ModelCheck.Findings;
import org.w3c.dom.Element;

/**
 * What a decision table may hold: one table named like its file, declared by the program, plain FEEL, exactly one answer to
 * everything it is asked.
 */
final class DecisionRules {

    private static final Set<String> SINGLE = Set.of("", "UNIQUE", "FIRST", "ANY");

    private final String folder;
    private final String file;
    private final Map<String, DecisionSpec> specs;
    private final Findings reports;

    DecisionRules(String folder, String file, Map<String, DecisionSpec> specs, Findings reports) {
        this.folder = folder;
        this.file = file;
        this.specs = specs;
        this.reports = reports;
    }

    /** @return id of the decision the file should hold */
    String check(byte[] content) {
        checked(content);
        return id();
    }

    /** @return whether the table may be asked; it may still leave questions without an answer */
    boolean checked(byte[] content) {
        var before = reports.all().size();
        ModelXml.read(content, reports).ifPresent(xml -> {
            DecisionVocabulary.check(xml, reports);
            shape(id(), xml);
            if (reports.all().size() == before) {
                columns(id(), xml);
            }
        });
        if (reports.all().size() > before) {
            return false;
        }
        return new DecisionAnswers(specs.get(id()), reports).check(content);
    }

    private String id() {
        return folder + "-" + file.replaceFirst("\\.dmn$", "");
    }

    private void shape(String id, ModelXml xml) {
        var decisions = named(xml, "decision");
        if (decisions.size() != 1) {
            reports.add("", "一个文件放一张决策表，现在有" + decisions.size() + "个决策。");
            return;
        }
        var decision = decisions.get(0);
        if (!ModelXml.id(decision).equals(id)) {
            reports.add(ModelXml.id(decision), "决策编号应为“" + id + "”（文件夹名加文件名），现在是“" + ModelXml.id(decision) + "”。");
        }
        if (!ShapeRules.isChinese(decision.getAttribute("name"))) {
            reports.add(ModelXml.id(decision), "决策没有中文名称。");
        }
        if (decision.getAttributeNS(DecisionVocabulary.CAMUNDA, "historyTimeToLive")
                .isBlank()) {
            reports.add(ModelXml.id(decision), "决策没有写历史保存期限（History time to live）。");
        }
        var tables = ModelXml.children(decision, "decisionTable");
        if (tables.size() != 1) {
            reports.add(ModelXml.id(decision), "决策里要有一张决策表。");
        }
        tables.forEach(table -> table(ModelXml.id(decision), table));
    }

    private void table(String decision, Element table) {
        if (!SINGLE.contains(table.getAttribute("hitPolicy"))) {
            reports.add(decision, "命中策略只允许 Unique、First 或 Any（只给出一个结果），不允许“" + table.getAttribute("hitPolicy") + "”。");
        }
        for (var column : named(table, List.of("input", "output"))) {
            if (!ShapeRules.isChinese(column.getAttribute("label"))) {
                reports.add(ModelXml.id(column), "列没有中文标题。");
            }
        }
    }

    private void columns(String id, ModelXml xml) {
        var spec = specs.get(id);
        if (spec == null || !spec.folder().equals(folder)) {
            reports.add(id, "程序里没有登记文件夹“" + folder + "”的决策表“" + id + "”，没有程序会使用它。");
            return;
        }
        new DecisionColumns(spec, reports).check(named(xml, "decisionTable").get(0));
    }

    private static List<Element> named(ModelXml xml, String name) {
        return ModelXml.elements(xml.document().getElementsByTagNameNS("*", name));
    }

    private static List<Element> named(Element parent, List<String> names) {
        return names.stream()
                .flatMap(name -> ModelXml.children(parent, name).stream())
                .toList();
    }
}
