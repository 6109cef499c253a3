package org.jiangheng.panel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;

/**
 * A review group (评审组) and its meeting: who judges whom, when and where (DR-58, DR-63).
 *
 * @param experts accounts of the panel, the leader among them
 * @param candidates dossiers put before this panel, in the order of their numbers
 * @param minutes the minutes as signed by the leader
 */
public record Session(
        SubjectId id,
        SubjectId batch,
        String name,
        SessionStatus status,
        Optional<Instant> startsAt,
        String place,
        List<String> experts,
        Optional<String> leader,
        List<SubjectId> candidates,
        Optional<String> minutes) {

    public Session {
        experts = List.copyOf(experts);
        candidates = List.copyOf(candidates);
    }

    public boolean isClosed() {
        return status == SessionStatus.CLOSED;
    }
}
