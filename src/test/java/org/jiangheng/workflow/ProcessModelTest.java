package org.jiangheng.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.jiangheng.testing.JianghengTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Every diagram and form we ship, against the rules of the house and the beans of the running system. */
@JianghengTest
class ProcessModelTest {

    @Autowired
    ListableBeanFactory beans;

    static Stream<String> folders() {
        return ShippedFolders.read().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void keepsTheRulesOfTheHouse(String folder) {
        assertThat(ModelCheck.of(beans).check(folder, ShippedFolders.read().get(folder)))
                .isEmpty();
    }

    @Test
    void shipsADiagramForEveryDeclaredProcessAndNoOther() {
        var drawn = ShippedFolders.read().values().stream()
                .map(Map::keySet)
                .flatMap(java.util.Set::stream)
                .filter(name -> name.endsWith(".bpmn"));
        var declared = beans.getBeansOfType(ProcessSpec.class).values().stream()
                .map(spec -> "bpmn/" + spec.folder() + "/" + spec.id() + ".bpmn");

        assertThat(drawn).containsExactlyInAnyOrderElementsOf(declared.toList());
    }

    @Test
    void everyStepAndEveryTaskFormIsDrawn() {
        var diagrams = ShippedFolders.read().values().stream()
                .flatMap(files -> files.entrySet().stream())
                .filter(file -> file.getKey().endsWith(".bpmn"))
                .map(file -> ModelXml.read(file.getValue(), silent()).orElseThrow())
                .toList();
        var drawn = diagrams.stream()
                .flatMap(xml -> {
                    var process = xml.all("process").get(0).getAttribute("id");
                    return Stream.concat(xml.all("serviceTask").stream(), xml.all("userTask").stream())
                            .map(task -> Gate.beanName(process, task.getAttribute("id")));
                })
                .toList();

        assertThat(drawn).contains(beans.getBeanNamesForType(Step.class));
        assertThat(drawn).contains(beans.getBeanNamesForType(TaskForm.class));
    }

    private static ModelCheck.Findings silent() {
        return new ModelCheck.Findings("", new java.util.ArrayList<>());
    }
}
