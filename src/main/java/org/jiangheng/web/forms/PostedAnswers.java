package org.jiangheng.web.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangheng.workflow.FormComponent;
import org.jiangheng.workflow.FormComponent.Option;

/**
 * What a browser posted, as nested answers: {@code workHistory[0].from=2018-07} becomes a list of rows. Only the components asked
 * for are read.
 */
public final class PostedAnswers {

    private static final int MOST_ROWS = 50;
    private static final Pattern MONTH = Pattern.compile("((?:19|20)\\d{2})[-年./ ]?(\\d{1,2})月?");

    private final Map<String, String[]> parameters;
    private final Map<String, Object> shown;

    private PostedAnswers(Map<String, String[]> parameters, Map<String, Object> shown) {
        this.parameters = parameters;
        this.shown = shown;
    }

    /**
     * The answers to the components, raw as typed; with {@code action} add or remove, a row more or less.
     *
     * @param shown the registers one chooses from: a name typed becomes the value it stands for
     */
    public static Map<String, Object> of(
            List<FormComponent> components, Map<String, String[]> parameters, Map<String, Object> shown) {
        var posted = new PostedAnswers(parameters, shown);
        var answers = posted.read(components, "");
        for (var action : parameters.getOrDefault("action", new String[0])) {
            posted.act(action, answers);
        }
        return answers;
    }

    private Map<String, Object> read(List<FormComponent> components, String path) {
        var answers = new LinkedHashMap<String, Object>();
        for (var component : components) {
            if (component.isGroup() && component.key().isEmpty()) {
                answers.putAll(read(component.components(), path));
            } else if (component.isGroup()) {
                answers.put(component.key(), read(component.components(), path + component.key() + "."));
            } else if (component.isList()) {
                answers.put(component.key(), rows(component, path + component.key()));
            } else if (component.isField() && !component.readonly()) {
                answers.put(component.key(), answer(component, path + component.key()));
            }
        }
        return answers;
    }

    private Object answer(FormComponent field, String name) {
        var values = parameters.getOrDefault(name, new String[0]);
        return switch (field.type()) {
            case "checklist" -> List.of(values);
            case "checkbox" -> values.length > 0;
            default -> values.length == 0 ? "" : tidy(field, values[0]);
        };
    }

    /** 2018年7月, 2018.7 and 201807 mean 2018-07; a name means what it is the name of. */
    private String tidy(FormComponent field, String typed) {
        var text = typed.strip().replace("\r\n", "\n");
        if (field.isSearched() && !text.isEmpty()) {
            return chosen(field.options(shown), text);
        }
        var month = MONTH.matcher(text);
        return field.property("input").equals("month") && month.matches()
                ? month.group(1) + "-" + (month.group(2).length() == 1 ? "0" : "") + month.group(2)
                : text;
    }

    /** The option named, or the only one whose name contains what was typed; else what was typed, to be refused. */
    private static String chosen(List<Option> options, String text) {
        return only(options, option -> option.value().equals(text))
                .or(() -> only(options, option -> option.label().equals(text)))
                .or(() -> only(options, option -> option.label().contains(text)))
                .map(Option::value)
                .orElse(text);
    }

    private static Optional<Option> only(List<Option> options, Predicate<Option> fits) {
        var found = options.stream().filter(fits).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private List<Object> rows(FormComponent list, String path) {
        var index = Pattern.compile(Pattern.quote(path) + "\\[(\\d{1,3})]\\..*");
        int count = parameters.keySet().stream()
                .map(index::matcher)
                .filter(Matcher::matches)
                .mapToInt(found -> Integer.parseInt(found.group(1)) + 1)
                .max()
                .orElse(0);
        var rows = new ArrayList<Object>();
        for (int i = 0; i < Math.min(count, MOST_ROWS); i++) {
            rows.add(read(list.components(), path + "[" + i + "]."));
        }
        return rows;
    }

    /** {@code add:workHistory}, {@code remove:workHistory:0} */
    private void act(String action, Map<String, Object> answers) {
        var words = action.split(":");
        if (words.length < 2 || !(answers.get(words[1]) instanceof List<?> given)) {
            return;
        }
        var rows = new ArrayList<Object>(given);
        if (words[0].equals("add") && rows.size() < MOST_ROWS) {
            rows.add(Map.of());
        }
        if (words[0].equals("remove") && words.length == 3 && words[2].matches("\\d{1,3}")) {
            int row = Integer.parseInt(words[2]);
            if (row < rows.size()) {
                rows.remove(row);
            }
        }
        answers.put(words[1], rows);
    }
}
