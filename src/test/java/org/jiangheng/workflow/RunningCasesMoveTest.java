package org.jiangheng.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.workflow.MigrationRun.State;
import org.jiangheng.workflow.Outlook.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases that wait anywhere in a diagram, moved to its next version on the real engine (notes A9). */
@JianghengTest
class RunningCasesMoveTest {

    private static final Actor ADMINISTRATOR = new Actor("guanli", "管理员", Set.of("administrator@ORG-CENTER"));
    private static final Actor CLERK = new Actor("shouli-x", "受理员", Set.of("reception@ORG-CENTER"));
    private static final Actor OTHER_CLERK = new Actor("shouli-y", "另一受理员", Set.of("reception@ORG-DCENTER"));
    private static final String TIMER = "${noticeUntil}</timeDate>";

    @Autowired
    Migrations migrations;

    @Autowired
    MigrationWork work;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService taskService;

    @Autowired
    ManagementService management;

    @Autowired
    Tasks tasks;

    @Autowired
    Processes processes;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    org.springframework.beans.factory.config.ConfigurableListableBeanFactory beans;

    private ThrowAway model;

    @BeforeEach
    void aFirstVersion() {
        model = new ThrowAway(repository, runtime, beans).begin();
    }

    @AfterEach
    void away() {
        jdbc.sql("update jiangheng.workflow_migration set state = 'FINISHED' where state = 'RUNNING'")
                .update();
        model.clear();
    }

    @Test
    void saysOfEveryActivityWhetherItsCasesContinue() {
        Stream.of("checkPapers", "checkPapers", "noticeEnded", "listConcluded", "scorePapers")
                .forEach(model::at);
        var target = model.diagram("id=\"listConcluded\"", "id=\"listSettled\"")
                .replace("Ref=\"listConcluded\"", "Ref=\"listSettled\"")
                .replace(
                        "<multiInstanceLoopCharacteristics ",
                        "<multiInstanceLoopCharacteristics isSequential=\"true\" ");

        var outlook = migrations.outlook(model.process(), ThrowAway.bytes(target), Map.of());

        assertThat(outlook.problem()).isEmpty();
        assertThat(outlook.cases()).isEqualTo(5);
        assertThat(outlook.moving()).isEqualTo(3);
        assertThat(outlook.lines())
                .extracting(line ->
                        line.name() + " " + line.cases() + " " + line.verdict().label())
                .containsExactlyInAnyOrder("审核材料 2 继续", "公示期满 1 继续", "名单有结论 1 需要指定去向", "评分 1 不能迁移");
        assertThat(line(outlook, "scorePapers").reason()).contains("多人同时办理", "多人依次办理");
        assertThat(line(outlook, "listConcluded").choices())
                .extracting(Outlook.Choice::activity)
                .containsExactly("listSettled");
    }

    @Test
    void leavesNoTraceOfWhatWasOnlyTried() {
        var waiting = model.at("checkPapers");
        var cache = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDeploymentCache();
        var before = cached(cache);
        var deployments = repository.createDeploymentQuery().count();

        migrations.outlook(model.process(), ThrowAway.bytes(model.diagram("${clerks}", "${otherClerks}")), Map.of());
        migrations.outlook(
                model.process(), ThrowAway.bytes(model.diagram("${clerks}", "someone@ORG-CENTER")), Map.of());

        assertThat(cached(cache)).isEqualTo(before);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
        assertThat(model.versionOf(waiting)).isEqualTo(1);
        assertThat(tasks.about(waiting.subject(), CLERK)).hasSize(1);
    }

    private static Set<String> cached(org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache cache) {
        return Set.copyOf(cache.getProcessDefinitionCache().keySet());
    }

    @Test
    void saysThatAFactIsMissingBeforeAnythingMoves() {
        model.at("checkPapers");
        model.at("noticeEnded");

        var outlook = migrations.outlook(
                model.process(),
                ThrowAway.bytes(model.diagram("${clerks}", "${otherClerks}").replace(TIMER, "${nobodySet}</timeDate>")),
                Map.of());

        assertThat(outlook.lines()).extracting(Outlook.Line::verdict).containsOnly(Verdict.CANNOT_MOVE);
        assertThat(line(outlook, "checkPapers").reason()).contains("otherClerks", "没有值");
        assertThat(line(outlook, "noticeEnded").reason()).contains("nobodySet", "没有值");
        assertThat(outlook.isPossible()).isFalse();
    }

    @Test
    void refusesADiagramTheEngineCannotRead() {
        model.at("checkPapers");

        assertThat(migrations
                        .outlook(model.process(), ThrowAway.bytes("<definitions/>"), Map.of())
                        .problem())
                .isNotEmpty();
        assertThat(migrations
                        .outlook(
                                model.process(),
                                ThrowAway.bytes(model.diagram("sourceRef=\"checkPapers\"", "sourceRef=\"nowhere\"")),
                                Map.of())
                        .problem())
                .isNotEmpty();
    }

