package org.jiangheng.workflow;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** {@link Processes} on this engine. */
@Component
class EngineProcesses implements Processes {

    private static final int MOST_STEPS = 20;

    private final RuntimeService instances;
    private final HistoryService history;
    private final ManagementService management;
    private final Rescheduling rescheduling;
    private final JdbcClient jdbc;

    EngineProcesses(
            RuntimeService instances,
            HistoryService history,
            ManagementService management,
            Rescheduling rescheduling,
            JdbcClient jdbc) {
        this.instances = instances;
        this.history = history;
        this.management = management;
        this.rescheduling = rescheduling;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void start(String processId, SubjectId subject, Outcome facts) {
        lock(subject);
        var before = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(processId)
                .processInstanceBusinessKey(subject.value())
                .count();
        if (before == 0) {
            ours(() -> instances.startProcessInstanceByKey(processId, subject.value(), variables(facts)));
        }
    }

    @Override
    @Transactional
    public boolean tell(SubjectId subject, String message, Outcome facts) {
        lock(subject);
        var waiting = waiting(subject, message);
        for (var step = 0; waiting.isEmpty() && step < MOST_STEPS && catchUp(subject); step++) {
            waiting = waiting(subject, message);
        }
        waiting.ifPresent(execution -> ours(() -> {
            instances.messageEventReceived(message, execution.getId(), variables(facts));
            return true;
        }));
        return waiting.isPresent();
    }

    private Optional<Execution> waiting(SubjectId subject, String message) {
        return Optional.ofNullable(instances
                .createExecutionQuery()
                .processInstanceBusinessKey(subject.value())
                .messageEventSubscriptionName(message)
                .singleResult());
    }

    /** The case may be on its way to the message, one asynchronous continuation behind; it is taken there within this transaction. */
    private boolean catchUp(SubjectId subject) {
        var instance = instances
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(subject.value())
                .singleResult();
        if (instance == null) {
            return false;
        }
        var pending = management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .messages()
                .withRetriesLeft()
                .list();
        pending.stream()
                .findFirst()
                .ifPresent(job -> ours(() -> {
                    management.executeJob(job.getId());
                    return true;
                }));
        return !pending.isEmpty();
    }

    @Override
    @Transactional
    public void reschedule(SubjectId subject, String fact, Instant instant) {
        lock(subject);
        ours(() -> {
            rescheduling.reschedule(subject, fact, instant);
            return true;
        });
    }

    @Override
    public boolean isRunning(SubjectId subject) {
        return instances
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(subject.value())
                        .count()
                > 0;
    }

    /** One teller at a time for a subject, until the transaction ends. */
    private void lock(SubjectId subject) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(subject.value())
                .query((row, number) -> true)
                .single();
    }

    private static <T> T ours(Supplier<T> work) {
        return Acting.isOurs() ? work.get() : Acting.as(Actor.SYSTEM, work);
    }

    private static Map<String, Object> variables(Outcome facts) {
        var variables = new LinkedHashMap<String, Object>();
        facts.forEach((fact, value) -> variables.put(fact.name(), FactValues.toEngine(value)));
        return variables;
    }
}
