package org.jiangheng.portal.employer;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jiangheng.batch.Batch;
import org.jiangheng.programmes.DossierStatus;

/**
 * The organisation's applicants in one batch.
 *
 * @param sendUntil when the batch stops taking recommendation lists (exclusive)
 */
record CandidateBatch(Batch batch, String programme, List<Candidate> candidates, Instant sendUntil, boolean sends) {

    /** The applicants under the heading of where they stand; headings nobody stands under are left out. */
    public Map<String, List<Candidate>> groups() {
        var groups = new LinkedHashMap<String, List<Candidate>>();
        batch.stages()
                .forEach(stage -> put(
                        groups,
                        stage.label(),
                        candidate -> open(candidate)
                                && candidate.dossier().words().stage().equals(stage.code())));
        put(groups, "已办结", candidate -> candidate.status().isClosed());
        return groups;
    }

    public List<Candidate> ready() {
        return candidates.stream()
                .filter(candidate -> candidate.status() == DossierStatus.RECOMMENDED)
                .toList();
    }

    public long waiting() {
        return candidates.stream()
                .filter(candidate -> candidate.task().isPresent())
                .count();
    }

    private void put(Map<String, List<Candidate>> groups, String heading, Predicate<Candidate> belongs) {
        var members = candidates.stream().filter(belongs).toList();
        if (!members.isEmpty()) {
            groups.put(heading, members);
        }
    }

    private static boolean open(Candidate candidate) {
        return !candidate.status().isClosed();
    }
}
