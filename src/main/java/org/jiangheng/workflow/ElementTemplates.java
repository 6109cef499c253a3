package org.jiangheng.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiangheng.workflow.TemplateGroup.Work;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/**
 * Element templates for Camunda Modeler: every {@link Step} and every {@link TaskForm} of the program as something to choose, with
 * the settings the model check asks for. Made from the beans and from what the processes declare; Chinese names come from the
 * diagrams we ship.
 */
@Component
public class ElementTemplates {

    private final ListableBeanFactory beans;
    private final ObjectMapper json;

    ElementTemplates(ListableBeanFactory beans, ObjectMapper json) {
        this.beans = beans;
        this.json = json;
    }

    /** What there is to choose from, by process. */
    public List<TemplateGroup> groups() {
        var shipped = diagrams();
        var steps = names(Step.class);
        var forms = names(TaskForm.class);
        return beans.getBeansOfType(ProcessSpec.class).values().stream()
                .sorted(Comparator.comparing(ProcessSpec::folder).thenComparing(ProcessSpec::id))
                .map(spec -> group(spec, Optional.ofNullable(shipped.get(spec.id())), steps, forms))
                .toList();
    }

    /** The templates as the Modeler reads them. */
    public byte[] json() {
        try {
            var templates = groups().stream()
                    .flatMap(group -> new TemplateWriter(group).templates().stream())
                    .toList();
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(templates);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, ModelXml> diagrams() {
        return ShippedFolders.read().values().stream()
                .flatMap(files -> files.entrySet().stream())
                .filter(file -> file.getKey().endsWith(".bpmn"))
                .flatMap(file ->
                        ModelXml.read(file.getValue(), new ModelCheck.Findings(file.getKey(), new ArrayList<>()))
                                .stream())
                .collect(Collectors.toMap(xml -> ModelXml.id(xml.all("process").get(0)), xml -> xml));
    }

    private List<String> names(Class<?> type) {
        return Arrays.stream(beans.getBeanNamesForType(type)).sorted().toList();
    }

    private TemplateGroup group(ProcessSpec spec, Optional<ModelXml> xml, List<String> steps, List<String> forms) {
        var title = xml.map(found -> found.all("process").get(0).getAttribute("name"))
                .orElse(spec.id());
        return new TemplateGroup(
                spec.id(),
                title,
                works(spec, xml, steps, "serviceTask"),
                works(spec, xml, forms, "userTask"),
                spec.facts().stream().sorted(Comparator.comparing(Fact::name)).toList(),
                spec.messages().stream().sorted().toList(),
                xml.map(ElementTemplates::conditions).orElse(List.of()));
    }

    /** The beans of the process: those of the longest process id their name begins with. */
    private List<Work> works(ProcessSpec spec, Optional<ModelXml> xml, List<String> names, String kind) {
        var drawn = xml.stream().flatMap(found -> found.all(kind).stream()).toList();
        return names.stream()
                .filter(name -> process(name).filter(spec.id()::equals).isPresent())
                .map(name -> work(spec, name, drawn))
                .toList();
    }

    private Optional<String> process(String bean) {
        return beans.getBeansOfType(ProcessSpec.class).values().stream()
                .map(ProcessSpec::id)
                .filter(id -> bean.startsWith(prefix(id))
                        && bean.length() > prefix(id).length())
                .max(Comparator.comparing(String::length));
    }

    /** {@code award-list} begins the names {@code awardList…}. */
    private static String prefix(String process) {
        var withTask = Gate.beanName(process, "x");
        return withTask.substring(0, withTask.length() - 1);
    }

    private static Work work(ProcessSpec spec, String bean, List<Element> drawn) {
        var rest = bean.substring(prefix(spec.id()).length());
        var task = Character.toLowerCase(rest.charAt(0)) + rest.substring(1);
        var element = drawn.stream()
                .filter(candidate -> ModelXml.id(candidate).equals(task))
                .findFirst();
        return new Work(
                bean,
                task,
                element.map(found -> found.getAttribute("name")).orElse(task),
                attribute(element, "formRef").orElse(spec.folder() + "-" + kebab(task)),
                attribute(element, "candidateGroups"),
                attribute(element, "assignee"));
    }

    private static Optional<String> attribute(Optional<Element> element, String name) {
        return element.map(found -> ModelXml.camunda(found, name)).filter(value -> !value.isBlank());
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** The conditions our diagrams use, so that the values of text facts can be chosen. */
    private static List<String> conditions(ModelXml xml) {
        return xml.all("conditionExpression").stream()
                .map(condition -> condition.getTextContent().strip())
                .distinct()
                .sorted()
                .toList();
    }
}
