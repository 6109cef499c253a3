package org.jiangheng.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A small folder that keeps every rule, with one file changed at will. */
record SampleModel(Map<String, String> texts) {

    private static final Pattern ID = Pattern.compile("<(?:\\w+) id=\"(\\w+)\"");

    private static final String PROCESS = """
            <process id="sample" name="样例" isExecutable="true" camunda:historyTimeToLive="P3650D" camunda:isStartableInTasklist="false">
              <laneSet id="lanes"><lane id="lane" name="受理员"><flowNodeRef>checkPapers</flowNodeRef></lane></laneSet>
              <startEvent id="papersReceived" name="收到材料" />
              <userTask id="checkPapers" name="审核材料" camunda:asyncAfter="true" camunda:formRef="sample-check-papers" camunda:formRefBinding="deployment" camunda:candidateGroups="${clerks}" camunda:dueDate="${noticeUntil}" />
              <exclusiveGateway id="accepted" name="是否受理" default="accepted_no" />
              <serviceTask id="publishNotice" name="发布公示" camunda:asyncBefore="true" camunda:delegateExpression="${samplePublishNotice}" />
              <intermediateCatchEvent id="noticeEnded" name="公示期满">
                <timerEventDefinition id="noticeTimer"><timeDate xsi:type="tFormalExpression">${noticeUntil}</timeDate></timerEventDefinition>
              </intermediateCatchEvent>
              <intermediateCatchEvent id="listConcluded" name="名单有结论">
                <messageEventDefinition id="listMessage" messageRef="message_concluded" />
              </intermediateCatchEvent>
              <userTask id="scorePapers" name="评分" camunda:asyncAfter="true" camunda:formRef="sample-score-papers" camunda:formRefBinding="deployment" camunda:assignee="${expert}">
                <multiInstanceLoopCharacteristics camunda:collection="${experts}" camunda:elementVariable="expert">
                  <completionCondition xsi:type="tFormalExpression">${nrOfCompletedInstances >= quorum}</completionCondition>
                </multiInstanceLoopCharacteristics>
              </userTask>
              <callActivity id="callOther" name="转其他流程" camunda:asyncAfter="true" calledElement="other">
                <extensionElements><camunda:in businessKey="#{execution.processBusinessKey}" /><camunda:in source="finding" target="finding" /><camunda:out source="verdict" target="finding" /></extensionElements>
              </callActivity>
              <endEvent id="papersSettled" name="办结" />
              <endEvent id="papersRefused" name="不予受理" />
              <sequenceFlow id="one" sourceRef="papersReceived" targetRef="checkPapers" />
              <sequenceFlow id="two" sourceRef="checkPapers" targetRef="accepted" />
              <sequenceFlow id="accepted_yes" name="受理" sourceRef="accepted" targetRef="publishNotice">
                <conditionExpression xsi:type="tFormalExpression">${accepted &amp;&amp; finding == 'ELIGIBLE' || !accepted}</conditionExpression>
              </sequenceFlow>
              <sequenceFlow id="accepted_no" name="不受理" sourceRef="accepted" targetRef="papersRefused" />
              <sequenceFlow id="three" sourceRef="publishNotice" targetRef="noticeEnded" />
              <sequenceFlow id="four" sourceRef="noticeEnded" targetRef="listConcluded" />
              <sequenceFlow id="five" sourceRef="listConcluded" targetRef="scorePapers" />
              <sequenceFlow id="six" sourceRef="scorePapers" targetRef="callOther" />
              <sequenceFlow id="seven" sourceRef="callOther" targetRef="papersSettled" />
            </process>
            <message id="message_concluded" name="sample.concluded" />
            """;

    private static final String FORM = """
            {"type": "default", "id": "%s", "schemaVersion": 16, "components": [
              {"type": "text", "id": "heading", "text": "### 审核\\n\\n{{summary}}"},
              {"type": "radio", "id": "findingField", "key": "finding", "label": "结论", "values": [{"label": "通过", "value": "YES"}]},
              {"type": "textarea", "id": "reasonField", "key": "reason", "label": "理由", "conditional": {"hide": "=finding = \\"YES\\""}}]}
            """;

    static SampleModel sample() {
        return new SampleModel(Map.of(
                "sample.bpmn", diagram(),
                "check-papers.form", FORM.formatted("sample-check-papers"),
                "score-papers.form", FORM.formatted("sample-score-papers")));
    }

    /** The same folder with one text replaced; the text must be there. */
    SampleModel with(String file, String good, String bad) {
        assertThat(texts.get(file)).as(file).contains(good);
        var changed = new TreeMap<>(texts);
        changed.put(file, texts.get(file).replace(good, bad));
        return new SampleModel(changed);
    }

    Map<String, byte[]> files() {
        var files = new TreeMap<String, byte[]>();
        texts.forEach((file, text) -> files.put(file, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private static String diagram() {
        var drawing = new StringBuilder();
        ID.matcher(PROCESS)
                .results()
                .forEach(match -> drawing.append("<bpmndi:BPMNShape bpmnElement=\"")
                        .append(match.group(1))
                        .append("\" />"));
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" \
                xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:activiti="http://activiti.org/bpmn" \
                id="sample-definitions" targetNamespace="https://jiangheng.org/bpmn/sample">
                """
                + PROCESS
                + "<bpmndi:BPMNDiagram><bpmndi:BPMNPlane>" + drawing
                + "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>";
    }
}
