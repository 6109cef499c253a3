package org.jiangheng.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiangheng.workflow.ModelCheck.Findings;
import org.w3c.dom.Element;

/** How a diagram presents itself: one process named like its file, readable ids, Chinese labels, everything drawn. */
final class ShapeRules {

    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern CAMEL = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern CHINESE = Pattern.compile(".*\\p{IsHan}.*", Pattern.DOTALL);

    private final ModelXml xml;
    private final Findings reports;

    private ShapeRules(ModelXml xml, Findings reports) {
        this.xml = xml;
        this.reports = reports;
    }

    static void check(String file, ModelXml xml, Findings reports) {
        var rules = new ShapeRules(xml, reports);
        rules.process(file);
        rules.names();
        rules.drawing();
    }

    private void process(String file) {
        var processes = xml.all("process");
        if (processes.size() > 1) {
            reports.add("", "一个文件只放一个流程。");
        }
        var process = processes.get(0);
        var id = ModelXml.id(process);
        if (!KEBAB.matcher(id).matches()) {
            reports.add(id, "流程编号只用小写字母、数字和连字符，例如 award-list。");
        }
        if (!file.equals(id + ".bpmn")) {
            reports.add(id, "流程编号“" + id + "”与文件名“" + file + "”不一致。");
        }
        if (!process.getAttribute("isExecutable").equals("true")) {
            reports.add(id, "流程没有标记为可执行。");
        }
        if (ModelXml.camunda(process, "historyTimeToLive").isBlank()) {
            reports.add(id, "流程没有写历史保存期限（History time to live），例如 P3650D。");
        }
        if (!ModelXml.camunda(process, "isStartableInTasklist").equals("false")) {
            reports.add(id, "流程不得在任务列表里手工启动，请取消“可在任务列表启动”。");
        }
        labelled(process);
    }

    private void names() {
        var seen = new HashSet<String>();
        for (var node : xml.nodes()) {
            var id = ModelXml.id(node);
            if (!CAMEL.matcher(id).matches()) {
                reports.add(id, ModelXml.title(node) + "的编号不可读；请写成小写字母开头的英文，例如 reviewByEmployer。");
            }
            if (!seen.add(id)) {
                reports.add(id, "编号“" + id + "”重复。");
            }
            labelled(node);
        }
        xml.all(Set.of("lane", "participant")).forEach(this::labelled);
    }

    private void labelled(Element element) {
        if (!CHINESE.matcher(element.getAttribute("name")).matches()) {
            reports.add(ModelXml.id(element), ModelXml.title(element) + "没有中文名称。");
        }
    }

    private void drawing() {
        var drawn = ModelXml.elements(xml.document().getElementsByTagNameNS("*", "*")).stream()
                .filter(element -> element.getLocalName().equals("BPMNShape")
                        || element.getLocalName().equals("BPMNEdge"))
                .map(element -> element.getAttribute("bpmnElement"))
                .collect(Collectors.toSet());
        var parts = new HashSet<>(xml.nodes());
        parts.addAll(xml.all("sequenceFlow"));
        List<Element> missing = parts.stream()
                .filter(element -> !drawn.contains(ModelXml.id(element)))
                .toList();
        missing.forEach(element -> reports.add(ModelXml.id(element), ModelXml.title(element) + "没有画在图上。"));
    }

    static boolean isChinese(String text) {
        return CHINESE.matcher(text).matches();
    }
}
