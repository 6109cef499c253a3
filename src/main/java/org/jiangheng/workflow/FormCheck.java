package org.jiangheng.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One walk through a form with somebody's answers, in the order of the file: a condition sees what is shown, the answers already
 * taken, and the raw answers of what comes later.
 */
final class FormCheck {

    private static final int MOST_ROWS = 50;

    private final Map<String, String> problems = new LinkedHashMap<>();
    private Map<String, Object> answers = Map.of();

    private FormCheck() {}

    static FormCheck of(Form form, Map<String, Object> given, Map<String, Object> shown) {
        var check = new FormCheck();
        check.answers = check.walk(form.components(), given, form.data(given, shown), "", "");
        return check;
    }

    Map<String, Object> answers() {
        return answers;
    }

    Map<String, String> problems() {
        return problems;
    }

    private Map<String, Object> walk(
            List<FormComponent> components,
            Map<String, Object> given,
            Map<String, Object> data,
            String path,
            String row) {
        var taken = new LinkedHashMap<String, Object>();
        for (var component : components) {
            if (component.isHidden(data)) {
                component.all().forEach(hidden -> data.remove(hidden.key()));
            } else if (component.isGroup()) {
                takeGroup(component, given, data, path, row, taken);
            } else if (component.isList()) {
                taken.put(component.key(), rows(component, given.get(component.key()), data, path));
            } else if (component.isField() && !component.readonly()) {
                takeField(component, given, data, path, row, taken);
            }
        }
        return taken;
    }

    private void takeGroup(
            FormComponent group,
            Map<String, Object> given,
            Map<String, Object> data,
            String path,
            String row,
            Map<String, Object> taken) {
        if (group.key().isEmpty()) {
            taken.putAll(walk(group.components(), given, data, path, row));
        } else {
            var inside = map(given.get(group.key()));
            taken.put(group.key(), walk(group.components(), inside, with(data, inside), path + group.key() + ".", row));
        }
    }

    private void takeField(
            FormComponent field,
            Map<String, Object> given,
            Map<String, Object> data,
            String path,
            String row,
            Map<String, Object> taken) {
        var answer = FieldCheck.of(field, given.get(field.key()), data);
        answer.problem().ifPresent(sentence -> problems.put(path + field.key(), row + sentence));
        answer.value().ifPresentOrElse(value -> taken.put(field.key(), value), () -> taken.remove(field.key()));
        answer.value().ifPresent(value -> data.put(field.key(), value));
    }

    private List<Map<String, Object>> rows(FormComponent list, Object given, Map<String, Object> data, String path) {
        var rows = new ArrayList<Map<String, Object>>();
        var raw = given instanceof List<?> all ? all : List.of();
        for (int i = 0; i < Math.min(raw.size(), MOST_ROWS); i++) {
            var row = map(raw.get(i));
            if (!isEmpty(row)) {
                var place = path + list.key() + "[" + i + "].";
                rows.add(walk(
                        list.components(), row, with(data, row), place, "“" + list.label() + "”第 " + (i + 1) + " 项："));
            }
        }
        if (rows.size() < list.minimumRows()) {
            problems.put(path + list.key(), "“" + list.label() + "”至少填写 " + list.minimumRows() + " 项。");
        }
        if (raw.size() > MOST_ROWS) {
            problems.put(path + list.key(), "“" + list.label() + "”最多填写 " + MOST_ROWS + " 项。");
        }
        return rows;
    }

    private static boolean isEmpty(Map<String, Object> row) {
        return row.values().stream()
                .allMatch(value -> value == null
                        || value.toString().isBlank()
                        || Boolean.FALSE.equals(value)
                        || value instanceof List<?> list && list.isEmpty());
    }

    private static Map<String, Object> with(Map<String, Object> data, Map<String, Object> more) {
        var all = new LinkedHashMap<>(data);
        all.putAll(more);
        return all;
    }

    private static Map<String, Object> map(Object value) {
        var map = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> given) {
            given.forEach((key, item) -> map.put(String.valueOf(key), item));
        }
        return map;
    }
}
