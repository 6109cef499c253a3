package org.jiangheng.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.workflow.TemplateGroup.Work;

/** The element templates of one process in the Modeler's own format (Camunda 7). */
final class TemplateWriter {

    private final TemplateGroup group;

    TemplateWriter(TemplateGroup group) {
        this.group = group;
    }

    List<Map<String, Object>> templates() {
        var templates = new ArrayList<Map<String, Object>>();
        group.steps().forEach(step -> templates.add(step(step)));
        group.tasks().forEach(task -> templates.add(task(task)));
        condition().ifPresent(templates::add);
        return templates;
    }

    private Map<String, Object> step(Work step) {
        return template(
                "step." + step.bean(),
                "系统步骤 · " + step.title(),
                "编号（ID）必须写成 " + step.element() + "，程序据此找到这一步。",
                "bpmn:ServiceTask",
                List.of(
                        field("名称", "String", step.title(), "name"),
                        hidden("${" + step.bean() + "}", "camunda:delegateExpression"),
                        hidden(true, "camunda:asyncBefore")));
    }

    private Map<String, Object> task(Work task) {
        var properties = new ArrayList<Map<String, Object>>();
        properties.add(field("名称", "String", task.title(), "name"));
        properties.add(hidden(task.form(), "camunda:formRef"));
        properties.add(hidden("deployment", "camunda:formRefBinding"));
        properties.add(hidden(true, "camunda:asyncAfter"));
        properties.add(
                task.assignee().isPresent()
                        ? choice("办理人（事实）", people(), task.assignee(), "camunda:assignee")
                        : choice("候选组（事实）", people(), task.candidates(), "camunda:candidateGroups"));
        return template(
                "task." + task.bean(),
                "人工任务 · " + task.title(),
                "编号（ID）必须写成 " + task.element() + "；表单 " + task.form() + " 要放在同一个文件夹。",
                "bpmn:UserTask",
                properties);
    }

    /** Conditions on the flows of a gateway: each flag and its contrary, and what our own diagram asks. */
    private Optional<Map<String, Object>> condition() {
        var conditions = new LinkedHashSet<String>();
        group.flags().forEach(flag -> {
            conditions.add("${" + flag + "}");
            conditions.add("${!" + flag + "}");
        });
        conditions.addAll(group.conditions());
        if (conditions.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(template(
                "condition." + group.process(),
                "出线条件 · " + group.title(),
                "用于判断网关的出线；默认出线不写条件。编号（ID）写成“网关编号_答案”。",
                "bpmn:SequenceFlow",
                List.of(choice("条件", conditions, Optional.empty(), "conditionExpression"))));
    }

    private List<String> people() {
        return group.texts().stream().map(name -> "${" + name + "}").toList();
    }

    private Map<String, Object> template(
            String id, String name, String description, String element, List<Map<String, Object>> properties) {
        var template = new LinkedHashMap<String, Object>();
        template.put("name", name);
        template.put("id", "jiangheng." + id);
        template.put("description", description);
        template.put("category", pair("id", "jiangheng." + group.process(), "name", "匠衡 · " + group.title()));
        template.put("appliesTo", List.of(element));
        template.put("entriesVisible", true);
        template.put("properties", properties);
        return template;
    }

    private static Map<String, Object> field(String label, String type, Object value, String property) {
        var field = new LinkedHashMap<String, Object>();
        field.put("label", label);
        field.put("type", type);
        field.put("value", value);
        field.put("binding", pair("type", "property", "name", property));
        return field;
    }

    private static Map<String, Object> hidden(Object value, String property) {
        var field = new LinkedHashMap<String, Object>();
        field.put("type", "Hidden");
        field.put("value", value);
        field.put("binding", pair("type", "property", "name", property));
        return field;
    }

    private static Map<String, Object> choice(
            String label, Collection<String> values, Optional<String> usual, String property) {
        var choice = field(
                label, "Dropdown", usual.orElse(values.stream().findFirst().orElse("")), property);
        var choices = new LinkedHashSet<>(values);
        usual.ifPresent(choices::add);
        choice.put(
                "choices",
                choices.stream()
                        .map(value -> pair("name", value, "value", value))
                        .toList());
        return choice;
    }

    /** In this order, so that the file is the same every time. */
    private static Map<String, Object> pair(String one, String first, String other, String second) {
        var pair = new LinkedHashMap<String, Object>();
        pair.put(one, first);
        pair.put(other, second);
        return pair;
    }
}
