package org.jiangheng.workflow;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One component of a {@code .form}: a field, a text, or a container of others.
 *
 * @param type the type's name in the file: text, textfield, textarea, number, checkbox, radio, select, checklist, datetime,
 *     group, dynamiclist, separator
 * @param key what the answer is called (for containers their path), empty for what takes no answer
 * @param text the words of a text component
 * @param hide FEEL condition under which the component is left out, with or without the leading {@code =}
 * @param readonly shown but never taken as an answer
 * @param properties the component's custom properties, for example {@code placeholder}, {@code autocomplete}, {@code input}
 * @param columns how many of the row's sixteen columns it takes
 * @param components what a group or a dynamic list contains
 */
public record FormComponent(
        String type,
        String id,
        String key,
        String label,
        String description,
        String text,
        Constraints constraints,
        Choices choices,
        Optional<String> hide,
        boolean readonly,
        @Nullable Object defaultValue,
        Map<String, String> properties,
        int columns,
        List<FormComponent> components) {

    public FormComponent {
        properties = Map.copyOf(properties);
        components = List.copyOf(components);
    }

    /** What an answer must satisfy. Lengths and bounds are absent when not stated. */
    public record Constraints(
            boolean required,
            Optional<BigDecimal> min,
            Optional<BigDecimal> max,
            Optional<Integer> minLength,
            Optional<Integer> maxLength,
            Optional<String> pattern,
            String validationType,
            Optional<Integer> decimals,
            String subtype) {}

    /** Where the options of a choice come from: the file, what the task shows, or a FEEL expression. */
    public record Choices(List<Option> fixed, Optional<String> valuesKey, Optional<String> expression) {
        public Choices {
            fixed = List.copyOf(fixed);
        }
    }

    /** One option of a radio, select or checklist. */
    public record Option(String value, String label) {}

    public boolean isField() {
        return switch (type) {
            case "textfield", "textarea", "number", "checkbox", "radio", "select", "checklist", "datetime" -> true;
            default -> false;
        };
    }

    public boolean isGroup() {
        return type.equals("group");
    }

    public boolean isList() {
        return type.equals("dynamiclist");
    }

    public boolean isChoice() {
        return type.equals("radio") || type.equals("select") || type.equals("checklist");
    }

    /** A choice from a register: too many options to scroll through, so one searches by typing. */
    public boolean isSearched() {
        return type.equals("select") && choices.valuesKey().isPresent();
    }

    /** The component and everything inside it, in the order of the file. */
    public Stream<FormComponent> all() {
        return Stream.concat(Stream.of(this), components.stream().flatMap(FormComponent::all));
    }

    /** Whether the condition hides it, given what is shown and answered. */
    public boolean isHidden(Map<String, Object> data) {
        return hide.filter(condition -> Feel.holds(condition, data)).isPresent();
    }

    public String property(String name) {
        return properties.getOrDefault(name, "");
    }

    /** Rows a dynamic list starts with and must at least have (custom property {@code minimum}). */
    public int minimumRows() {
        return Integer.parseInt(properties.getOrDefault("minimum", "0"));
    }

    /** The options to choose from: those of the file, those shown under the {@code valuesKey}, or what FEEL makes of the answers. */
    public List<Option> options(Map<String, Object> data) {
        return choices.valuesKey()
                .<Object>map(data::get)
                .or(() -> choices.expression().map(expression -> Feel.value(expression, data)))
                .filter(List.class::isInstance)
                .map(list ->
                        ((List<?>) list).stream().map(FormComponent::option).toList())
                .orElse(choices.fixed());
    }

    private static Option option(Object choice) {
        if (choice instanceof Map<?, ?> map) {
            var value = String.valueOf(map.get("value"));
            return new Option(value, map.get("label") == null ? value : String.valueOf(map.get("label")));
        }
        return choice instanceof Option option ? option : new Option(String.valueOf(choice), String.valueOf(choice));
    }
}
