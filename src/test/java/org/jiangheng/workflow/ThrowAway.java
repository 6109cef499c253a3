package org.jiangheng.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.jiangheng.kernel.SubjectId;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** A process of a test's own on the real engine: deployed in versions, cases put where the test wants them, taken away afterwards. */
public class ThrowAway {

    private static final String DIAGRAM = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="https://jiangheng.org/bpmn/test">
            <process id="PROCESS" name="迁移样例" isExecutable="true" camunda:historyTimeToLive="P3650D" camunda:isStartableInTasklist="false">
              <startEvent id="papersReceived" name="收到材料" />
              <userTask id="checkPapers" name="审核材料" camunda:asyncAfter="true" camunda:formRef="PROCESS-check-papers" camunda:formRefBinding="deployment" camunda:candidateGroups="${clerks}" camunda:dueDate="${checkUntil}" />
              <intermediateCatchEvent id="noticeEnded" name="公示期满">
                <timerEventDefinition id="noticeTimer"><timeDate xsi:type="tFormalExpression">${noticeUntil}</timeDate></timerEventDefinition>
              </intermediateCatchEvent>
              <intermediateCatchEvent id="listConcluded" name="名单有结论">
                <messageEventDefinition id="listMessage" messageRef="message_concluded" />
              </intermediateCatchEvent>
              <userTask id="scorePapers" name="评分" camunda:asyncAfter="true" camunda:formRef="PROCESS-check-papers" camunda:formRefBinding="deployment" camunda:assignee="${expert}">
                <multiInstanceLoopCharacteristics camunda:collection="${experts}" camunda:elementVariable="expert" />
              </userTask>
              <endEvent id="papersSettled" name="办结" />
              <sequenceFlow id="one" sourceRef="papersReceived" targetRef="checkPapers" />
              <sequenceFlow id="two" sourceRef="checkPapers" targetRef="noticeEnded" />
              <sequenceFlow id="three" sourceRef="noticeEnded" targetRef="listConcluded" />
              <sequenceFlow id="four" sourceRef="listConcluded" targetRef="scorePapers" />
              <sequenceFlow id="five" sourceRef="scorePapers" targetRef="papersSettled" />
            </process>
            <message id="message_concluded" name="PROCESS.concluded" />
            </definitions>
            """;

    private static final String FORM = """
            {"type": "default", "id": "PROCESS-check-papers", "schemaVersion": 16, "components": [
              {"type": "textarea", "id": "reasonField", "key": "reason", "label": "理由", "validate": {"required": true}}]}
            """;

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ConfigurableListableBeanFactory beans;
    private final List<String> registered = new ArrayList<>();
    private final List<String> deployments = new ArrayList<>();
    private String process = "";

    ThrowAway(RepositoryService repository, RuntimeService runtime, ConfigurableListableBeanFactory beans) {
        this.repository = repository;
        this.runtime = runtime;
        this.beans = beans;
    }

    /** Begins a new process with its first version. */
    public ThrowAway begin() {
        process = "moved" + UUID.randomUUID().toString().substring(0, 8);
        knows("checkPapers", "recheckPapers", "scorePapers", "secondCheck");
        publish(diagram());
        return this;
    }

    /** Gives user tasks the Java they need. */
    public ThrowAway knows(String... tasks) {
        for (var task : tasks) {
            knows(Gate.beanName(process, task));
        }
        return this;
    }

    /** Gives one user task of any process the Java it needs. */
    public void knows(String bean) {
        beans.registerSingleton(
                bean,
                TaskForm.of(
                        Answers.class,
                        subject -> "样例 " + subject.value().substring(0, 4),
                        subject -> Map.of("summary", "样例"),
                        (subject, answers, actor) -> Outcome.NOTHING));
        registered.add(bean);
    }

    public String process() {
        return process;
    }

    public String diagram() {
        return DIAGRAM.replace("PROCESS", process);
    }

    /** The first version with one text replaced; the text must be there. */
    public String diagram(String old, String fresh) {
        assertThat(diagram()).contains(old);
        return diagram().replace(old, fresh);
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public int publish(String diagram) {
        return publish(diagram, FORM.replace("PROCESS", process));
    }

    /** @return the version */
    public int publish(String diagram, String form) {
        var deployed = repository
                .createDeployment()
                .name(process)
                .addString("bpmn/test/" + process + ".bpmn", diagram)
                .addString("forms/test/check-papers.form", form)
                .deployWithResult();
        deployments.add(deployed.getId());
        return deployed.getDeployedProcessDefinitions().get(0).getVersion();
    }

    /** A shipped folder with one file changed, deployed past the Desk. */
    public void publishShipped(String folder, String file, java.util.function.UnaryOperator<String> change) {
        var deployment = repository.createDeployment().name("test " + folder);
        ShippedFolders.read().get(folder).forEach((name, content) -> {
            var text = new String(content, StandardCharsets.UTF_8);
            var changed = name.endsWith("/" + file) ? change.apply(text) : text;
            deployment.addInputStream(name, new java.io.ByteArrayInputStream(bytes(changed)));
        });
        deployments.add(deployment.deploy().getId());
    }

    public String form() {
        return FORM.replace("PROCESS", process);
    }

    /** A case that waits at the activity. */
    public Case at(String activity) {
        return at(activity, Map.of());
    }

    public Case at(String activity, Map<String, Object> more) {
        var subject = SubjectId.fresh();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("clerks", "reception@ORG-CENTER");
        facts.put("noticeUntil", java.util.Date.from(Instant.parse("2031-01-10T01:00:00Z")));
        facts.put("laterUntil", java.util.Date.from(Instant.parse("2031-02-20T01:00:00Z")));
        facts.put("checkUntil", java.util.Date.from(Instant.parse("2031-01-05T01:00:00Z")));
        facts.put("experts", FactValues.toEngine(List.of("zhuanjia1", "zhuanjia2", "zhuanjia3")));
        facts.putAll(more);
        var instance = runtime.createProcessInstanceByKey(process)
                .businessKey(subject.value())
                .setVariables(facts)
                .startBeforeActivity(activity.equals("scorePapers") ? activity + Diagram.BODY : activity)
                .execute();
        return new Case(subject, instance.getId());
    }

    public int versionOf(Case one) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceId(one.instance())
                        .singleResult())
                .map(instance -> repository
                        .getProcessDefinition(instance.getProcessDefinitionId())
                        .getVersion())
                .orElse(0);
    }

    /** Takes everything away again. */
    public void clear() {
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
        deployments.clear();
        registered.forEach(bean ->
                ((org.springframework.beans.factory.support.DefaultListableBeanFactory) beans).destroySingleton(bean));
        registered.clear();
    }

    public record Answers(String reason) {}

    public record Case(SubjectId subject, String instance) {}
}
