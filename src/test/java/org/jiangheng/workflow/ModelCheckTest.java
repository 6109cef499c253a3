package org.jiangheng.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangheng.workflow.SampleModel.sample;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jiangheng.workflow.ModelCheck.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every rule of the house for diagrams and forms: one good folder, and the same folder broken in one place at a time. */
class ModelCheckTest {

    private static final ProcessSpec SPEC = ProcessSpec.of(
            "sample",
            "sample",
            List.of(
                    Fact.text("clerks"),
                    Fact.text("finding"),
                    Fact.flag("accepted"),
                    Fact.instant("noticeUntil"),
                    Fact.ids("experts"),
                    Fact.text("expert"),
                    Fact.number("quorum")),
            List.of("sample.concluded"));
    private static final ProcessSpec CALLED = ProcessSpec.of(
            "other", "other", List.of(Fact.text("finding"), Fact.text("verdict"), Fact.flag("settled")), List.of());
    private static final ProcessSpec BESIDE =
            ProcessSpec.of("sample", "sample-item", List.of(Fact.text("finding"), Fact.text("verdict")), List.of());

    private static final String REPEATED = "<multiInstanceLoopCharacteristics camunda:asyncAfter=\"true\""
            + " camunda:collection=\"${experts}\" camunda:elementVariable=\"expert\" />";

    private final ModelCheck check = new ModelCheck(
            Set.of("samplePublishNotice"), Set.of("sampleCheckPapers", "sampleScorePapers"), List.of(SPEC, CALLED));

    @Test
    void findsNothingInAGoodFolder() {
        assertThat(check.check("sample", sample().files())).isEmpty();
    }

