package org.jiangheng.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.workflow.Outlook.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A process called once for each of a list, on the real engine: every called one is a subject like any other (decision 034). */
@JianghengTest
class CalledProcessTest {

    private static final Actor CLERK = new Actor("shouli-x", "受理员", Set.of("reception@ORG-CENTER"));
    private static final Actor OTHER_CLERK = new Actor("shouli-y", "另一受理员", Set.of("reception@ORG-DCENTER"));

    private static final String CALLER = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="https://jiangheng.org/bpmn/test">
            <process id="PROCESScaller" name="逐项办理" isExecutable="true" camunda:historyTimeToLive="P3650D" camunda:isStartableInTasklist="false">
              <startEvent id="listOpened" name="名单" />
              <callActivity id="holdItems" name="逐项办理" calledElement="PROCESS" camunda:calledElementBinding="latest">
                <extensionElements><camunda:in businessKey="${item}" /><camunda:in source="clerks" target="clerks" /></extensionElements>
                <multiInstanceLoopCharacteristics camunda:asyncAfter="true" camunda:collection="${items}" camunda:elementVariable="item" />
              </callActivity>
              <boundaryEvent id="cancelled" name="取消" attachedToRef="holdItems">
                <messageEventDefinition id="cancelledMessage" messageRef="message_cancelled" />
              </boundaryEvent>
              <endEvent id="listSettled" name="办结" />
              <endEvent id="listCancelled" name="已取消" />
              <sequenceFlow id="one" sourceRef="listOpened" targetRef="holdItems" />
              <sequenceFlow id="two" sourceRef="holdItems" targetRef="listSettled" />
              <sequenceFlow id="three" sourceRef="cancelled" targetRef="listCancelled" />
            </process>
            <message id="message_cancelled" name="PROCESScaller.cancelled" />
            </definitions>
            """;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    Tasks tasks;

    @Autowired
    Processes processes;

    @Autowired
    Migrations migrations;

    @Autowired
    org.springframework.beans.factory.config.ConfigurableListableBeanFactory beans;

    private final SubjectId list = SubjectId.fresh();
    private final SubjectId first = SubjectId.fresh();
    private final SubjectId second = SubjectId.fresh();
    private ThrowAway called;

    @BeforeEach
    void callsOneProcessForEachOfTwo() {
        called = new ThrowAway(repository, runtime, beans).begin();
        called.publish(called.diagram(" camunda:dueDate=\"${checkUntil}\"", "")
                .replace(
                        "sourceRef=\"checkPapers\" targetRef=\"noticeEnded\"",
                        "sourceRef=\"checkPapers\" targetRef=\"listConcluded\"")
                .replace(
                        "sourceRef=\"listConcluded\" targetRef=\"scorePapers\"",
                        "sourceRef=\"listConcluded\" targetRef=\"papersSettled\""));
        called.publish(caller());
        processes.start(
                called.process() + "caller",
                list,
                Outcome.of(Fact.text("clerks"), "reception@ORG-CENTER")
                        .and(Fact.ids("items"), List.of(first.value(), second.value())));
    }

    @AfterEach
    void away() {
        called.clear();
    }

    @Test
    void showsTheWorkOfEachToItsGroupOnlyAndPassesItThroughTheGate() {
        assertThat(tasks.about(first, CLERK)).hasSize(1);
        assertThat(tasks.about(first, OTHER_CLERK)).isEmpty();
        assertThat(tasks.about(list, CLERK))
                .as("the work of an item is the item's")
                .isEmpty();

        var task = tasks.about(first, CLERK).get(0);
        assertThat(task.subject()).isEqualTo(first);
        assertThat(task.caption()).contains(first.value().substring(0, 4));
        tasks.complete(task.id(), Map.of("reason", "合格"), CLERK);

        assertThat(tasks.about(first, CLERK)).isEmpty();
        assertThat(tasks.about(second, CLERK)).hasSize(1);
    }

    @Test
    void doesNotStartASecondProcessForOneThatWasCalled() {
        processes.start(called.process(), first, Outcome.NOTHING);

        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(first.value())
                        .count())
                .isEqualTo(1);
    }

    /** The called process ends in the teller's transaction, its caller goes on in one of its own. */
    @Test
    void hearsEachByItsOwnIdAndGoesOnWhenBothHaveEnded() {
        settle(first);
        assertThat(processes.isRunning(first)).isFalse();
        assertThat(processes.isRunning(second)).isTrue();
        settle(second);
        assertThat(processes.isRunning(list))
                .as("waits for a transaction of its own")
                .isTrue();

        management
                .createJobQuery()
                .processInstanceId(callerInstance())
                .messages()
                .list()
                .forEach(job -> management.executeJob(job.getId()));

        assertThat(processes.isRunning(list)).isFalse();
    }

    @Test
    void endsThoseItCalledWhenItIsCancelled() {
        assertThat(processes.tell(list, called.process() + "caller.cancelled")).isTrue();

        assertThat(processes.isRunning(list)).isFalse();
        assertThat(processes.isRunning(first)).isFalse();
        assertThat(tasks.about(second, CLERK)).isEmpty();
    }

    @Test
    void letsTheCallerMoveToANewVersionWhileItWaits() {
        var outlook = migrations.outlook(
                called.process() + "caller",
                ThrowAway.bytes(caller().replace("name=\"名单\"", "name=\"名单生成\"")),
                Map.of());

        assertThat(outlook.lines()).extracting(Outlook.Line::verdict).containsOnly(Verdict.CONTINUES);
    }

    private String caller() {
        return CALLER.replace("PROCESS", called.process());
    }

    private String callerInstance() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(list.value())
                .singleResult()
                .getId();
    }

    private void settle(SubjectId item) {
        var task = tasks.about(item, CLERK).get(0);
        tasks.complete(task.id(), Map.of("reason", "合格"), CLERK);
        assertThat(processes.tell(item, called.process() + ".concluded")).isTrue();
    }
}
