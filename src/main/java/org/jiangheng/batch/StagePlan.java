package org.jiangheng.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.programmes.StageSpec;

/** The stages of a new batch: every stage has a last day, none earlier than the one before (two may end together, CC-59). */
final class StagePlan {

    private StagePlan() {}

    static List<Stage> of(List<StageSpec> specs, Map<String, LocalDate> lastDays) {
        var stages = new ArrayList<Stage>();
        Instant before = Instant.MIN;
        for (StageSpec spec : specs) {
            var stage = new Stage(spec.code(), spec.label(), Time.endOf(lastDay(spec, lastDays)), spec.cutOff());
            if (stage.until().isBefore(before)) {
                throw new RuleViolated("batch.datesOutOfOrder", spec.label());
            }
            before = stage.until();
            stages.add(stage);
        }
        return stages;
    }

    private static LocalDate lastDay(StageSpec spec, Map<String, LocalDate> lastDays) {
        var day = lastDays.get(spec.code());
        if (day == null) {
            throw new RuleViolated("batch.datesMissing", spec.label());
        }
        return day;
    }
}
