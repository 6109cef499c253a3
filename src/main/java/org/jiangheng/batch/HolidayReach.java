package org.jiangheng.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.calendar.HolidayList;
import org.jiangheng.calendar.HolidayYears;
import org.jiangheng.calendar.Holidays;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.Programmes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which batches lean on a year's holidays, and what another list would change for them (XC-07). */
@Service
@Transactional(readOnly = true)
public class HolidayReach {

    private final Batches batches;
    private final BatchDrafts drafts;
    private final CriticalPath path;
    private final Programmes programmes;
    private final HolidayYears years;
    private final Time time;

    HolidayReach(
            Batches batches,
            BatchDrafts drafts,
            CriticalPath path,
            Programmes programmes,
            HolidayYears years,
            Time time) {
        this.batches = batches;
        this.drafts = drafts;
        this.path = path;
        this.programmes = programmes;
        this.years = years;
        this.time = time;
    }

    /** Running and drafted batches that cannot be computed for want of a year's holidays. */
    public List<Want> wants() {
        var wants = new ArrayList<Want>();
        batches.all().stream()
                .filter(this::isRunning)
                .forEach(batch -> want(
                                batch.id(),
                                batch.programme(),
                                batch.title(),
                                days(batch),
                                batches.parameters(batch.id()))
                        .ifPresent(wants::add));
        drafts.open()
                .forEach(draft -> want(draft.id(), draft.programme(), draft.title(), draft.lastDays(), draft.values())
                        .ifPresent(wants::add));
        return List.copyOf(wants);
    }

    private Optional<Want> want(
            SubjectId id, String programme, String title, Map<String, LocalDate> days, Parameters parameters) {
        var stages = programmes.get(programme).stages().stream()
                .filter(stage -> days.containsKey(stage.code()))
                .toList();
        try {
            path.requireYearsPublished(stages, days, parameters);
            return Optional.empty();
        } catch (RuleViolated refused) {
            return refused.code().equals("batch.yearUnknown")
                    ? Optional.of(new Want(
                            id,
                            title,
                            refused.arguments().get(0).toString(),
                            refused.arguments().get(1).toString()))
                    : Optional.empty();
        }
    }

    /** The stages still to end whose working days would be others; periods that have begun keep the end they were given. */
    public List<Change> changes(HolidayList list) {
        var before = years.now();
        var after = years.with(list);
        return batches.all().stream()
                .filter(this::isRunning)
                .flatMap(batch -> changes(batch, before, after).stream())
                .toList();
    }

    private List<Change> changes(Batch batch, Holidays before, Holidays after) {
        var changes = new ArrayList<Change>();
        var from = time.today();
        for (Stage stage : batch.stages()) {
            if (time.now().isBefore(stage.until())) {
                var was = count(before, from, stage.lastDay());
                var becomes = count(after, from, stage.lastDay());
                if (!was.equals(becomes)) {
                    changes.add(new Change(batch.title(), stage.label(), stage.lastDay(), was, becomes));
                }
                from = stage.lastDay();
            }
        }
        return changes;
    }

    private static Optional<Integer> count(Holidays holidays, LocalDate from, LocalDate to) {
        try {
            return Optional.of(holidays.between(from, to));
        } catch (RuleViolated yearNotPublished) {
            return Optional.empty();
        }
    }

    private boolean isRunning(Batch batch) {
        return batch.stages().stream().anyMatch(stage -> time.now().isBefore(stage.until()));
    }

    private static Map<String, LocalDate> days(Batch batch) {
        var days = new HashMap<String, LocalDate>();
        batch.stages().forEach(stage -> days.put(stage.code(), stage.lastDay()));
        return days;
    }

    /** A batch that leans on a year nobody has entered. */
    public record Want(SubjectId batch, String title, String stage, String year) {}

    /**
     * A stage that would have other working days.
     *
     * @param before empty when it could not be computed
     */
    public record Change(
            String batch, String stage, LocalDate lastDay, Optional<Integer> before, Optional<Integer> after) {}
}
