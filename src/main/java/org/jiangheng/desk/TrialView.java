package org.jiangheng.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangheng.desk.Subjects.Place;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.workflow.TrialReport;
import org.jiangheng.workflow.TrialReport.Deviation;
import org.jiangheng.workflow.TrialReport.Turn;
import org.jiangheng.workflow.Trials.Attempt;

/**
 * One tried table as the page shows it: as many differences as one reads, the rest is in the download.
 *
 * @param questions every question answered differently, with how often it was asked
 * @param matching how many differences the filter leaves
 * @param shown the first of them
 */
record TrialView(
        Attempt attempt,
        Optional<TrialReport> report,
        Map<String, Long> questions,
        int matching,
        List<Line<Deviation>> shown,
        List<Line<Turn>> turns) {

    static final int MOST = 200;

    static TrialView of(Attempt attempt, Filter filter, Function<SubjectId, Optional<Place>> places) {
        var deviations = attempt.report().map(TrialReport::deviations).orElse(List.of());
        var turns = attempt.report().map(TrialReport::turns).orElse(List.of());
        var matching = deviations.stream().filter(filter::takes).toList();
        return new TrialView(
                attempt,
                attempt.report(),
                deviations.stream()
                        .collect(Collectors.groupingBy(Deviation::question, TreeMap::new, Collectors.counting())),
                matching.size(),
                matching.stream()
                        .limit(MOST)
                        .map(each -> new Line<>(each, places.apply(each.subject())))
                        .toList(),
                turns.stream()
                        .filter(turn -> turn.label().contains(filter.search()))
                        .limit(MOST)
                        .map(each -> new Line<>(each, places.apply(each.subject())))
                        .toList());
    }

    /** A difference and the page of its case. */
    record Line<T>(T item, Optional<Place> place) {}

    /** @param search part of the case's label; @param question the question, or empty for all */
    record Filter(String search, String question) {
        boolean takes(Deviation deviation) {
            return deviation.label().contains(search)
                    && (question.isEmpty() || deviation.question().equals(question));
        }
    }
}
