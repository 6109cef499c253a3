package org.jiangheng.web.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangheng.workflow.Form;
import org.jiangheng.workflow.FormComponent;

/**
 * A form with somebody's answers, ready for the fragment {@code forms :: fields} (to fill in) or {@code forms :: answers} (to read).
 *
 * @param parts the form's components in order; hidden ones are among them, marked, so that a script can show them
 * @param problems what is wrong, each with the id of the field it leads to
 */
public record FormView(List<Part> parts, List<Problem> problems) {

    public FormView {
        parts = List.copyOf(parts);
        problems = List.copyOf(problems);
    }

    /** The whole form. */
    public static FormView of(
            Form form, Map<String, Object> answers, Map<String, Object> shown, Map<String, String> problems) {
        return of(form, form.components(), answers, shown, problems);
    }

    /** Some of the form's components; conditions see all the answers. */
    public static FormView of(
            Form form,
            List<FormComponent> components,
            Map<String, Object> answers,
            Map<String, Object> shown,
            Map<String, String> problems) {
        var parts = new PartReader(shown, problems).parts(components, answers, form.data(answers, shown), "");
        return new FormView(parts, sentences(parts, problems));
    }

    private static List<Problem> sentences(List<Part> parts, Map<String, String> problems) {
        var inside = new LinkedHashMap<String, String>();
        parts.stream()
                .flatMap(Part::all)
                .filter(part -> !part.path().isEmpty())
                .forEach(part -> inside.put(part.path(), part.id()));
        var sentences = new ArrayList<Problem>();
        problems.forEach((path, sentence) -> {
            if (inside.containsKey(path)) {
                sentences.add(new Problem(inside.get(path), sentence));
            }
        });
        return sentences;
    }

    /** One sentence and the field it leads to. */
    public record Problem(String id, String sentence) {}
}