    @Test
    void givesAnOpenTaskToTheGroupOfTheNewVersionWithItsForm() {
        var open = model.at("checkPapers", Map.of("others", "reception@ORG-DCENTER"));
        taskService.claim(task(open), CLERK.account());
        var version = model.publish(
                model.diagram("${clerks}", "${others}")
                        .replace("审核材料", "复审材料")
                        .replace("${checkUntil}", "${laterUntil}"),
                model.form().replace("\"key\": \"reason\"", "\"key\": \"finding\""));

        var run = moved(Map.of());

        assertThat(run.count(State.DONE)).isEqualTo(1);
        assertThat(model.versionOf(open)).isEqualTo(version);
        assertThat(tasks.about(open.subject(), CLERK)).isEmpty();
        var task = tasks.about(open.subject(), OTHER_CLERK).get(0);
        assertThat(task.name()).isEqualTo("复审材料");
        assertThat(task.caption()).startsWith("样例");
        assertThat(task.due()).contains(Instant.parse("2031-02-20T01:00:00Z"));
        assertThat(migrations.cases(run.id(), Optional.empty(), 10).get(0).changes())
                .anyMatch(change -> change.contains("承办岗位：reception@ORG-CENTER → reception@ORG-DCENTER"))
                .anyMatch(change -> change.contains("任务名称：审核材料 → 复审材料"))
                .anyMatch(change -> change.contains("办理期限") && change.contains("2031年2月20日"))
                .anyMatch(change -> change.contains("换用新版本"));
        assertThatThrownBy(() -> tasks.complete(task.id(), Map.of("reason", "旧表单的答案"), OTHER_CLERK))
                .isInstanceOf(RuleViolated.class);
        tasks.complete(task.id(), Map.of("finding", "新表单的答案"), OTHER_CLERK);
        assertThat(tasks.about(open.subject(), OTHER_CLERK)).isEmpty();
        assertThat(journal.of(open.subject()))
                .anyMatch(entry -> entry.sentence().startsWith("流程由第 1 版迁移至第 2 版")
                        && entry.actorName().equals("管理员"));
        assertThat(journal.of(run.id()))
                .extracting(Journal.Entry::event)
                .contains("migrationStarted", "migrationFinished");
    }

    @Test
    void keepsAClaimWhenTheGroupStays() {
        var open = model.at("checkPapers");
        taskService.claim(task(open), CLERK.account());
        model.publish(model.diagram("审核材料", "复审材料"));

        moved(Map.of());

        assertThat(tasks.about(open.subject(), CLERK)).hasSize(1);
        assertThat(taskService
                        .createTaskQuery()
                        .taskId(task(open))
                        .singleResult()
                        .getAssignee())
                .isEqualTo(CLERK.account());
    }

    @Test
    void setsARunningTimerToTheFactOfTheNewVersion() {
        var waiting = model.at("noticeEnded");
        model.publish(model.diagram(TIMER, "${laterUntil}</timeDate>"));

        var run = moved(Map.of());

        assertThat(management
                        .createJobQuery()
                        .processInstanceId(waiting.instance())
                        .timers()
                        .singleResult()
                        .getDuedate())
                .isEqualTo(Instant.parse("2031-02-20T01:00:00Z"));
        assertThat(migrations.cases(run.id(), Optional.empty(), 10).get(0).changes())
                .containsExactly("期限“公示期满”：2031年1月10日 09:00 → 2031年2月20日 09:00");
    }

    @Test
    void movesACaseThatWaitsForAMessageWhichIsThenHeard() {
        var waiting = model.at("listConcluded");
        model.publish(model.diagram("名单有结论", "名单已有结论"));

        moved(Map.of());

        assertThat(model.versionOf(waiting)).isEqualTo(2);
        assertThat(processes.tell(waiting.subject(), model.process() + ".concluded"))
                .isTrue();
        assertThat(runtime.getActiveActivityIds(waiting.instance())).contains("scorePapers");
    }

    @Test
    void movesTasksOfSeveralPeopleAsTheyStand() {
        var scoring = model.at("scorePapers");
        model.publish(model.diagram("name=\"评分\"", "name=\"打分\""));

        moved(Map.of());

        assertThat(model.versionOf(scoring)).isEqualTo(2);
        assertThat(taskService
                        .createTaskQuery()
                        .processInstanceId(scoring.instance())
                        .list())
                .hasSize(3)
                .extracting(task -> CardName.drawn(task) + " " + task.getAssignee())
                .containsExactlyInAnyOrder("打分 zhuanjia1", "打分 zhuanjia2", "打分 zhuanjia3");
    }

