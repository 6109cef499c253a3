package org.jiangheng.portal.employer;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jiangheng.batch.Batch;
import org.jiangheng.batch.Batches;
import org.jiangheng.calendar.Time;
import org.jiangheng.dossier.Submissions;
import org.jiangheng.programmes.Programmes;
import org.springframework.stereotype.Component;

/** Sorts applicants by batch, the one that ends last first. */
@Component
class CandidateBatches {

    private final Batches batches;
    private final Submissions submissions;
    private final Programmes programmes;
    private final Time time;

    CandidateBatches(Batches batches, Submissions submissions, Programmes programmes, Time time) {
        this.batches = batches;
        this.submissions = submissions;
        this.programmes = programmes;
        this.time = time;
    }

    List<CandidateBatch> of(List<Candidate> candidates) {
        return candidates.stream()
                .collect(Collectors.groupingBy(
                        candidate -> candidate.dossier().batch(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> batch(batches.get(each.getKey()), each.getValue()))
                .sorted(Comparator.comparing(CandidateBatch::sendUntil).reversed())
                .toList();
    }

    String title(Batch batch) {
        return programmes.get(batch.programme()).title() + " " + batch.title();
    }

    private CandidateBatch batch(Batch batch, List<Candidate> candidates) {
        var until = submissions.stage(batch.id()).until();
        return new CandidateBatch(
                batch,
                programmes.get(batch.programme()).title(),
                candidates,
                until,
                time.now().isBefore(until));
    }
}
