package org.jiangheng.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jiangheng.journal.Journal;
import org.jiangheng.workflow.MigrationRun.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works through the ledgers of the runs that go on. A case and its line change in one transaction: after a crash the line still
 * waits and the case still runs as before. Several nodes take different lines.
 */
@Component
public class MigrationWork {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationWork.class);
    private static final int ATTEMPTS = 5;

    private final MigrationRepository ledger;
    private final MovePlans plans;
    private final CaseMover mover;
    private final WaitingCases waiting;
    private final RuntimeService instances;
    private final Journal journal;
    private final TransactionTemplate transaction;

    MigrationWork(
            MigrationRepository ledger,
            MovePlans plans,
            CaseMover mover,
            WaitingCases waiting,
            RuntimeService instances,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.plans = plans;
        this.mover = mover;
        this.waiting = waiting;
        this.instances = instances;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Moves cases of all running runs.
     *
     * @param most how many of each run at most
     * @return how many lines were settled
     */
    public int work(int most) {
        return ledger.running().stream().mapToInt(run -> work(run, most)).sum();
    }

    private int work(MigrationRun run, int most) {
        var settled = 0;
        while (settled < most && next(run)) {
            settled++;
        }
        finish(run);
        return settled;
    }

    /** The next case; a lost race is run again, anything else is this case's failure and nobody else's. */
    private boolean next(MigrationRun run) {
        for (var attempt = 1; ; attempt++) {
            var claimed = new AtomicReference<MigrationRun.Case>();
            try {
                return Acting.as(
                        run.by(), () -> Boolean.TRUE.equals(transaction.execute(status -> step(run, claimed))));
            } catch (OptimisticLockingException | ConcurrencyFailureException lost) {
                if (attempt == ATTEMPTS) {
                    return fail(run, claimed.get(), lost);
                }
            } catch (RuntimeException trouble) {
                return fail(run, claimed.get(), trouble);
            }
        }
    }

    private boolean step(MigrationRun run, AtomicReference<MigrationRun.Case> claimed) {
        var next = ledger.claim(run.id());
        next.ifPresent(line -> {
            claimed.set(line);
            waiting.lock(line.subject());
            move(run, line);
        });
        return next.isPresent();
    }

    private void move(MigrationRun run, MigrationRun.Case line) {
        var instance = instance(line);
        if (instance.isEmpty()) {
            settle(run, line, State.ENDED, List.of(), "");
        } else if (instance.get().getProcessDefinitionId().equals(run.definition())) {
            settle(run, line, State.DONE, List.of(), "");
        } else {
            move(run, line, instance.get());
        }
    }

    private void move(MigrationRun run, MigrationRun.Case line, ProcessInstance instance) {
        var plan = plans.plan(instance.getProcessDefinitionId(), run.definition(), run.mapping());
        var standing = waiting.activities(line.instance());
        var lost = plan.without(standing);
        if (!lost.isEmpty()) {
            var diagram = plans.diagram(instance.getProcessDefinitionId());
            var names = lost.stream().map(diagram::name).distinct().toList();
            settle(run, line, State.STAYED, List.of(), "环节“" + String.join("、", names) + "”在目标版本中没有去向。");
            return;
        }
        var changes = new ArrayList<>(redirections(standing, plan, instance.getProcessDefinitionId(), run));
        changes.addAll(mover.move(line.instance(), plan));
        journal.record(
                line.subject(),
                run.by(),
                "caseMigrated",
                "流程由第 " + line.fromVersion() + " 版迁移至第 " + run.version() + " 版"
                        + (changes.isEmpty() ? "。" : "；" + String.join("；", changes) + "。"));
        settle(run, line, State.DONE, changes, "");
    }

    private List<String> redirections(List<String> standing, MovePlan plan, String source, MigrationRun run) {
        var from = plans.diagram(source);
        var to = plans.diagram(run.definition());
        return standing.stream()
                .filter(activity ->
                        plan.target(activity).filter(activity::equals).isEmpty())
                .map(activity -> "由“" + from.name(activity) + "”转到“"
                        + to.name(plan.target(activity).orElseThrow()) + "”")
                .distinct()
                .toList();
    }

    private Optional<ProcessInstance> instance(MigrationRun.Case line) {
        return Optional.ofNullable(instances
                .createProcessInstanceQuery()
                .processInstanceId(line.instance())
                .singleResult());
    }

    private void settle(MigrationRun run, MigrationRun.Case line, State state, List<String> changes, String reason) {
        ledger.settle(run.id(), line.instance(), state, changes, reason);
    }

    /** What went wrong before a case was claimed is nobody's: the run goes on another time. */
    private boolean fail(
            MigrationRun run, MigrationRun.@org.jspecify.annotations.Nullable Case line, RuntimeException trouble) {
        if (line == null) {
            throw trouble;
        }
        LOG.warn("A case of {} could not be moved to version {}", run.process(), run.version(), trouble);
        transaction.executeWithoutResult(status -> settle(run, line, State.FAILED, List.of(), Troubles.of(trouble)));
        return true;
    }

    private void finish(MigrationRun run) {
        transaction.executeWithoutResult(status -> {
            if (ledger.finish(run.id())) {
                var counts = ledger.find(run.id()).orElseThrow();
                journal.record(
                        run.id(),
                        run.by(),
                        "migrationFinished",
                        "迁移结束：" + counts.count(State.DONE) + " 件已迁移，" + counts.count(State.STAYED) + " 件留在原版本，"
                                + counts.count(State.FAILED) + " 件未迁移成功。");
            }
        });
    }
}
