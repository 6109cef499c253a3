package org.jiangheng.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangheng.calendar.WorkingDays;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.programmes.StageSpec;
import org.jiangheng.programmes.StageSpec.Period;
import org.springframework.stereotype.Component;

/**
 * Whether the dates of a batch can hold what has to happen between them, by its own parameters (design §5): every stage after
 * the first needs its periods and one more working day to act on.
 */
@Component
class CriticalPath {

    private static final String UNKNOWN_YEAR = "calendar.yearUnknown";

    private final WorkingDays workingDays;

    CriticalPath(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** One finding for each stage that has periods. */
    List<StageFinding> of(List<StageSpec> stages, Map<String, LocalDate> lastDays, Parameters parameters) {
        var findings = new ArrayList<StageFinding>();
        for (int i = 1; i < stages.size(); i++) {
            var stage = stages.get(i);
            var from = lastDays.get(stages.get(i - 1).code());
            var to = lastDays.get(stage.code());
            if (from != null && to != null && !stage.periods().isEmpty()) {
                findings.add(finding(stage, workingDays.between(from, to), parameters));
            }
        }
        return List.copyOf(findings);
    }

    private static StageFinding finding(StageSpec stage, int available, Parameters parameters) {
        int needed = length(stage, parameters, true) + 1;
        int atWorst = needed + length(stage, parameters, false);
        var verdict = available < needed
                ? StageFinding.Verdict.SHORT
                : available < atWorst ? StageFinding.Verdict.TIGHT : StageFinding.Verdict.HOLDS;
        return new StageFinding(
                stage.label(),
                verdict,
                available,
                needed,
                atWorst,
                said(stage, available, needed, atWorst, parameters));
    }

    private static String said(StageSpec stage, int available, int needed, int atWorst, Parameters parameters) {
        var said = new StringBuilder("“" + stage.label() + "”有" + available + "个工作日，" + names(stage, parameters, true)
                + "，加办理1个工作日，至少需要" + needed + "个");
        said.append(available < needed ? "，缺" + (needed - available) + "个工作日。" : "，够用。");
        if (atWorst > needed) {
            said.append("另有" + names(stage, parameters, false) + "时，需要" + atWorst + "个");
            said.append(available < atWorst ? "，缺" + (atWorst - available) + "个工作日。" : "，也够用。");
        }
        return said.toString();
    }

    private static String names(StageSpec stage, Parameters parameters, boolean always) {
        return String.join(
                "、",
                stage.periods().stream()
                        .filter(period -> period.always() == always)
                        .map(period -> name(period, parameters))
                        .toList());
    }

    private static String name(Period period, Parameters parameters) {
        var label = parameters.all().stream()
                .filter(parameter -> parameter.key().equals(period.parameter()))
                .map(Parameter::label)
                .findFirst()
                .orElse(period.parameter());
        return label.replaceFirst("（工作日）$", "") + parameters.integer(period.parameter()) + "个工作日";
    }

    private static int length(StageSpec stage, Parameters parameters, boolean always) {
        return stage.periods().stream()
                .filter(period -> period.always() == always)
                .mapToInt(period -> parameters.integer(period.parameter()))
                .sum();
    }

    /** Refuses dates whose periods reach into a year without published holidays; all are tried to their longest (XC-07). */
    void requireYearsPublished(List<StageSpec> stages, Map<String, LocalDate> lastDays, Parameters parameters) {
        for (StageSpec stage : stages) {
            int longest = stage.periods().stream()
                    .mapToInt(period -> parameters.integer(period.parameter()))
                    .max()
                    .orElse(0);
            requireYears(stage, lastDays.get(stage.code()), longest);
        }
    }

    private void requireYears(StageSpec stage, LocalDate lastDay, int longest) {
        try {
            workingDays.isWorkingDay(lastDay);
            workingDays.plus(lastDay, longest);
        } catch (RuleViolated refused) {
            if (!refused.code().equals(UNKNOWN_YEAR)) {
                throw refused;
            }
            throw new RuleViolated(
                    "batch.yearUnknown", stage.label(), refused.arguments().get(0));
        }
    }
}
