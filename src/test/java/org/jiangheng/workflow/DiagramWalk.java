package org.jiangheng.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.testing.TestDatabase;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/**
 * Walks one shipped diagram on a real engine and a real PostgreSQL, with the steps stubbed: what a step or a task says is what the
 * test says it says. Remembers every flow that was taken; when the class is through, none may be left untrodden.
 */
public final class DiagramWalk implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private static final Set<String> TAKEN = new TreeSet<>();
    private static final List<Footprint> TRACE = new ArrayList<>();
    private static final Map<String, Deque<Outcome>> SAID = new HashMap<>();
    private static final ProcessEngine ENGINE = engine();

    private final String process;
    private final Duration offset =
            Duration.between(Instant.now(), ClockUtil.now().toInstant());
    private String instance = "";

    private DiagramWalk(String process) {
        this.process = process;
    }

    /** A walk through the diagram of this process id. */
    public static DiagramWalk through(String process) {
        return new DiagramWalk(process);
    }

    /** What the step answers when it is reached; several answers are given one after the other, the last one for good. */
    public DiagramWalk step(String task, Outcome... outcomes) {
        return stepOf(process, task, outcomes);
    }

    /** What a step of a process that is called answers. */
    public DiagramWalk stepOf(String called, String task, Outcome... outcomes) {
        SAID.put(Gate.beanName(called, task), new ArrayDeque<>(List.of(outcomes)));
        return this;
    }

    /** Starts the process and runs what is due. */
    public void start(Outcome facts) {
        instance = ENGINE.getRuntimeService()
                .startProcessInstanceByKey(process, SubjectId.fresh().value(), variables(facts))
                .getId();
        runDue();
    }

    /** The tasks now open, each as {@code key of group or account}. */
    public List<String> open() {
        return tasks().map(DiagramWalk::described).sorted().toList();
    }

    /** Completes the only open task of this key, leaving the facts its form would leave. */
    public void complete(String task, Outcome facts) {
        var open =
                tasks().filter(each -> each.getTaskDefinitionKey().equals(task)).toList();
        assertThat(open).as("open tasks %s", task).hasSize(1);
        ENGINE.getTaskService().complete(open.get(0).getId(), variables(facts));
        runDue();
    }

    /** Completes this assignee's task. */
    public void completeAs(String account, String task) {
        var mine = tasks().filter(
                        each -> each.getTaskDefinitionKey().equals(task) && account.equals(each.getAssignee()))
                .toList();
        assertThat(mine).as("%s of %s", task, account).hasSize(1);
        ENGINE.getTaskService().complete(mine.get(0).getId());
        runDue();
    }

    /** Tells the process; it must be waiting for exactly this. */
    public void tell(String message, Outcome facts) {
        tell(instance, message, facts);
    }

    private void tell(String told, String message, Outcome facts) {
        var waiting = ENGINE.getRuntimeService()
                .createExecutionQuery()
                .processInstanceId(told)
                .messageEventSubscriptionName(message)
                .list();
        assertThat(waiting).as("waiting for %s", message).hasSize(1);
        ENGINE.getRuntimeService().messageEventReceived(message, waiting.get(0).getId(), variables(facts));
        runDue();
    }

    /** Whether the process would hear the message now. */
    public boolean waitsFor(String message) {
        return ENGINE.getRuntimeService()
                        .createExecutionQuery()
                        .processInstanceId(instance)
                        .messageEventSubscriptionName(message)
                        .count()
                > 0;
    }

    /** The open tasks of the processes called and still running, each as {@code process/key of group}, as {@link #open()}. */
    public List<String> openCalled() {
        return called().stream()
                .flatMap(called ->
                        tasks(called.getId()).map(task -> called.getProcessDefinitionKey() + "/" + described(task)))
                .sorted()
                .toList();
    }

    /** The business keys of the processes called and still running. */
    public List<String> calledFor() {
        return called().stream().map(ProcessInstance::getBusinessKey).sorted().toList();
    }

    /** Completes the only open task of this key of the process called for this business key. */
    public void completeCalled(String businessKey, String task, Outcome facts) {
        var open = tasks(calledFor(businessKey).getId())
                .filter(each -> each.getTaskDefinitionKey().equals(task))
                .toList();
        assertThat(open).as("open tasks %s for %s", task, businessKey).hasSize(1);
        ENGINE.getTaskService().complete(open.get(0).getId(), variables(facts));
        runDue();
    }

    /** Tells the process called for this business key. */
    public void tellCalled(String businessKey, String message) {
        tell(calledFor(businessKey).getId(), message, Outcome.NOTHING);
    }

    private ProcessInstance calledFor(String businessKey) {
        var found = called().stream()
                .filter(called -> called.getBusinessKey().equals(businessKey))
                .toList();
        assertThat(found).as("process called for %s", businessKey).hasSize(1);
        return found.get(0);
    }

    private List<ProcessInstance> called() {
        return instance.isEmpty()
                ? List.of()
                : ENGINE.getRuntimeService()
                        .createProcessInstanceQuery()
                        .superProcessInstanceId(instance)
                        .list();
    }

    /** When the timers now running end, earliest first. */
    public List<Instant> timers() {
        return ENGINE.getManagementService().createJobQuery().processInstanceId(instance).timers().list().stream()
                .map(job -> job.getDuedate().toInstant())
                .sorted()
                .toList();
    }

    /** Moves the engine's clock and runs what is due then. */
    public void moveTo(Instant instant) {
        // a millisecond more: what is cut off below one would leave the clock short of the instant
        ClockUtil.offset(Duration.between(Instant.now(), instant).toMillis() + 1);
        runDue();
    }

    public boolean ended() {
        return ENGINE.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count()
                == 0;
    }

    /** The ids of the walked diagram's elements entered so far, in order; those of called diagrams have walks of their own. */
    public List<String> trace() {
        return TRACE.stream()
                .filter(footprint -> footprint.process().equals(process))
                .map(Footprint::element)
                .toList();
    }

    /** What is due in the process and in those it has called. */
    private void runDue() {
        for (var due = due(); due.isPresent(); due = due()) {
            ENGINE.getManagementService().executeJob(due.get().getId());
        }
    }

    private Optional<Job> due() {
        return Stream.concat(Stream.of(instance), called().stream().map(ProcessInstance::getId))
                .flatMap(each ->
                        ENGINE
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(each)
                                .executable()
                                .list()
                                .stream())
                .findFirst();
    }

    private Stream<Task> tasks() {
        return tasks(instance);
    }

    private static Stream<Task> tasks(String instance) {
        return ENGINE.getTaskService().createTaskQuery().processInstanceId(instance).list().stream();
    }

    private static String described(Task task) {
        var who = Optional.ofNullable(task.getAssignee())
                .orElseGet(() -> ENGINE.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                        .map(IdentityLink::getGroupId)
                        .collect(Collectors.joining(",")));
        return task.getTaskDefinitionKey() + " of " + who;
    }

    private static Map<String, Object> variables(Outcome facts) {
        var variables = new LinkedHashMap<String, Object>();
        facts.forEach((fact, value) -> variables.put(fact.name(), FactValues.toEngine(value)));
        return variables;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        TRACE.clear();
        SAID.clear();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ClockUtil.offset(offset.toMillis());
        if (!instance.isEmpty() && !ended()) {
            ENGINE.getRuntimeService().deleteProcessInstance(instance, "left by " + context.getDisplayName());
        }
    }

    /** Every sequence flow of the diagram was taken by some test of the class. */
    @Override
    public void afterAll(ExtensionContext context) {
        var untrodden = new TreeSet<>(flows());
        untrodden.removeAll(TAKEN);
        assertThat(untrodden).as("flows of %s no test takes", process).isEmpty();
    }

    private List<String> flows() {
        var diagram = ShippedFolders.read().values().stream()
                .flatMap(files -> files.entrySet().stream())
                .filter(file -> file.getKey().endsWith("/" + process + ".bpmn"))
                .findFirst()
                .orElseThrow()
                .getValue();
        return ModelXml.read(diagram, new ModelCheck.Findings(process, new ArrayList<>()))
                .orElseThrow()
                .all("sequenceFlow")
                .stream()
                .map(flow -> process + "/" + ModelXml.id(flow))
                .toList();
    }

    private static ProcessEngine engine() {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("diagram-walk");
        configuration.setJdbcUrl(TestDatabase.fresh("diagram_walk"));
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setJdbcUsername("postgres");
        configuration.setJdbcPassword("");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfigurationImpl.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfigurationImpl.HISTORY_NONE);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setExpressionManager(new LockedExpressions(stubs()));
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setProcessEnginePlugins(new ArrayList<>(List.of(new SpinProcessEnginePlugin())));
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new Footprints())));
        var engine = configuration.buildProcessEngine();
        ShippedFolders.read().forEach((folder, files) -> {
            var deployment = engine.getRepositoryService().createDeployment().name(folder);
            files.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
            deployment.deploy();
        });
        return engine;
    }

    /** A stub for every service task of every shipped diagram. */
    private static StaticListableBeanFactory stubs() {
        var beans = new StaticListableBeanFactory();
        ShippedFolders.read().values().stream()
                .flatMap(files -> files.entrySet().stream())
                .filter(file -> file.getKey().endsWith(".bpmn"))
                .map(file -> ModelXml.read(file.getValue(), new ModelCheck.Findings(file.getKey(), new ArrayList<>()))
                        .orElseThrow())
                .forEach(xml -> xml.all("serviceTask").forEach(task -> {
                    var name = Gate.beanName(ModelXml.id(xml.all("process").get(0)), ModelXml.id(task));
                    beans.addBean(name, (Step) subject -> said(name));
                }));
        return beans;
    }

    private static Outcome said(String step) {
        var outcomes = SAID.getOrDefault(step, new ArrayDeque<>());
        if (outcomes.size() > 1) {
            return outcomes.removeFirst();
        }
        return outcomes.isEmpty() ? Outcome.NOTHING : outcomes.getFirst();
    }

    /** An element of a process that was entered. */
    private record Footprint(String process, String element) {}

    /** Leaves a footprint on every flow taken. */
    private static final class Footprints extends AbstractBpmnParseListener {

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
            transition.addListener(
                    org.camunda.bpm.engine.delegate.ExecutionListener.EVENTNAME_TAKE,
                    (org.camunda.bpm.engine.delegate.ExecutionListener) execution -> {
                        var walked = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
                        TAKEN.add(walked + "/" + transition.getId());
                        TRACE.add(new Footprint(
                                walked, transition.getDestination().getId().replace("#multiInstanceBody", "")));
                    });
        }
    }
}
