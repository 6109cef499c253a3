package org.jiangheng.workflow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * Whether a folder's diagrams, forms and decision tables keep the rules of the house: the build, the start-up and an
 * administrator's upload all ask here. It reads the files themselves and knows what is allowed; whatever it does not know is
 * refused.
 */
public final class ModelCheck {

    private final Set<String> steps;
    private final Set<String> taskForms;
    private final Map<String, ProcessSpec> specs = new TreeMap<>();
    private final Map<String, DecisionSpec> decisions = new TreeMap<>();

    /**
     * @param steps names of the {@link Step} beans
     * @param taskForms names of the {@link TaskForm} beans
     * @param specs what the programmes declare about their processes
     */
    public ModelCheck(Set<String> steps, Set<String> taskForms, Collection<ProcessSpec> specs) {
        this(steps, taskForms, specs, List.of());
    }

    /** @param decisions what the programmes declare about their decision tables */
    public ModelCheck(
            Set<String> steps,
            Set<String> taskForms,
            Collection<ProcessSpec> specs,
            Collection<DecisionSpec> decisions) {
        this.steps = Set.copyOf(steps);
        this.taskForms = Set.copyOf(taskForms);
        specs.forEach(spec -> this.specs.put(spec.id(), spec));
        decisions.forEach(spec -> this.decisions.put(spec.id(), spec));
    }

    /** The check against the beans of a running application; it asks for names only and creates no step. */
    public static ModelCheck of(ListableBeanFactory beans) {
        return new ModelCheck(
                Set.of(beans.getBeanNamesForType(Step.class)),
                Set.of(beans.getBeanNamesForType(TaskForm.class)),
                beans.getBeansOfType(ProcessSpec.class).values(),
                beans.getBeansOfType(DecisionSpec.class).values());
    }

    /**
     * What is wrong with a folder, in sentences for administrators; empty when all is well.
     *
     * @param folder name of the folder of {@code bpmn/} and {@code forms/}
     * @param resources the folder's whole content by file name (paths are cut to their last part)
     */
    public List<Finding> check(String folder, Map<String, byte[]> resources) {
        var findings = new ArrayList<Finding>();
        var files = new TreeMap<String, byte[]>();
        resources.forEach((path, content) -> files.put(path.substring(path.lastIndexOf('/') + 1), content));
        var forms = new FormModels(folder);
        files.forEach((file, content) -> {
            if (file.endsWith(".form")) {
                forms.add(file, new String(content, StandardCharsets.UTF_8), new Findings(file, findings));
            }
        });
        var drawn = new HashSet<String>();
        var decided = new HashSet<String>();
        files.forEach((file, content) -> {
            var reports = new Findings(file, findings);
            if (file.endsWith(".bpmn")) {
                ModelXml.read(content, reports).ifPresent(xml -> drawn.add(diagram(folder, file, xml, forms, reports)));
            } else if (file.endsWith(".dmn")) {
                decided.add(new DecisionRules(folder, file, decisions, reports).check(content));
            } else if (!file.endsWith(".form")) {
                reports.add("", "不是流程图（.bpmn）、决策表（.dmn）或表单（.form），不能发布。");
            }
        });
        forms.checkUse(findings);
        undrawn(folder, drawn, findings);
        undecided(folder, decided, findings);
        return ElementNames.of(files).on(findings);
    }

    private String diagram(String folder, String file, ModelXml xml, FormModels forms, Findings reports) {
        var process = xml.all("process").stream().findFirst();
        if (process.isEmpty()) {
            reports.add("", "文件里没有流程。");
            return "";
        }
        var id = process.get().getAttribute("id");
        VocabularyRules.check(xml, reports);
        ShapeRules.check(file, xml, reports);
        FlowRules.check(xml, reports);
        var spec = specs.get(id);
        if (spec == null || !spec.folder().equals(folder)) {
            reports.add(id, "程序里没有登记文件夹“" + folder + "”的流程“" + id + "”，它的步骤和事实都无从核对。");
            return id;
        }
        new WorkRules(spec, steps, taskForms, specs, forms, reports).check(xml);
        return id;
    }

    private void undrawn(String folder, Set<String> drawn, List<Finding> findings) {
        specs.values().stream()
                .filter(spec -> spec.folder().equals(folder) && !drawn.contains(spec.id()))
                .forEach(spec -> findings.add(
                        new Finding(spec.id() + ".bpmn", spec.id(), "程序需要流程“" + spec.id() + "”，文件夹里没有它的流程图。")));
    }

    private void undecided(String folder, Set<String> decided, List<Finding> findings) {
        decisions.values().stream()
                .filter(spec -> spec.folder().equals(folder) && !decided.contains(spec.id()))
                .forEach(spec ->
                        findings.add(new Finding(spec.file(), spec.id(), "程序需要决策表“" + spec.id() + "”，文件夹里没有它。")));
    }

    /**
     * One thing that is wrong.
     *
     * @param file the file's name
     * @param element id of the diagram's element or key of the form's field, empty for the file as a whole
     * @param name what the element is called, empty when it has no name or its file cannot be read
     * @param sentence what is wrong and what to do, in Chinese
     */
    public record Finding(String file, String element, String name, String sentence) {

        Finding(String file, String element, String sentence) {
            this(file, element, "", sentence);
        }

        @Override
        public String toString() {
            return file + (element.isEmpty() ? "" : " · " + element) + "：" + sentence;
        }
    }

    /** Collects the findings of one file. */
    record Findings(String file, List<Finding> all) {

        void add(String element, String sentence) {
            all.add(new Finding(file, element, sentence));
        }
    }
}
