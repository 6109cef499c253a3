package org.jiangheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;

/** The files of a folder as an administrator downloaded them, and as Camunda Modeler would save them after some changes. */
record ChangedFolder(Map<String, byte[]> files) {

    private static final String TASK = """
                  <bpmn:userTask id="checkFinding" name="复核初审结论" camunda:asyncAfter="true" camunda:formRef="recognition-check-finding" camunda:formRefBinding="deployment" camunda:candidateGroups="${employer}">
                    <bpmn:incoming>employerFinding_eligible</bpmn:incoming>
                    <bpmn:outgoing>checkFinding_to_findingConfirmed</bpmn:outgoing>
                  </bpmn:userTask>
            """;
    private static final String SCRIPT = """
                  <bpmn:scriptTask id="checkFinding" name="复核初审结论" scriptFormat="javascript">
                    <bpmn:incoming>employerFinding_eligible</bpmn:incoming>
                    <bpmn:outgoing>checkFinding_to_findingConfirmed</bpmn:outgoing>
                    <bpmn:script>execution.setVariable('employerFinding', 'ELIGIBLE')</bpmn:script>
                  </bpmn:scriptTask>
            """;
    private static final String GATEWAY = """
                  <bpmn:exclusiveGateway id="findingConfirmed" name="复核是否同意" default="findingConfirmed_yes">
                    <bpmn:incoming>checkFinding_to_findingConfirmed</bpmn:incoming>
                    <bpmn:outgoing>findingConfirmed_yes</bpmn:outgoing>
                    <bpmn:outgoing>findingConfirmed_no</bpmn:outgoing>
                  </bpmn:exclusiveGateway>
            """;
    private static final String FLOWS = """
                  <bpmn:sequenceFlow id="checkFinding_to_findingConfirmed" sourceRef="checkFinding" targetRef="findingConfirmed" />
                  <bpmn:sequenceFlow id="findingConfirmed_yes" name="同意" sourceRef="findingConfirmed" targetRef="publicizeInternally" />
                  <bpmn:sequenceFlow id="findingConfirmed_no" name="退回初审" sourceRef="findingConfirmed" targetRef="reviewByEmployer">
                    <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${employerFinding == 'BACK'}</bpmn:conditionExpression>
                  </bpmn:sequenceFlow>
            """;
    private static final String SHAPES = """
                  <bpmndi:BPMNShape id="checkFinding_di" bpmnElement="checkFinding">
                    <dc:Bounds x="495" y="585" width="100" height="80" />
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="findingConfirmed_di" bpmnElement="findingConfirmed" isMarkerVisible="true">
                    <dc:Bounds x="665" y="600" width="50" height="50" />
                  </bpmndi:BPMNShape>
            """;
    private static final String EDGES = """
                  <bpmndi:BPMNEdge id="checkFinding_to_findingConfirmed_di" bpmnElement="checkFinding_to_findingConfirmed">
                    <di:waypoint x="595" y="625" />
                    <di:waypoint x="665" y="625" />
                  </bpmndi:BPMNEdge>
                  <bpmndi:BPMNEdge id="findingConfirmed_yes_di" bpmnElement="findingConfirmed_yes">
                    <di:waypoint x="690" y="600" />
                    <di:waypoint x="690" y="545" />
                  </bpmndi:BPMNEdge>
                  <bpmndi:BPMNEdge id="findingConfirmed_no_di" bpmnElement="findingConfirmed_no">
                    <di:waypoint x="690" y="650" />
                    <di:waypoint x="690" y="680" />
                    <di:waypoint x="350" y="680" />
                    <di:waypoint x="350" y="525" />
                    <di:waypoint x="370" y="525" />
                  </bpmndi:BPMNEdge>
            """;
    private static final String FORM = """
            {
              "type": "default",
              "id": "recognition-check-finding",
              "schemaVersion": 16,
              "executionPlatform": "Camunda Platform",
              "executionPlatformVersion": "7.24.0",
              "components": [
                {"type": "text", "id": "heading", "text": "### 复核初审结论\\n\\n{{summary}}"},
                {"type": "radio", "id": "employerFindingField", "key": "employerFinding", "label": "复核结论",
                 "values": [{"label": "同意初审结论", "value": "ELIGIBLE"}, {"label": "退回重新初审", "value": "BACK"}],
                 "validate": {"required": true}},
                {"type": "textarea", "id": "remarkField", "key": "remark", "label": "复核意见", "validate": {"required": true, "maxLength": 500}}
              ]
            }
            """;

    static ChangedFolder of(byte[] zip) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName().substring(entry.getName().lastIndexOf('/') + 1), entries.readAllBytes());
            }
        }
        return new ChangedFolder(files);
    }

    /** With a second check between the employer's first review and its internal notice. */
    ChangedFolder withSecondCheck() {
        return withCheck(TASK).with("check-finding.form", FORM);
    }

    /** The same, but by a script instead of a person. */
    ChangedFolder withScript() {
        return withCheck(SCRIPT);
    }

    private ChangedFolder withCheck(String node) {
        return replaced(
                        "recognition.bpmn",
                        "sourceRef=\"employerFinding\" targetRef=\"publicizeInternally\"",
                        "sourceRef=\"employerFinding\" targetRef=\"checkFinding\"")
                .replaced(
                        "recognition.bpmn",
                        "<bpmn:incoming>employerFinding_eligible</bpmn:incoming>",
                        "<bpmn:incoming>findingConfirmed_yes</bpmn:incoming>")
                .after(
                        "<bpmn:incoming>correctApplication_to_reviewByEmployer</bpmn:incoming>",
                        "<bpmn:incoming>findingConfirmed_no</bpmn:incoming>")
                .before("<bpmn:userTask id=\"publicizeInternally\"", node + GATEWAY)
                .before("<bpmn:sequenceFlow id=\"employerFinding_ineligible\"", FLOWS)
                .before("<bpmndi:BPMNShape id=\"publicizeInternally_di\"", SHAPES)
                .before("<bpmndi:BPMNEdge id=\"employerFinding_ineligible_di\"", EDGES);
    }

    private ChangedFolder before(String place, String more) {
        return replaced("recognition.bpmn", place, more.strip() + "\n      " + place);
    }

    private ChangedFolder after(String place, String more) {
        return replaced("recognition.bpmn", place, place + "\n        " + more);
    }

    ChangedFolder with(String file, String content) {
        var changed = new TreeMap<>(files);
        changed.put(file, content.getBytes(StandardCharsets.UTF_8));
        return new ChangedFolder(changed);
    }

    /** With the first such text of a file replaced; it must be there. */
    ChangedFolder replaced(String file, String was, String is) {
        var text = new String(files.get(file), StandardCharsets.UTF_8);
        assertThat(text).as(file).contains(was);
        return with(
                file,
                text.replaceFirst(java.util.regex.Pattern.quote(was), java.util.regex.Matcher.quoteReplacement(is)));
    }

    /** The file on this machine's disk, to be chosen in the browser. */
    Path save(Path folder, String file) throws IOException {
        return Files.write(folder.resolve(file), files.get(file));
    }
}
