package org.jiangheng.web.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangheng.workflow.FormComponent;

/** Walks components with answers; a hidden component's answer counts for no condition that comes after it. */
final class PartReader {

    private final Map<String, Object> shown;
    private final Map<String, String> problems;

    PartReader(Map<String, Object> shown, Map<String, String> problems) {
        this.shown = shown;
        this.problems = problems;
    }

    List<Part> parts(List<FormComponent> components, Map<String, Object> given, Map<String, Object> data, String path) {
        return components.stream()
                .map(component -> part(component, given, data, path))
                .toList();
    }

    private Part part(FormComponent component, Map<String, Object> given, Map<String, Object> data, String path) {
        var hidden = component.isHidden(data);
        if (hidden) {
            component.all().forEach(inside -> data.remove(inside.key()));
        }
        var own = component.key().isEmpty() ? "" : path + component.key();
        var value = component.readonly() ? shown.get(component.key()) : given.get(component.key());
        return new Part(
                component,
                own,
                value == null ? "" : value,
                component.isChoice() ? component.options(data) : List.of(),
                problems.getOrDefault(own, ""),
                hidden,
                children(component, given, data, path),
                component.isList() ? rows(component, value, data, own) : List.of(),
                component.type().equals("text") ? Words.html(component.text(), shown) : "");
    }

    private List<Part> children(FormComponent group, Map<String, Object> given, Map<String, Object> data, String path) {
        if (!group.isGroup()) {
            return List.of();
        }
        return group.key().isEmpty()
                ? parts(group.components(), given, data, path)
                : parts(group.components(), map(given.get(group.key())), data, path + group.key() + ".");
    }

    private List<Part.Row> rows(FormComponent list, Object value, Map<String, Object> data, String path) {
        var given = new ArrayList<Object>(value instanceof List<?> rows ? rows : List.of());
        while (given.size() < list.minimumRows()) {
            given.add(Map.of());
        }
        var rows = new ArrayList<Part.Row>();
        for (int i = 0; i < given.size(); i++) {
            var row = map(given.get(i));
            var inRow = new LinkedHashMap<>(data);
            inRow.putAll(row);
            rows.add(new Part.Row(i, parts(list.components(), row, inRow, path + "[" + i + "].")));
        }
        return rows;
    }

    private static Map<String, Object> map(Object value) {
        var map = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> given) {
            given.forEach((key, item) -> map.put(String.valueOf(key), item));
        }
        return map;
    }
}
