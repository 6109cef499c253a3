package org.jiangheng.workflow;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.workflow.Outlook.Line;
import org.jiangheng.workflow.Outlook.Verdict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries a migration on the engine itself and takes everything back: the target is deployed in a transaction that is never
 * committed, the plan is built by the engine, and of all cases that stand at the same activities one is really moved.
 */
@Component
class Rehearsal {

    private final ProcessEngine engine;
    private final MovePlans plans;
    private final WaitingCases waiting;
    private final CaseMover mover;
    private final TransactionTemplate undone;
    private final TransactionTemplate attempt;

    Rehearsal(
            ProcessEngine engine,
            MovePlans plans,
            WaitingCases waiting,
            CaseMover mover,
            PlatformTransactionManager transactions) {
        this.engine = engine;
        this.plans = plans;
        this.waiting = waiting;
        this.mover = mover;
        this.undone = new TransactionTemplate(transactions);
        undone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.attempt = new TransactionTemplate(transactions);
        attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** With a diagram that is not published. */
    Outlook with(String process, byte[] bpmn, Map<String, String> mapping) {
        var deployed = new ArrayList<String>();
        try {
            return takenBack(() -> {
                var target = deploy(process, bpmn, deployed);
                return target.map(definition -> outlook(process, definition, mapping))
                        .orElseGet(() -> new Outlook(process, "文件里没有流程“" + process + "”。", List.of(), 0, 0));
            });
        } catch (ParseException | RuleViolated broken) {
            return new Outlook(process, "流程引擎不能读取这张流程图，请先按检查结果改正。", List.of(), 0, 0);
        } finally {
            deployed.forEach(this::forget);
        }
    }

    /** With a published version. */
    Outlook with(String process, String target, Map<String, String> mapping) {
        return takenBack(() -> outlook(process, target, mapping));
    }

    private <T> T takenBack(Supplier<T> work) {
        return Acting.as(
                Actor.SYSTEM,
                () -> undone.execute(status -> {
                    status.setRollbackOnly();
                    return work.get();
                }));
    }

    private Optional<String> deploy(String process, byte[] bpmn, List<String> deployed) {
        var deployment = engine.getRepositoryService()
                .createDeployment()
                .name("rehearsal")
                .addInputStream(process + ".bpmn", new ByteArrayInputStream(bpmn))
                .deployWithResult();
        var definitions =
                Optional.ofNullable(deployment.getDeployedProcessDefinitions()).orElse(List.of());
        definitions.forEach(each -> deployed.add(each.getId()));
        return definitions.stream()
                .filter(each -> each.getKey().equals(process))
                .map(each -> each.getId())
                .findFirst();
    }

    /** The engine's cache does not know that the transaction was taken back. */
    private void forget(String definition) {
        var cache = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDeploymentCache();
        cache.removeProcessDefinition(definition);
        cache.getBpmnModelInstanceCache().remove(definition);
    }

    private Outlook outlook(String process, String target, Map<String, String> mapping) {
        var lines = new LinkedHashMap<String, Line>();
        long cases = 0;
        long moving = 0;
        Function<String, MovePlan> planned = planned(target, mapping);
        for (var group : waiting.groups(process, target)) {
            var plan = planned.apply(group.definition());
            var lost = plan.without(group.activities());
            var trial = lost.isEmpty() ? trial(group, plan) : new Trial(List.of(), "");
            cases += group.cases();
            moving += lost.isEmpty() && trial.trouble().isEmpty() ? group.cases() : 0;
            for (var activity : group.activities()) {
                lines.merge(
                        group.version() + " " + Diagram.plain(activity),
                        new Sight(group, plan, target).line(activity, trial),
                        Rehearsal::together);
            }
        }
        return new Outlook(process, "", List.copyOf(lines.values()), cases, moving);
    }

    private Function<String, MovePlan> planned(String target, Map<String, String> mapping) {
        var known = new LinkedHashMap<String, MovePlan>();
        return source -> known.computeIfAbsent(source, each -> plans.plan(each, target, mapping));
    }

    private Trial trial(WaitingCases.Group group, MovePlan plan) {
        try {
            return attempt.execute(status -> {
                var changes = mover.move(group.example(), plan);
                status.setRollbackOnly();
                return new Trial(changes, "");
            });
        } catch (RuntimeException trouble) {
            return new Trial(List.of(), Troubles.of(trouble));
        }
    }

    private static Line together(Line one, Line other) {
        var worse = one.verdict().compareTo(other.verdict()) >= 0 ? one : other;
        return new Line(
                worse.version(),
                worse.activity(),
                worse.name(),
                worse.kind(),
                one.cases() + other.cases(),
                worse.verdict(),
                worse.reason(),
                worse.target(),
                Stream.concat(one.changes().stream(), other.changes().stream())
                        .distinct()
                        .toList(),
                worse.choices());
    }

    private record Trial(List<String> changes, String trouble) {}

    /** One group of cases, seen from one of their activities. */
    private final class Sight {

        private final WaitingCases.Group group;
        private final MovePlan plan;
        private final String target;
        private final Diagram from;
        private final Diagram to;

        private Sight(WaitingCases.Group group, MovePlan plan, String target) {
            this.group = group;
            this.plan = plan;
            this.target = target;
            this.from = plans.diagram(group.definition());
            this.to = plans.diagram(target);
        }

        private Line line(String activity, Trial trial) {
            var goal = plan.target(activity);
            if (goal.isPresent() && trial.trouble().isEmpty()) {
                return of(activity, Verdict.CONTINUES, "", goal, trial.changes());
            }
            if (goal.isPresent()) {
                return of(activity, Verdict.CANNOT_MOVE, trial.trouble(), Optional.empty(), List.of());
            }
            return lost(activity);
        }

        private Line lost(String activity) {
            var refused = plan.refused().get(Diagram.plain(activity));
            if (refused != null) {
                return of(activity, Verdict.CANNOT_MOVE, String.join("", refused), Optional.empty(), List.of());
            }
            if (!to.has(activity)) {
                return of(activity, Verdict.NEEDS_MAPPING, "目标版本中没有这个环节（已删除或改名）。", Optional.empty(), List.of());
            }
            var objections = objections(activity, Diagram.plain(activity));
            return objections.isEmpty()
                    ? of(activity, Verdict.NEEDS_MAPPING, "这个环节所在的子流程改了名，请确认去向。", Optional.empty(), List.of())
                    : of(activity, Verdict.CANNOT_MOVE, String.join("", objections), Optional.empty(), List.of());
        }

        private Line of(String activity, Verdict verdict, String reason, Optional<String> goal, List<String> changes) {
            return new Line(
                    group.version(),
                    Diagram.plain(activity),
                    from.name(activity),
                    from.kind(activity),
                    group.cases(),
                    verdict,
                    reason,
                    goal.map(entered -> new Outlook.Choice(Diagram.plain(entered), to.name(entered))),
                    changes,
                    goal.filter(activity::equals).isPresent() ? List.of() : choices(activity));
        }

        /** What is new in the target comes first: it is likely the same under another name. */
        private List<Outlook.Choice> choices(String activity) {
            return to.like(from, activity).stream()
                    .filter(choice -> objections(activity, choice.activity()).isEmpty())
                    .sorted(Comparator.comparing(choice -> from.has(choice.activity())))
                    .toList();
        }

        private List<String> objections(String activity, String entered) {
            return plans.objections(group.definition(), target, plan, Diagram.plain(activity), entered);
        }
    }
}
