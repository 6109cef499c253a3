package org.jiangheng.panel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;

/** What the secretary has in mind for a session; parts may still be missing. */
public record PanelPlan(
        List<SubjectId> candidates,
        List<String> experts,
        Optional<String> leader,
        Optional<Instant> startsAt,
        String place) {

    public PanelPlan {
        candidates = List.copyOf(candidates);
        experts = List.copyOf(experts);
    }
}
