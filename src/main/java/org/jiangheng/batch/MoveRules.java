package org.jiangheng.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.calendar.Time;
import org.jiangheng.calendar.WorkingDays;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.programmes.Programmes;
import org.jiangheng.programmes.StageSpec;
import org.springframework.stereotype.Component;

/**
 * Which moves of a deadline are possible (DR-X16): while it has not passed, between its neighbours, and earlier only so far ahead
 * that the people who are told can still act.
 */
@Component
class MoveRules {

    private static final String NOTICE = "deadline.noticeWorkingDays";

    private final CriticalPath path;
    private final Programmes programmes;
    private final WorkingDays workingDays;

    MoveRules(CriticalPath path, Programmes programmes, WorkingDays workingDays) {
        this.path = path;
        this.programmes = programmes;
        this.workingDays = workingDays;
    }

    void require(Batch batch, Stage stage, Instant to, Parameters parameters, Instant now) {
        if (!now.isBefore(stage.until())) {
            throw new RuleViolated("batch.stageOver", stage.label(), stage.lastDay());
        }
        if (to.equals(stage.until())) {
            throw new RuleViolated("batch.moveNothing", stage.label(), stage.lastDay());
        }
        requireOrder(batch, stage, to);
        path.requireYearsPublished(specs(batch), lastDays(batch, stage, to), parameters);
        if (to.isBefore(stage.until())) {
            requireNotice(to, parameters, LocalDate.ofInstant(now, Time.BEIJING));
        }
    }

    static void requireExplained(String reason, String source) {
        requireReason(reason);
        if (source.isBlank()) {
            throw new RuleViolated("batch.sourceMissing");
        }
    }

    static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new RuleViolated("batch.reasonMissing");
        }
    }

    private static void requireOrder(Batch batch, Stage stage, Instant to) {
        int at = batch.stages().indexOf(stage);
        if (at > 0 && !to.isAfter(batch.stages().get(at - 1).until())) {
            var before = batch.stages().get(at - 1);
            throw new RuleViolated("batch.moveBeforePrevious", before.label(), before.lastDay());
        }
        if (at < batch.stages().size() - 1
                && !to.isBefore(batch.stages().get(at + 1).until())) {
            var after = batch.stages().get(at + 1);
            throw new RuleViolated("batch.moveBeyondNext", after.label(), after.lastDay());
        }
    }

    /** Whoever is told of an earlier end must have some days left; the last day is one of them. */
    private void requireNotice(Instant to, Parameters parameters, LocalDate today) {
        int notice = parameters.integer(NOTICE);
        var earliest = workingDays.plus(today, notice);
        if (to.isBefore(Time.endOf(earliest))) {
            throw new RuleViolated("batch.moveTooSoon", notice, earliest);
        }
    }

    Optional<RuleViolated> obstacle(Batch batch, Stage stage, Instant to, Parameters parameters, Instant now) {
        try {
            require(batch, stage, to, parameters, now);
            return Optional.empty();
        } catch (RuleViolated refused) {
            return Optional.of(refused);
        }
    }

    /** How the dates hold once the stage ends then; empty when a year is unknown, which the obstacle says. */
    List<StageFinding> criticalPath(Batch batch, Stage stage, Instant to, Parameters parameters) {
        try {
            return path.of(specs(batch), lastDays(batch, stage, to), parameters);
        } catch (RuleViolated yearNotPublished) {
            return List.of();
        }
    }

    /** The fact of the batch's process that holds the stage's end. */
    Optional<String> fact(Batch batch, String stage) {
        return specs(batch).stream()
                .filter(spec -> spec.code().equals(stage))
                .findFirst()
                .filter(StageSpec::timed)
                .map(StageSpec::fact);
    }

    private List<StageSpec> specs(Batch batch) {
        return programmes.get(batch.programme()).stages();
    }

    private static Map<String, LocalDate> lastDays(Batch batch, Stage moved, Instant to) {
        var days = new HashMap<String, LocalDate>();
        batch.stages().forEach(stage -> days.put(stage.code(), stage.lastDay()));
        days.put(moved.code(), LocalDate.ofInstant(to, Time.BEIJING).minusDays(1));
        return days;
    }
}