    @Test
    void refusesToTurnParallelWorkIntoSequentialBeforeAnythingMoves() {
        var scoring = model.at("scorePapers");
        model.publish(model.diagram(
                "<multiInstanceLoopCharacteristics ", "<multiInstanceLoopCharacteristics isSequential=\"true\" "));

        assertThatThrownBy(() -> migrations.start(model.process(), Map.of(), ADMINISTRATOR))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("workflow.nothingMoves"));
        assertThatThrownBy(() -> migrations.start(model.process(), Map.of("scorePapers", "scorePapers"), ADMINISTRATOR))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("workflow.mappingRefused"));
        assertThat(model.versionOf(scoring)).isEqualTo(1);
        assertThat(migrations.runs()).noneMatch(run -> run.process().equals(model.process()));
    }

    @Test
    void refusesToMakeOnePersonsWorkOfWhatSeveralDo() {
        model.at("scorePapers");
        var outlook = migrations.outlook(
                model.process(),
                ThrowAway.bytes(model.diagram(
                        "<multiInstanceLoopCharacteristics camunda:collection=\"${experts}\" camunda:elementVariable=\"expert\" />",
                        "")),
                Map.of());

        assertThat(line(outlook, "scorePapers").verdict()).isEqualTo(Verdict.CANNOT_MOVE);
        assertThat(line(outlook, "scorePapers").reason()).contains("由多人办理改为一人办理");
    }

    @Test
    void leavesWhatCannotMoveOnItsVersionAndListsIt() {
        var scoring = model.at("scorePapers");
        var open = model.at("checkPapers");
        model.publish(model.diagram(
                "<multiInstanceLoopCharacteristics ", "<multiInstanceLoopCharacteristics isSequential=\"true\" "));

        var run = moved(Map.of());

        assertThat(model.versionOf(open)).isEqualTo(2);
        assertThat(model.versionOf(scoring)).isEqualTo(1);
        assertThat(migrations.cases(run.id(), Optional.of(State.STAYED), 10))
                .singleElement()
                .satisfies(stayed -> {
                    assertThat(stayed.subject()).isEqualTo(scoring.subject());
                    assertThat(stayed.reason()).contains("评分");
                });
    }

    @Test
    void movesARenamedActivityWhereTheAdministratorSays() {
        var open = model.at("checkPapers");
        model.publish(model.diagram("checkPapers\"", "recheckPapers\""));
        assertThatThrownBy(() -> migrations.start(model.process(), Map.of(), ADMINISTRATOR))
                .isInstanceOf(RuleViolated.class);

        var run = moved(Map.of("checkPapers", "recheckPapers"));
        assertThat(migrations.cases(run.id(), Optional.empty(), 10).get(0).changes())
                .containsExactly("由“审核材料”转到“审核材料”");

        assertThat(model.versionOf(open)).isEqualTo(2);
        var task = tasks.about(open.subject(), CLERK).get(0);
        assertThat(task.key()).isEqualTo("recheckPapers");
        tasks.complete(task.id(), Map.of("reason", "看过"), CLERK);
    }

    @Test
    void refusesAnEmptyPlan() {
        var open = model.at("checkPapers");
        var outlook = migrations.outlook(
                model.process(),
                ThrowAway.bytes(
                        Stream.of("checkPapers", "noticeEnded", "listConcluded", "scorePapers", "papersReceived")
                                .reduce(model.diagram(), (text, id) -> text.replace(id + "\"", id + "New\""))),
                Map.of());

        assertThat(outlook.isPossible()).isFalse();
        assertThat(outlook.staying()).isEqualTo(1);
        assertThat(line(outlook, "checkPapers").verdict()).isEqualTo(Verdict.NEEDS_MAPPING);
        assertThat(model.versionOf(open)).isEqualTo(1);
    }

    @Test
    void goesBackToAnOlderVersion() {
        var open = model.at("checkPapers");
        model.publish(model.diagram("${clerks}", "reception@ORG-DCENTER"));
        moved(Map.of());
        assertThat(tasks.about(open.subject(), OTHER_CLERK)).hasSize(1);

        migrations.start(model.process(), 1, Map.of(), ADMINISTRATOR);
        work.work(100);

        assertThat(model.versionOf(open)).isEqualTo(1);
        assertThat(tasks.about(open.subject(), CLERK)).hasSize(1);
        assertThat(journal.of(open.subject()))
                .anyMatch(entry -> entry.sentence().startsWith("流程由第 2 版迁移至第 1 版"));
    }

    @Test
    void movesTheOthersWhenOneCaseFailsAndThatOneLater() {
        var good = IntStream.range(0, 3)
                .mapToObj(number -> model.at("checkPapers", Map.of("others", "reception@ORG-DCENTER")))
                .toList();
        var poisoned = model.at("checkPapers");
        model.publish(model.diagram("${clerks}", "${others}"));

        var run = moved(Map.of());

        assertThat(good).allSatisfy(each -> assertThat(model.versionOf(each)).isEqualTo(2));
        assertThat(model.versionOf(poisoned)).isEqualTo(1);
        assertThat(tasks.about(poisoned.subject(), CLERK)).hasSize(1);
        assertThat(run.count(State.FAILED)).isEqualTo(1);
        assertThat(migrations
                        .cases(run.id(), Optional.of(State.FAILED), 10)
                        .get(0)
                        .reason())
                .isEqualTo("流程图用到的事实“others”在此事项中没有值。");
        assertThat(journal.of(poisoned.subject())).isEmpty();

        runtime.setVariable(poisoned.instance(), "others", "reception@ORG-DCENTER");
        migrations.repeat(run.id(), Optional.of(poisoned.instance()), ADMINISTRATOR);
        work.work(100);

        assertThat(model.versionOf(poisoned)).isEqualTo(2);
        assertThat(migrations.run(run.id()).orElseThrow().count(State.DONE)).isEqualTo(4);
        assertThat(migrations.run(run.id()).orElseThrow().isFinished()).isTrue();
    }

    @Test
    void goesOnWhereARunWasCutOff() {
        var cases = IntStream.range(0, 5)
                .mapToObj(number -> model.at("checkPapers"))
                .toList();
        model.publish(model.diagram("审核材料", "复审材料"));
        var run = migrations.start(model.process(), Map.of(), ADMINISTRATOR);

        work.work(2);

        assertThat(migrations.run(run).orElseThrow().settled()).isEqualTo(2);
        assertThat(cases.stream().filter(each -> model.versionOf(each) == 2)).hasSize(2);
        assertThat(migrations.run(run).orElseThrow().isFinished()).isFalse();
        assertThatThrownBy(() -> migrations.start(model.process(), 2, Map.of(), ADMINISTRATOR))
                .isInstanceOf(RuleViolated.class);

        work.work(100);

        assertThat(cases).allSatisfy(each -> assertThat(model.versionOf(each)).isEqualTo(2));
        assertThat(migrations.run(run).orElseThrow().isFinished()).isTrue();
        assertThat(journal.of(run)).extracting(Journal.Entry::event).containsOnlyOnce("migrationFinished");
    }

    @Test
    void movesEveryCaseOnceWhenSeveralNodesWorkAtOnce() throws Exception {
        var cases = IntStream.range(0, 24)
                .mapToObj(number -> model.at("checkPapers"))
                .toList();
        model.publish(model.diagram("审核材料", "复审材料"));
        var run = migrations.start(model.process(), Map.of(), ADMINISTRATOR);
        var together = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(3);
        try {
            var nodes = IntStream.range(0, 3)
                    .mapToObj(node -> pool.submit(() -> {
                        together.await();
                        return work.work(100);
                    }))
                    .toList();
            together.countDown();
            var settled = 0;
            for (var node : nodes) {
                settled += node.get();
            }
            assertThat(settled).isEqualTo(24);
        } finally {
            pool.shutdownNow();
        }
        work.work(100);
        assertThat(migrations.run(run).orElseThrow().count(State.DONE)).isEqualTo(24);
        assertThat(cases).allSatisfy(each -> {
            assertThat(model.versionOf(each)).isEqualTo(2);
            assertThat(journal.of(each.subject())).hasSize(1);
        });
        assertThat(journal.of(run)).extracting(Journal.Entry::event).containsOnlyOnce("migrationFinished");
    }

    @Test
    void skipsACaseThatEndedMeanwhile() {
        var gone = model.at("checkPapers");
        model.at("checkPapers");
        model.publish(model.diagram("审核材料", "复审材料"));
        var run = migrations.start(model.process(), Map.of(), ADMINISTRATOR);
        runtime.deleteProcessInstance(gone.instance(), "ended by the test");

        work.work(100);

        assertThat(migrations.run(run).orElseThrow().counts()).isEqualTo(Map.of(State.DONE, 1L, State.ENDED, 1L));
    }

    private MigrationRun moved(Map<String, String> mapping) {
        SubjectId run = migrations.start(model.process(), mapping, ADMINISTRATOR);
        work.work(100);
        return migrations.run(run).orElseThrow();
    }

    private String task(ThrowAway.Case one) {
        return taskService
                .createTaskQuery()
                .processInstanceId(one.instance())
                .singleResult()
                .getId();
    }

    private static Outlook.Line line(Outlook outlook, String activity) {
        return outlook.lines().stream()
                .filter(line -> line.activity().equals(activity))
                .findFirst()
                .orElseThrow(() -> new AssertionError(List.of(outlook.lines())));
    }
}
