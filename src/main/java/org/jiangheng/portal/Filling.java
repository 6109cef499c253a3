package org.jiangheng.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.programmes.MaterialRequirement;
import org.jiangheng.web.forms.FormView;
import org.jiangheng.workflow.Form;
import org.jiangheng.workflow.FormComponent;
import org.jiangheng.workflow.Tasks.Task;

/**
 * An application being filled in: what was typed, in which steps, and what each step still lacks.
 *
 * @param answers raw as typed
 * @param version of the draft the answers were read from
 * @param task through which it is submitted; absent for the moment the engine needs to get there
 * @param shown choices and other values of the form
 * @param problems what the form finds wrong, by field path
 * @param missing required materials without a file
 */
record Filling(
        Dossier dossier,
        Optional<Task> task,
        Form form,
        Map<String, Object> answers,
        int version,
        Map<String, Object> shown,
        Map<String, String> problems,
        List<MaterialRequirement> missing) {

    private static final String PLACE = "place";

    public List<Section> sections() {
        var sections = new ArrayList<Section>();
        for (var group : form.components()) {
            if (!isLast(group)) {
                sections.add(section(String.valueOf(sections.size() + 1), group.label(), List.of(group)));
            }
        }
        sections.add(new Section(Section.MATERIALS, "申报材料", List.of(), missing.size(), missing.isEmpty()));
        sections.add(section(Section.REVIEW, "核对并提交", last()));
        return sections;
    }

    /** The step asked for; without a wish the first one that lacks something. */
    public Section section(Optional<String> code) {
        var sections = sections();
        return sections.stream()
                .filter(section -> code.filter(section.code()::equals).isPresent())
                .findFirst()
                .or(() -> sections.stream().filter(section -> !section.isDone()).findFirst())
                .orElse(sections.get(0));
    }

    public Optional<Section> after(Section section) {
        var codes = sections();
        return codes.stream()
                .skip(codes.stream().map(Section::code).toList().indexOf(section.code()) + 1L)
                .findFirst();
    }

    public Optional<Section> before(Section section) {
        var codes = sections();
        int at = codes.stream().map(Section::code).toList().indexOf(section.code());
        return at > 0 ? Optional.of(codes.get(at - 1)) : Optional.empty();
    }

    public long done() {
        return sections().stream().filter(Section::isDone).count();
    }

    /** The step to fill in, with the sentences about it when asked for. */
    public FormView view(Section section, boolean checked) {
        return FormView.of(form, section.components(), answers, shown, checked ? problems : Map.of());
    }

    /** Everything but the last step, to read. */
    public FormView readable() {
        var parts = form.components().stream().filter(group -> !isLast(group)).toList();
        return FormView.of(form, parts, answers, shown, Map.of());
    }

    /** The sentences about a step. */
    public Map<String, String> problemsOf(Section section) {
        var keys = Section.keys(section.components());
        var found = new LinkedHashMap<String, String>();
        problems.forEach((path, sentence) -> {
            if (keys.contains(path.split("[.\\[]")[0])) {
                found.put(path, sentence);
            }
        });
        return found;
    }

    private Section section(String code, String label, List<FormComponent> components) {
        var bare = new Section(code, label, components, 0, false);
        return new Section(code, label, components, problemsOf(bare).size(), Section.isStarted(components, answers));
    }

    private List<FormComponent> last() {
        return form.components().stream().filter(Filling::isLast).toList();
    }

    private static boolean isLast(FormComponent group) {
        return group.property(PLACE).equals(Section.REVIEW);
    }
}
