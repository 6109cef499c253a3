package org.jiangheng.web.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangheng.workflow.FormComponent;
import org.jiangheng.workflow.FormComponent.Option;

/**
 * One component as a page shows it.
 *
 * @param path name of the field in the posted form, for example {@code workHistory[0].from}
 * @param value the answer, blank when there is none
 * @param error the sentence that says what is wrong with it, blank when nothing is
 * @param parts what a group contains
 * @param rows the rows of a dynamic list
 * @param html the words of a text, escaped
 */
public record Part(
        FormComponent component,
        String path,
        Object value,
        List<Option> options,
        String error,
        boolean hidden,
        List<Part> parts,
        List<Row> rows,
        String html) {

    private static final int MANY_OPTIONS = 3;

    /** A row of a dynamic list. */
    public record Row(int index, List<Part> parts) {
        public int number() {
            return index + 1;
        }
    }

    public String type() {
        return component.type();
    }

    public String label() {
        return component.label();
    }

    /** Id of the element that takes the focus. */
    public String id() {
        var name = path.isEmpty() ? component.id() : path.replaceAll("[^A-Za-z0-9]+", "-");
        return "f-" + name;
    }

    /** Ids of the texts that describe the field, for {@code aria-describedby}; null when there is none. */
    public @org.jspecify.annotations.Nullable String describedBy() {
        var ids = Stream.of(
                        component.description().isEmpty() ? "" : id() + "-hint", error.isEmpty() ? "" : id() + "-error")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    public boolean required() {
        return component.constraints().required();
    }

    /** The answer as text for an input; of a choice one searches, its label. */
    public String text() {
        if (component.isSearched()) {
            return options.stream()
                    .filter(this::has)
                    .map(Option::label)
                    .findFirst()
                    .orElse(value.toString());
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    public boolean ticked() {
        return Boolean.TRUE.equals(value) || "true".equals(value) || "on".equals(value);
    }

    public boolean has(Option option) {
        return value instanceof List<?> many
                ? many.contains(option.value())
                : option.value().equals(value.toString());
    }

    /** Whether few short options may stand in one line. */
    public boolean inline() {
        return options.stream().mapToInt(option -> option.label().length()).sum() <= 24
                || options.size() <= MANY_OPTIONS
                        && options.stream().allMatch(option -> option.label().length() <= 10);
    }

    public String inputType() {
        return switch (component.type()) {
            case "datetime" ->
                switch (component.constraints().subtype()) {
                    case "time" -> "time";
                    case "datetime" -> "datetime-local";
                    default -> "date";
                };
            default ->
                switch (component.property("input")) {
                    case "email" -> "email";
                    case "tel" -> "tel";
                    // a browser's month field shows nothing but months; what else was typed stays to be seen
                    case "month" -> text().matches("|\\d{4}-\\d{2}") ? "month" : "text";
                    default -> "text";
                };
        };
    }

    public @org.jspecify.annotations.Nullable String inputMode() {
        if (!component.type().equals("number")) {
            return null;
        }
        return component.constraints().decimals().orElse(2) == 0 ? "numeric" : "decimal";
    }

    public @org.jspecify.annotations.Nullable Integer maxLength() {
        // the check counts code points, the browser UTF-16 units
        return component.constraints().maxLength().map(most -> most * 2).orElse(null);
    }

    public int textRows() {
        return component.property("rows").isEmpty() ? 4 : Integer.parseInt(component.property("rows"));
    }

    public String rowLabel() {
        return component.property("rowLabel").isEmpty() ? component.label() : component.property("rowLabel");
    }

    public boolean removable() {
        return rows.size() > component.minimumRows();
    }

    /** The answer in the reader's words. */
    public String display() {
        if (component.isChoice() && !component.isSearched()) {
            return options.stream().filter(this::has).map(Option::label).collect(Collectors.joining("；"));
        }
        if (component.type().equals("checkbox")) {
            return ticked() ? "是" : "否";
        }
        return text().isEmpty() ? "" : text().replace('T', ' ') + unit();
    }

    public String unit() {
        return component.property("unit").isEmpty() ? "" : " " + component.property("unit");
    }

    /** The part and everything inside it. */
    public Stream<Part> all() {
        return Stream.concat(
                Stream.of(this),
                Stream.concat(parts.stream(), rows.stream().flatMap(row -> row.parts().stream()))
                        .flatMap(Part::all));
    }
}
