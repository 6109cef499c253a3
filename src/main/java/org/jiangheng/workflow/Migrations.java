package org.jiangheng.workflow;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jiangheng.calendar.Time;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.workflow.MigrationRun.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves running cases from one version of their diagram to another: first what would become of them, then the run, then its
 * report. Every case moves in a transaction of its own, whole or not at all; a run goes on where a node died.
 */
@Service
@Transactional
public class Migrations {

    private static final int MOST_RUNS = 100;

    private final Rehearsal rehearsal;
    private final MovePlans plans;
    private final WaitingCases waiting;
    private final MigrationRepository ledger;
    private final Journal journal;
    private final Time time;

    Migrations(
            Rehearsal rehearsal,
            MovePlans plans,
            WaitingCases waiting,
            MigrationRepository ledger,
            Journal journal,
            Time time) {
        this.rehearsal = rehearsal;
        this.plans = plans;
        this.waiting = waiting;
        this.ledger = ledger;
        this.journal = journal;
        this.time = time;
    }

    /**
     * What would become of the running cases if this diagram were published and they were moved to it. Leaves no trace.
     *
     * @param process process id
     * @param targetBpmn the diagram, as it would be published
     * @param mapping activity left to activity entered, where the ids differ
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Outlook outlook(String process, byte[] targetBpmn, Map<String, String> mapping) {
        return rehearsal.with(process, targetBpmn, mapping);
    }

    /** What would become of the running cases if they were moved to this published version. Leaves no trace. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Outlook outlook(String process, int version, Map<String, String> mapping) {
        return rehearsal.with(process, definition(process, version).getId(), mapping);
    }

    /** Moves the running cases to the newest version. */
    public SubjectId start(String process, Map<String, String> mapping, Actor by) {
        var newest = plans.newest(process).orElseThrow(() -> new RuleViolated("workflow.versionUnknown"));
        return start(process, newest.getVersion(), mapping, by);
    }

    /**
     * Moves the running cases to a version, older ones included; in the background, case by case. What cannot move stays on its
     * version and is listed.
     *
     * @throws RuleViolated when the mapping cannot be, nothing would move, or another run of the process goes on; nothing is moved
     */
    public SubjectId start(String process, int version, Map<String, String> mapping, Actor by) {
        var target = definition(process, version);
        var standing = waiting.standing(process, target.getId());
        var planned = planned(standing, target.getId(), mapping);
        requireSensible(planned, standing);
        var run = new MigrationRun(
                SubjectId.fresh(),
                process,
                target.getName(),
                target.getId(),
                version,
                mapping,
                time.now(),
                Optional.empty(),
                by,
                Map.of());
        if (!ledger.open(run)) {
            throw new RuleViolated("workflow.migrationRunning");
        }
        standing.forEach(each -> enter(run, each, planned.get(each.definition())));
        journal.record(
                run.id(),
                by,
                "migrationStarted",
                "将流程“" + target.getName() + "”在办的 " + standing.size() + " 件事项迁移至第 " + version + " 版。");
        return run.id();
    }

    private void enter(MigrationRun run, WaitingCases.Standing standing, MovePlan plan) {
        var lost = plan.without(standing.activities());
        ledger.enter(
                run.id(),
                standing,
                names(standing.definition(), standing.activities()),
                lost.isEmpty() ? State.WAITING : State.STAYED,
                lost.isEmpty() ? "" : "环节“" + names(standing.definition(), lost) + "”在目标版本中没有去向。");
    }

    private String names(String definition, List<String> activities) {
        var diagram = plans.diagram(definition);
        return activities.stream().map(diagram::name).distinct().collect(Collectors.joining("、"));
    }

    private Map<String, MovePlan> planned(
            List<WaitingCases.Standing> standing, String target, Map<String, String> mapping) {
        var planned = new TreeMap<String, MovePlan>();
        standing.forEach(
                each -> planned.computeIfAbsent(each.definition(), source -> plans.plan(source, target, mapping)));
        return planned;
    }

    private static void requireSensible(Map<String, MovePlan> planned, List<WaitingCases.Standing> standing) {
        var refused = new LinkedHashMap<String, List<String>>();
        planned.values().forEach(plan -> refused.putAll(plan.refused()));
        if (!refused.isEmpty()) {
            throw new RuleViolated("workflow.mappingRefused", sentences(refused));
        }
        if (standing.stream()
                .allMatch(each -> !planned.get(each.definition())
                        .without(each.activities())
                        .isEmpty())) {
            throw new RuleViolated("workflow.nothingMoves");
        }
    }

    private static List<String> sentences(Map<String, List<String>> refused) {
        return refused.entrySet().stream()
                .map(each -> each.getKey() + "：" + String.join("", each.getValue()))
                .toList();
    }

    /** Lets what did not move try again: one case, or all that failed or stayed. */
    public void repeat(SubjectId run, Optional<String> instance, Actor by) {
        if (ledger.reopenCases(run, instance) == 0) {
            return;
        }
        if (!ledger.reopen(run)) {
            throw new RuleViolated("workflow.migrationRunning");
        }
        journal.record(run, by, "migrationRepeated", instance.isPresent() ? "再次迁移一件未迁移的事项。" : "再次迁移全部未迁移的事项。");
    }

    /** Progress and outcome of a run. */
    @Transactional(readOnly = true)
    public Optional<MigrationRun> run(SubjectId id) {
        return ledger.find(id);
    }

    /** The report, case by case; what did not move first. */
    @Transactional(readOnly = true)
    public List<MigrationRun.Case> cases(SubjectId run, Optional<State> state, int most) {
        return ledger.cases(run, state, most);
    }

    /** The last runs, newest first. */
    @Transactional(readOnly = true)
    public List<MigrationRun> runs() {
        return ledger.all(MOST_RUNS);
    }

    /** The versions of a process, newest first. */
    @Transactional(readOnly = true)
    public List<Version> versions(String process) {
        var running = waiting.running(process);
        return plans.versions(process).stream()
                .map(each -> new Version(
                        process,
                        Optional.ofNullable(each.getName()).orElse(process),
                        each.getVersion(),
                        running.getOrDefault(each.getId(), 0L)))
                .toList();
    }

    /** Every process with its newest version. */
    @Transactional(readOnly = true)
    public List<Standings> processes() {
        return plans.newest().stream()
                .map(each -> new Standings(
                        each.getKey(),
                        Optional.ofNullable(each.getName()).orElse(each.getKey()),
                        versions(each.getKey())))
                .sorted(Comparator.comparing(Standings::elsewhere).reversed().thenComparing(Standings::process))
                .toList();
    }

    private ProcessDefinition definition(String process, int version) {
        return plans.version(process, version).orElseThrow(() -> new RuleViolated("workflow.versionUnknown"));
    }

    /**
     * One version of a diagram.
     *
     * @param running how many cases run on it
     */
    public record Version(String process, String name, int version, long running) {}

    /** A process, its versions, and where its cases run. */
    public record Standings(String process, String name, List<Version> versions) {

        public Version newest() {
            return versions.get(0);
        }

        public long running() {
            return versions.stream().mapToLong(Version::running).sum();
        }

        /** How many cases run on older versions. */
        public long elsewhere() {
            return running() - newest().running();
        }
    }
}
