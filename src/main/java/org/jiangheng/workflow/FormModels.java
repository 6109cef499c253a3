package org.jiangheng.workflow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jiangheng.workflow.ModelCheck.Finding;
import org.jiangheng.workflow.ModelCheck.Findings;

/** The forms of a folder: what they are made of, and which tasks use them. */
final class FormModels {

    private static final Set<String> TYPES = Set.of(
            "text",
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "datetime",
            "group",
            "dynamiclist",
            "separator");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*");
    /** A link of the text that leads neither to a page of ours nor to an ordinary address. */
    private static final Pattern LINK = Pattern.compile("]\\(\\s*(?!/[^/]|https?://|\\{\\{)", Pattern.CASE_INSENSITIVE);

    private static final Pattern HTML = Pattern.compile("<\\s*[a-zA-Z/!]");

    private final String folder;
    private final Map<String, String> files = new HashMap<>();
    private final Set<String> withLists = new HashSet<>();
    private final Set<String> used = new HashSet<>();
    private final Set<String> inTasklist = new HashSet<>();

    FormModels(String folder) {
        this.folder = folder;
    }

    void add(String file, String json, Findings reports) {
        Form form;
        try {
            form = Form.parse(json);
        } catch (IllegalArgumentException broken) {
            reports.add("", "表单无法读取；请用 Camunda Modeler 重新保存。");
            return;
        }
        var expected = folder + "-" + file.substring(0, file.length() - ".form".length());
        if (!form.id().equals(expected)) {
            reports.add("", "表单编号应为“" + expected + "”，现在是“" + form.id() + "”。");
        }
        files.put(form.id(), file);
        var keys = new HashSet<String>();
        form.components().forEach(component -> component(form.id(), component, keys, reports));
    }

    private void component(String form, FormComponent component, Set<String> keys, Findings reports) {
        var name = component.key().isEmpty() ? component.id() : component.key();
        if (!TYPES.contains(component.type())) {
            reports.add(name, "不允许使用表单组件“" + component.type() + "”；附件在材料清单里上传，不放进表单。");
            return;
        }
        if (component.isList()) {
            withLists.add(form);
        }
        if (component.isField()) {
            field(component, name, keys, reports);
        }
        words(component, name, reports);
        component.hide().ifPresent(condition -> parse(name, "显示条件", condition, reports));
        var inside = component.isList() ? new HashSet<String>() : keys;
        component.components().forEach(part -> component(form, part, inside, reports));
    }

    static boolean isMarkup(String text) {
        return HTML.matcher(text).find();
    }

    private static void words(FormComponent component, String name, Findings reports) {
        var options = component.choices().fixed().stream().map(FormComponent.Option::label);
        if (Stream.concat(Stream.of(component.text(), component.label(), component.description()), options)
                .anyMatch(FormModels::isMarkup)) {
            reports.add(name, "说明、名称和选项的文字里不允许写 HTML。");
        }
        if (LINK.matcher(component.text()).find()) {
            reports.add(name, "链接只能指向本系统的页面或者 http、https 地址。");
        }
        component
                .constraints()
                .pattern()
                .filter(FormModels::isBroken)
                .ifPresent(pattern -> reports.add(name, "格式写错了：" + pattern));
    }

    private static boolean isBroken(String pattern) {
        try {
            Pattern.compile(pattern);
            return false;
        } catch (PatternSyntaxException broken) {
            return true;
        }
    }

    private static void field(FormComponent field, String name, Set<String> keys, Findings reports) {
        if (!KEY.matcher(field.key()).matches()) {
            reports.add(name, "字段的 key 要写成小写字母开头的英文。");
        }
        if (!keys.add(field.key())) {
            reports.add(name, "字段的 key“" + field.key() + "”重复。");
        }
        if (!ShapeRules.isChinese(field.label())) {
            reports.add(name, "字段没有中文名称。");
        }
        if (field.isChoice()
                && field.choices().fixed().isEmpty()
                && field.choices().valuesKey().isEmpty()
                && field.choices().expression().isEmpty()) {
            reports.add(name, "选择字段没有选项。");
        }
        field.choices().expression().ifPresent(options -> parse(name, "选项表达式", options, reports));
    }

    private static void parse(String name, String kind, String expression, Findings reports) {
        try {
            Feel.parsed(expression);
        } catch (IllegalArgumentException broken) {
            reports.add(name, kind + "写错了：" + expression);
        }
    }

    boolean has(String form) {
        return files.containsKey(form);
    }

    /** A task uses the form; one for candidates may be worked in Tasklist. */
    void use(String form, boolean forCandidates) {
        used.add(form);
        if (forCandidates) {
            inTasklist.add(form);
        }
    }

    void checkUse(List<Finding> findings) {
        files.forEach((form, file) -> {
            if (!used.contains(form)) {
                findings.add(new Finding(file, "", "没有人工任务使用表单“" + form + "”。"));
            }
            if (inTasklist.contains(form) && withLists.contains(form)) {
                findings.add(new Finding(file, "", "工作人员的表单不允许使用动态列表（会使“完成”按钮失效）；请改为列表页面办理。"));
            }
        });
    }
}
