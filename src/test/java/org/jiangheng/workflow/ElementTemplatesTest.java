package org.jiangheng.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jiangheng.testing.JianghengTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@JianghengTest
class ElementTemplatesTest {

    @Autowired
    ElementTemplates templates;

    @Autowired
    ListableBeanFactory beans;

    @Test
    void holdsEveryStepAndEveryTaskFormExactlyOnce() throws IOException {
        var wanted = Stream.concat(
                Arrays.stream(beans.getBeanNamesForType(Step.class)).map(name -> "jiangheng.step." + name),
                Arrays.stream(beans.getBeanNamesForType(TaskForm.class)).map(name -> "jiangheng.task." + name));

        assertThat(read().stream()
                        .map(template -> template.get("id").asText())
                        .filter(id -> !id.startsWith("jiangheng.condition.")))
                .containsExactlyInAnyOrderElementsOf(wanted.toList());
    }

    @Test
    void callsEverythingByAChineseNameAndSaysTheIdItMustHave() throws IOException {
        assertThat(read()).allSatisfy(template -> {
            assertThat(template.get("name").asText()).matches(".*· .*\\p{IsHan}.*");
            assertThat(template.get("description").asText()).contains("编号（ID）");
        });
    }

    /** Every setting our diagrams need is in the templates: taken away and put on again by them, the diagrams pass the check. */
    @Test
    void makesDiagramsThatPassTheModelCheck() throws IOException {
        var check = ModelCheck.of(beans);
        for (var folder : ShippedFolders.read().entrySet()) {
            var files = new TreeMap<>(folder.getValue());
            files.replaceAll((name, content) -> name.endsWith(".bpmn") ? dressed(content) : content);

            assertThat(check.check(folder.getKey(), files)).isEmpty();
        }
    }

    @Test
    void isMissedByTheModelCheckWhenATemplateIsNotApplied() throws IOException {
        var files = new TreeMap<>(ShippedFolders.read().get("shared"));
        files.replaceAll((name, content) -> name.endsWith(".bpmn") ? bare(content) : content);

        assertThat(ModelCheck.of(beans).check("shared", files)).isNotEmpty();
    }

    private byte[] dressed(byte[] diagram) {
        var text = new String(bare(diagram), StandardCharsets.UTF_8);
        for (var template : read()) {
            var element = template.get("appliesTo")
                    .get(0)
                    .asText()
                    .replace("bpmn:S", "bpmn:s")
                    .replace("bpmn:U", "bpmn:u");
            if (element.equals("bpmn:sequenceFlow")) {
                continue;
            }
            var process = text.replaceAll("(?s).*<bpmn:process id=\"([^\"]+)\".*", "$1");
            var bean = template.get("id").asText().replaceFirst("jiangheng\\.(step|task)\\.", "");
            for (var id : ids(text, element)) {
                if (Gate.beanName(process, id).equals(bean)) {
                    text = text.replace("<" + element + " id=\"" + id + "\"", "<" + element + settings(template, id));
                }
            }
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String settings(JsonNode template, String id) {
        var settings = new StringBuilder(" id=\"" + id + "\" camunda:modelerTemplate=\""
                + template.get("id").asText() + "\"");
        template.get("properties")
                .forEach(property -> settings.append(" ")
                        .append(property.get("binding").get("name").asText())
                        .append("=\"")
                        .append(property.get("value").asText())
                        .append("\""));
        return settings.toString();
    }

    private static List<String> ids(String text, String element) {
        return java.util.regex.Pattern.compile("<" + element + " id=\"([^\"]+)\"")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Service and user tasks with nothing but their ids. */
    private static byte[] bare(byte[] diagram) {
        return new String(diagram, StandardCharsets.UTF_8)
                .replaceAll("<(bpmn:(?:service|user)Task) id=\"([^\"]+)\"[^>]*?(/?)>", "<$1 id=\"$2\"$3>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private List<JsonNode> read() {
        try {
            return StreamSupport.stream(
                            new ObjectMapper().readTree(templates.json()).spliterator(), false)
                    .toList();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
