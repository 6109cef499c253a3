package org.jiangheng.batch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiangheng.calendar.Time;
import org.jiangheng.calendar.WorkingDays;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.programmes.Programmes;
import org.jiangheng.programmes.StageSpec;
import org.springframework.stereotype.Component;

/** What a batch must say before anybody is asked to approve it (XC-01, XC-07, XC-50, DR-02). */
@Component
class DraftRules {

    private static final List<Pattern> SHAPES = List.of(
            Pattern.compile("\\d{1,9}"),
            Pattern.compile("\\d{1,6}\\.\\d{1,4}"),
            Pattern.compile("\\d{1,3}/\\d{1,3}"),
            Pattern.compile("true|false"),
            Pattern.compile("FLOOR|CEILING|HALF_UP"));

    private final BatchOpening opening;
    private final CriticalPath path;
    private final Programmes programmes;
    private final WorkingDays workingDays;
    private final Time time;

    DraftRules(BatchOpening opening, CriticalPath path, Programmes programmes, WorkingDays workingDays, Time time) {
        this.opening = opening;
        this.path = path;
        this.programmes = programmes;
        this.workingDays = workingDays;
        this.time = time;
    }

    /** What a saved draft may not be, even before it is complete. */
    void requireWritten(BatchDraft draft, DraftEdit edit) {
        for (DraftParameter parameter : draft.parameters()) {
            var typed = edit.parameters().get(parameter.key());
            if (typed != null) {
                requireShape(parameter.label(), typed.value(), parameter.initial());
            }
        }
    }

    /** A number stays a number, a share a share, yes or no yes or no. */
    static void requireShape(String label, String value, String before) {
        var shape = SHAPES.stream()
                .filter(pattern -> pattern.matcher(before).matches())
                .findFirst();
        if (value.isEmpty() || shape.isPresent() && !shape.get().matcher(value).matches()) {
            throw new RuleViolated("batch.parameterShape", label, value, before);
        }
    }

    void requireComplete(BatchDraft draft) {
        var stages = stages(draft);
        if (draft.name().isEmpty()) {
            throw new RuleViolated("batch.nameMissing");
        }
        if (draft.name().matches("\\d{4}年.*") && !draft.name().startsWith(draft.year() + "年")) {
            throw new RuleViolated("batch.nameOtherYear", draft.name(), String.valueOf(draft.year()));
        }
        if (draft.noticeNumber().isEmpty()) {
            throw new RuleViolated("batch.noticeMissing");
        }
        StagePlan.of(stages, draft.lastDays());
        opening.requireRoomInYear(draft.programme(), draft.year(), 1, draft.values());
        requireAhead(stages.get(0), draft.lastDays());
        draft.parameters().forEach(DraftRules::requireExplained);
        path.requireYearsPublished(stages, draft.lastDays(), draft.values());
    }

    private void requireAhead(StageSpec first, Map<String, LocalDate> lastDays) {
        var lastDay = lastDays.get(first.code());
        if (lastDay.isBefore(time.today())) {
            throw new RuleViolated("batch.alreadyOver", first.label(), lastDay);
        }
    }

    private static void requireExplained(DraftParameter parameter) {
        var newSource = !parameter.source().isEmpty() && !parameter.source().equals(parameter.initialSource());
        if (parameter.isChanged()
                && parameter.kind().equals("T")
                && !(newSource && !parameter.reason().isEmpty())) {
            throw new RuleViolated("batch.parameterUnexplained", parameter.label());
        }
    }

    /** Empty while the holidays of a year are unknown: the obstacle says so. */
    List<StageFinding> criticalPath(BatchDraft draft) {
        try {
            return path.of(stages(draft), draft.lastDays(), draft.values());
        } catch (RuleViolated yearNotPublished) {
            return List.of();
        }
    }

    List<LocalDate> restDays(BatchDraft draft) {
        return draft.lastDays().values().stream()
                .filter(this::isRestDay)
                .sorted()
                .toList();
    }

    private boolean isRestDay(LocalDate day) {
        try {
            return !workingDays.isWorkingDay(day);
        } catch (RuleViolated yearNotPublished) {
            return false;
        }
    }

    NewBatch opened(BatchDraft draft, Actor approvedBy) {
        return new NewBatch(
                draft.programme(),
                draft.year(),
                draft.name(),
                draft.lastDays(),
                draft.parameters().stream().collect(Collectors.toMap(DraftParameter::key, DraftParameter::value)),
                approvedBy);
    }

    private List<StageSpec> stages(BatchDraft draft) {
        return programmes.get(draft.programme()).stages();
    }
}
