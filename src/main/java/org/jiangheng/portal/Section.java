package org.jiangheng.portal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangheng.workflow.FormComponent;
import org.jspecify.annotations.Nullable;

/**
 * One step of filling in an application.
 *
 * @param code {@code 1} … for the parts of the form, {@code materials}, {@code review}
 * @param lacking how many things are still to be put right here
 * @param started whether anything was answered here
 */
record Section(String code, String label, List<FormComponent> components, int lacking, boolean started) {

    static final String MATERIALS = "materials";
    static final String REVIEW = "review";

    Section {
        components = List.copyOf(components);
    }

    public boolean isForm() {
        return !code.equals(MATERIALS) && !code.equals(REVIEW);
    }

    public boolean isDone() {
        return lacking == 0 && !code.equals(REVIEW);
    }

    /** The label without the numbering and the brackets of the printed form. */
    public String shortLabel() {
        return label.replaceFirst("^[一二三四五六七八九十]+、", "").replaceFirst("（[^）]*）$", "");
    }

    public String state() {
        if (code.equals(REVIEW)) {
            return "";
        }
        if (lacking == 0) {
            return "已完成";
        }
        return started ? "还差 " + lacking + " 项" : "未填写";
    }

    /** The keys under which the answers to the components stand; what is inside a list or a named group belongs to it. */
    static Set<String> keys(List<FormComponent> components) {
        return components.stream()
                .flatMap(component -> component.isGroup() && component.key().isEmpty()
                        ? keys(component.components()).stream()
                        : Stream.of(component.key()))
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Whether any of the components has an answer. */
    static boolean isStarted(List<FormComponent> components, Map<String, Object> answers) {
        return keys(components).stream().map(answers::get).anyMatch(Section::isAnswer);
    }

    private static boolean isAnswer(@Nullable Object value) {
        if (value instanceof Map<?, ?> row) {
            return row.values().stream().anyMatch(Section::isAnswer);
        }
        if (value instanceof List<?> many) {
            return many.stream().anyMatch(Section::isAnswer);
        }
        return value instanceof Boolean ticked
                ? ticked
                : value != null && !value.toString().isBlank();
    }
}
