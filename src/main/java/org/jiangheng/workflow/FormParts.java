package org.jiangheng.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The fields and texts of a form with what is said about them. */
final class FormParts {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("text", "文字"),
            Map.entry("textfield", "单行文本"),
            Map.entry("textarea", "多行文本"),
            Map.entry("number", "数字"),
            Map.entry("checkbox", "勾选框"),
            Map.entry("radio", "单选"),
            Map.entry("select", "下拉选择"),
            Map.entry("checklist", "多选"),
            Map.entry("datetime", "日期时间"),
            Map.entry("group", "分组"),
            Map.entry("dynamiclist", "动态列表"),
            Map.entry("separator", "分隔线"));

    private final Map<String, ModelPart> parts = new LinkedHashMap<>();

    private FormParts() {}

    static Map<String, ModelPart> of(Form form) {
        var parts = new FormParts();
        parts.put(form.id(), "表单", Map.of("表单编号", form.id()), "form");
        parts.add("", form.components());
        return parts.parts;
    }

    private void add(String within, List<FormComponent> components) {
        for (var component : components) {
            var name = component.key().isEmpty() ? component.id() : component.key();
            put(name, title(component), properties(component), within + name);
            add(component.isList() ? within + name + "." : within, component.components());
        }
        var order = components.stream()
                .map(component -> component.key().isEmpty() ? component.id() : component.key())
                .collect(Collectors.joining("、"));
        put("", "表单项目", Map.of("次序", order), within + " order");
    }

    private void put(String element, String title, Map<String, String> properties, String key) {
        parts.put(key, new ModelPart(element, title, new LinkedHashMap<>(properties)));
    }

    private static String title(FormComponent component) {
        var kind = KINDS.getOrDefault(component.type(), component.type());
        if (component.isField()) {
            return "字段“" + (component.label().isBlank() ? component.key() : component.label()) + "”";
        }
        return kind + (component.label().isBlank() ? "" : "“" + component.label() + "”");
    }

    private static Map<String, String> properties(FormComponent component) {
        var is = new LinkedHashMap<String, String>();
        var constraints = component.constraints();
        is.put("类型", KINDS.getOrDefault(component.type(), component.type()));
        is.put("名称", component.label());
        is.put("文字", component.text());
        is.put("提示", component.description());
        is.put("必填", constraints.required() ? "是" : "");
        is.put("只读", component.readonly() ? "是" : "");
        constraints.min().ifPresent(value -> is.put("最小值", value.toPlainString()));
        constraints.max().ifPresent(value -> is.put("最大值", value.toPlainString()));
        constraints.minLength().ifPresent(value -> is.put("最少字数", value.toString()));
        constraints.maxLength().ifPresent(value -> is.put("最多字数", value.toString()));
        constraints.pattern().ifPresent(value -> is.put("格式", value));
        constraints.decimals().ifPresent(value -> is.put("小数位数", value.toString()));
        is.put("选项", options(component.choices()));
        component.hide().ifPresent(value -> is.put("隐藏条件", value));
        is.put("默认值", component.defaultValue() == null ? "" : String.valueOf(component.defaultValue()));
        component.properties().forEach((name, value) -> is.put("属性 " + name, value));
        return is;
    }

    private static String options(FormComponent.Choices choices) {
        return choices.fixed().stream()
                        .map(option -> option.label() + "（" + option.value() + "）")
                        .collect(Collectors.joining("、"))
                + choices.valuesKey().map(key -> "取自 " + key).orElse("")
                + choices.expression().orElse("");
    }
}
