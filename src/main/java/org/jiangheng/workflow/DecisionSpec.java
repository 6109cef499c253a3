package org.jiangheng.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a programme declares about one of its decision tables, as {@link ProcessSpec} does about a process: the columns the code
 * asks and reads, with their types and values. A table that does not answer every combination of the inputs is not published.
 *
 * @param id {@code <folder>-<file>}, the decision's id
 * @param folder folder of {@code bpmn/}
 */
public record DecisionSpec(String id, String folder, List<Input> inputs, List<Output> outputs) {

    public DecisionSpec {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** Name of the file that holds the table. */
    String file() {
        return id.substring(folder.length() + 1) + ".dmn";
    }

    /** A question in words: 申报条件 DR-24，申报等级 技师. */
    public String describe(Map<String, Object> asked) {
        return inputs.stream()
                .map(input -> input.label() + " "
                        + input.values().getOrDefault(asked.get(input.name()), String.valueOf(asked.get(input.name()))))
                .collect(Collectors.joining("，"));
    }

    /**
     * What is asked.
     *
     * @param name the input expression, nothing but this name
     * @param label what people call it
     * @param type {@link String}, {@link Boolean}, {@link Integer} or {@link Long}
     * @param values every value that is asked, with its Chinese text
     */
    public record Input(String name, String label, Class<?> type, Map<Object, String> values) {}

    /**
     * What is answered.
     *
     * @param type {@link String}, {@link Boolean}, {@link Integer} or {@link Long}; numbers are never negative
     * @param values every value the code understands, with its Chinese text; empty when any of the type will do
     * @param required whether every row has to fill it in
     * @param only rows it may be filled in at all
     */
    public record Output(
            String name,
            String label,
            Class<?> type,
            Map<Object, String> values,
            boolean required,
            Optional<Only> only) {

        /** A value in words. */
        String say(@Nullable Object value) {
            return value == null ? "不填" : values.getOrDefault(value, String.valueOf(value));
        }

        public static Output choice(String name, String label, Map<Object, String> values) {
            return new Output(name, label, String.class, values, true, Optional.empty());
        }

        public static Output flag(String name, String label) {
            return new Output(name, label, Boolean.class, Map.of(true, "是", false, "否"), true, Optional.empty());
        }

        /** A number of a row that may be left open. */
        public static Output number(String name, String label, Class<?> type, Only only) {
            return new Output(name, label, type, Map.of(), false, Optional.of(only));
        }
    }

    /**
     * A column that has a meaning for some values of an input only.
     *
     * @param reason why, in Chinese, and what else would have to be changed
     */
    public record Only(String input, Set<Object> values, String reason) {}
}
