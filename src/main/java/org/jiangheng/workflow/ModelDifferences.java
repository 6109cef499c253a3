package org.jiangheng.workflow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jiangheng.workflow.ModelDifference.Change;

/** What is different between two contents of a folder, in words an administrator uses. */
final class ModelDifferences {

    private final String file;
    private final List<ModelDifference> found = new ArrayList<>();

    private ModelDifferences(String file) {
        this.file = file;
    }

    static List<ModelDifference> between(Map<String, byte[]> before, Map<String, byte[]> after) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .flatMap(name -> of(FolderContent.file(name), before.get(name), after.get(name)).stream())
                .toList();
    }

    private static List<ModelDifference> of(
            String file,
            byte @org.jspecify.annotations.Nullable [] before,
            byte @org.jspecify.annotations.Nullable [] after) {
        var differences = new ModelDifferences(file);
        if (before == null) {
            differences.add("", Change.ADDED, "新增" + kind(file) + "。");
        } else if (after == null) {
            differences.add("", Change.REMOVED, "删除" + kind(file) + "；正在办理的事项仍用原来的版本。");
        } else if (!Arrays.equals(before, after)) {
            differences.changed(before, after);
        }
        return differences.found;
    }

    private static String kind(String file) {
        return file.endsWith(".bpmn") ? "流程图" : file.endsWith(".dmn") ? "决策表" : "表单";
    }

    private void changed(byte[] before, byte[] after) {
        var was = parts(before);
        var is = parts(after);
        if (was.isEmpty() || is.isEmpty()) {
            add("", Change.CHANGED, "文件内容有变化，但无法读取，不能逐项对比。");
            return;
        }
        compare(was.get(), is.get());
        if (found.isEmpty()) {
            add("", Change.CHANGED, "只有图形位置、排版或说明性属性有变化，办理内容不变。");
        }
    }

    private Optional<Map<String, ModelPart>> parts(byte[] content) {
        if (file.endsWith(".form")) {
            return formParts(content);
        }
        var unread = new ModelCheck.Findings(file, new ArrayList<>());
        return ModelXml.read(content, unread)
                .map(xml -> file.endsWith(".bpmn") ? DiagramParts.of(xml) : TableParts.of(xml));
    }

    private static Optional<Map<String, ModelPart>> formParts(byte[] content) {
        try {
            return Optional.of(FormParts.of(Form.parse(new String(content, StandardCharsets.UTF_8))));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private void compare(Map<String, ModelPart> before, Map<String, ModelPart> after) {
        before.forEach((id, part) -> {
            if (!after.containsKey(id)) {
                add(part.element(), Change.REMOVED, "删除" + part.title() + "。");
            }
        });
        after.forEach((id, part) -> {
            var was = before.get(id);
            if (was == null) {
                add(part.element(), Change.ADDED, "新增" + part.title() + properties(part) + "。");
            } else {
                properties(was, part);
            }
        });
    }

    private static String properties(ModelPart part) {
        var said = part.properties().entrySet().stream()
                .filter(property ->
                        !property.getValue().isBlank() && !property.getKey().equals("名称"))
                .map(property -> property.getKey() + "为“" + property.getValue() + "”")
                .toList();
        return said.isEmpty() ? "" : "：" + String.join("，", said);
    }

    private void properties(ModelPart before, ModelPart after) {
        var labels = new LinkedHashMap<>(before.properties());
        labels.putAll(after.properties());
        for (var label : labels.keySet()) {
            var was = before.property(label);
            var is = after.property(label);
            if (!was.equals(is)) {
                add(after.element(), Change.CHANGED, after.title() + "的" + label + change(was, is));
            }
        }
    }

    private static String change(String was, String is) {
        if (was.isBlank()) {
            return "原来没有，现在是“" + is + "”。";
        }
        return is.isBlank() ? "原来是“" + was + "”，现在没有。" : "由“" + was + "”改为“" + is + "”。";
    }

    private void add(String element, Change change, String sentence) {
        found.add(new ModelDifference(file, element, change, sentence));
    }
}
