package org.jiangheng.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiangheng.kernel.RuleViolated;

/**
 * A {@code .form} as the server understands it: what it asks, and whether answers satisfy it. The same check runs whichever client
 * answers.
 */
public record Form(String id, List<FormComponent> components) {

    private static final int MOST_SENTENCES = 6;

    public Form {
        components = List.copyOf(components);
    }

    /** @throws IllegalArgumentException when the text is not JSON */
    public static Form parse(String json) {
        return FormReader.read(json);
    }

    /** Every component, containers before what they contain. */
    public Stream<FormComponent> all() {
        return components.stream().flatMap(FormComponent::all);
    }

    /**
     * The answers the form takes: typed, without hidden, read-only and unknown ones.
     *
     * @param shown what the task shows (options of choices, values of read-only fields)
     * @throws RuleViolated {@code workflow.answersInvalid} with one Chinese sentence per problem
     */
    public Map<String, Object> check(Map<String, Object> answers, Map<String, Object> shown) {
        var check = FormCheck.of(this, answers, shown);
        if (!check.problems().isEmpty()) {
            throw new RuleViolated("workflow.answersInvalid", sentences(check.problems()));
        }
        return check.answers();
    }

    /** What is wrong with the answers, one Chinese sentence per field path such as {@code workHistory[0].from}. */
    public Map<String, String> problems(Map<String, Object> answers, Map<String, Object> shown) {
        return FormCheck.of(this, answers, shown).problems();
    }

    /** The answers in their types as far as they are right, for drafts and read-only pages; nothing is refused. */
    public Map<String, Object> cleaned(Map<String, Object> answers, Map<String, Object> shown) {
        return FormCheck.of(this, answers, shown).answers();
    }

    /**
     * What conditions and options are computed from: what is shown, and over it what was answered to questions of this form; an
     * unanswered list is an empty one. A copy that may be changed.
     */
    public Map<String, Object> data(Map<String, Object> answers, Map<String, Object> shown) {
        var data = new LinkedHashMap<>(shown);
        all().map(FormComponent::key)
                .filter(key -> !key.isEmpty() && answers.get(key) != null)
                .forEach(key -> data.put(key, answers.get(key)));
        all().filter(component -> component.isList() || component.type().equals("checklist"))
                .forEach(component -> data.putIfAbsent(component.key(), List.of()));
        return data;
    }

    /** What the fields hold before anybody answered. */
    public Map<String, Object> defaults() {
        var defaults = new LinkedHashMap<String, Object>();
        components.stream()
                .flatMap(component -> component.isGroup() ? component.all() : Stream.of(component))
                .filter(component -> component.isField() && component.defaultValue() != null)
                .forEach(component -> defaults.put(component.key(), component.defaultValue()));
        return defaults;
    }

    private static String sentences(Map<String, String> problems) {
        var first =
                String.join("", problems.values().stream().limit(MOST_SENTENCES).toList());
        return problems.size() > MOST_SENTENCES ? first + "（共 " + problems.size() + " 处需要补正）" : first;
    }
}