    /** Columns: the file, a text in it, what stands there instead, the element and a part of the sentence found. */
    @ParameterizedTest(name = "{4}: {3}")
    @CsvFileSource(resources = "/org/jiangheng/workflow/broken-models.csv", delimiter = '¦', quoteCharacter = '`')
    void refuses(String file, String good, String bad, String element, String sentence) {
        var findings = check.check(
                "sample", sample().with(file, good, bad == null ? "" : bad).files());

        assertThat(findings).as("findings when %s becomes %s", good, bad).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo(file);
            assertThat(finding.element()).isEqualTo(element == null ? "" : element);
            assertThat(finding.sentence()).contains(sentence);
        });
    }

    /** Camunda Modeler's own marks: platform, element templates, colours, moved labels. */
    @Test
    void letsPassWhatTheModelerWritesByItself() {
        var drawn = sample().with(
                        "sample.bpmn",
                        "<definitions ",
                        "<definitions xmlns:modeler=\"http://camunda.org/schema/modeler/1.0\""
                                + " xmlns:bioc=\"http://bpmn.io/schema/bpmn/biocolor/1.0\""
                                + " xmlns:color=\"http://www.omg.org/spec/BPMN/non-normative/color/1.0\""
                                + " exporter=\"Camunda Modeler\" exporterVersion=\"5.40.0\""
                                + " modeler:executionPlatform=\"Camunda Platform\" modeler:executionPlatformVersion=\"7.24.0\" ")
                .with(
                        "sample.bpmn",
                        "<userTask id=\"checkPapers\"",
                        "<userTask camunda:modelerTemplate=\"org.jiangheng.task\" camunda:modelerTemplateVersion=\"2\""
                                + " id=\"checkPapers\"")
                .with(
                        "sample.bpmn",
                        "<laneSet id=\"lanes\">",
                        "<documentation>审核与公示 > 三天</documentation><laneSet id=\"lanes\">")
                .with(
                        "sample.bpmn",
                        "<bpmndi:BPMNShape bpmnElement=\"checkPapers\" />",
                        "<bpmndi:BPMNShape bpmnElement=\"checkPapers\" bioc:stroke=\"#831311\" color:border-color=\"#831311\">"
                                + "<bpmndi:BPMNLabel /></bpmndi:BPMNShape>");

        assertThat(check.check("sample", drawn.files())).isEmpty();
    }

    /** A second check by people, which the program does not know, beside everything it does know. */
    @Test
    void letsAnAdministratorAddATask() {
        var form = sample().texts().get("check-papers.form").replace("sample-check-papers", "sample-check-again");
        var added = sample().with(
                        "sample.bpmn",
                        "<exclusiveGateway id=\"accepted\"",
                        "<userTask id=\"checkAgain\" name=\"复核\" camunda:asyncAfter=\"true\" camunda:formRef=\"sample-check-again\""
                                + " camunda:formRefBinding=\"deployment\" camunda:candidateGroups=\"${clerks}\" />"
                                + "<sequenceFlow id=\"again\" sourceRef=\"checkAgain\" targetRef=\"accepted\" />"
                                + "<exclusiveGateway id=\"accepted\"")
                .with(
                        "sample.bpmn",
                        "sourceRef=\"checkPapers\" targetRef=\"accepted\"",
                        "sourceRef=\"checkPapers\" targetRef=\"checkAgain\"")
                .with(
                        "sample.bpmn",
                        "<bpmndi:BPMNPlane>",
                        "<bpmndi:BPMNPlane><bpmndi:BPMNShape bpmnElement=\"checkAgain\" /><bpmndi:BPMNEdge bpmnElement=\"again\" />");
        var files = added.files();
        files.put("check-again.form", form.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(check.check("sample", files)).isEmpty();
    }

    @Test
    void readsAFindingAsOneSentenceWithFileAndElement() {
        assertThat(new Finding("sample.bpmn", "checkPapers", "没有中文名称。"))
                .hasToString("sample.bpmn · checkPapers：没有中文名称。");
        assertThat(new Finding("sample.bpmn", "", "无法读取。")).hasToString("sample.bpmn：无法读取。");
    }

    @Test
    void refusesAFolderWithoutTheDiagramTheProgramNeeds() {
        var files = new TreeMap<>(sample().files());
        files.remove("sample.bpmn");
        files.remove("check-papers.form");
        files.remove("score-papers.form");

        assertThat(check.check("sample", files))
                .extracting(Finding::sentence)
                .containsExactly("程序需要流程“sample”，文件夹里没有它的流程图。");
    }

    @Test
    void refusesADiagramTheProgramDoesNotKnow() {
        var unknowing = new ModelCheck(Set.of(), Set.of(), List.of());

        assertThat(unknowing.check(
                        "sample", Map.of("sample.bpmn", sample().files().get("sample.bpmn"))))
                .extracting(Finding::sentence)
                .containsExactly("程序里没有登记文件夹“sample”的流程“sample”，它的步骤和事实都无从核对。");
    }

    @Test
    void refusesAnElementThatIsNotDrawn() {
        var findings = check.check(
                "sample",
                sample().with("sample.bpmn", "bpmnElement=\"publishNotice\"", "")
                        .files());

        assertThat(findings)
                .extracting(Finding::toString)
                .containsExactly("sample.bpmn · publishNotice：系统步骤“发布公示”没有画在图上。");
    }

    @Test
    void refusesADynamicListInAStaffForm() {
        var list =
                "{\"type\": \"dynamiclist\", \"id\": \"rows\", \"path\": \"rows\", \"label\": \"明细\", \"components\": []}, ";
        var mark = "{\"type\": \"text\"";

        assertThat(check.check(
                        "sample",
                        sample().with("check-papers.form", mark, list + mark).files()))
                .extracting(Finding::sentence)
                .containsExactly("工作人员的表单不允许使用动态列表（会使“完成”按钮失效）；请改为列表页面办理。");
        assertThat(check.check(
                        "sample",
                        sample().with("score-papers.form", mark, list + mark).files()))
                .as("an expert works in the portal")
                .isEmpty();
    }

    /** A programme's own called diagram is published together with the one that calls it; the shared ones are the newest. */
    @Test
    void wantsADiagramOfTheSameFolderCalledFromTheSameDeployment() {
        var own = new ModelCheck(
                Set.of("samplePublishNotice"),
                Set.of("sampleCheckPapers", "sampleScorePapers"),
                List.of(SPEC, CALLED, BESIDE));
        var called = sample().with("sample.bpmn", "calledElement=\"other\"", "calledElement=\"sample-item\"");

        assertThat(own.check("sample", called.files()))
                .extracting(Finding::sentence)
                .contains("调用活动“转其他流程”调用的流程在同一个文件夹，要与本图一同发布（binding 选 deployment）。");
        assertThat(own.check(
                        "sample",
                        called.with(
                                        "sample.bpmn",
                                        "calledElement=\"sample-item\"",
                                        "calledElement=\"sample-item\" camunda:calledElementBinding=\"deployment\"")
                                .files()))
                .extracting(Finding::element)
                .doesNotContain("callOther");
    }

    /** One called process per entry of a list, each keyed by its entry, each ending on its own. */
    @Test
    void letsAProcessBeCalledOnceForEachOfAList() {
        var key = "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />";
        var end = "</extensionElements>\n  </callActivity>";
        var each = sample().with("sample.bpmn", "name=\"转其他流程\" camunda:asyncAfter=\"true\"", "name=\"转其他流程\"")
                .with("sample.bpmn", end, "</extensionElements>" + REPEATED + "</callActivity>");

        assertThat(check.check("sample", each.files()))
                .extracting(Finding::sentence)
                .containsExactly("调用活动“转其他流程”逐个调用时，业务编号应当是名单里的每一个：${expert}。");
        assertThat(check.check(
                        "sample",
                        each.with("sample.bpmn", key, "<camunda:in businessKey=\"${expert}\" />")
                                .files()))
                .isEmpty();
        assertThat(check.check(
                        "sample",
                        each.with("sample.bpmn", key, "<camunda:in businessKey=\"${expert}\" />")
                                .with(
                                        "sample.bpmn",
                                        "camunda:asyncAfter=\"true\" camunda:collection",
                                        "camunda:collection")
                                .files()))
                .extracting(Finding::sentence)
                .containsExactly("调用活动“转其他流程”的多实例没有勾选“完成后异步继续”（multi-instance asynchronous after）。");
    }

    /** An organiser's or employer's group is no staff: its work is done in the portal, where lists can be filled in. */
    @Test
    void letsAFormForAGroupOutsideTheAdministrationHoldAList() {
        var list =
                "{\"type\": \"dynamiclist\", \"id\": \"rows\", \"path\": \"rows\", \"label\": \"明细\", \"components\": []}, ";
        var mark = "{\"type\": \"text\"";
        var outside = new ModelCheck(
                Set.of("samplePublishNotice"),
                Set.of("sampleCheckPapers", "sampleScorePapers"),
                List.of(SPEC.outside(Fact.text("clerks")), CALLED));

        assertThat(outside.check(
                        "sample",
                        sample().with("check-papers.form", mark, list + mark).files()))
                .isEmpty();
    }
}
