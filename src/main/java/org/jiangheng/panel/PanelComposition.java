package org.jiangheng.panel;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.RuleViolated;

/** Who sits on the panel: an odd number, at least so many, the leader among them (XC-34). */
record PanelComposition(List<String> experts, Optional<String> leader) {

    PanelComposition {
        experts = List.copyOf(new LinkedHashSet<>(experts));
    }

    void requireSound(int least) {
        if (experts.size() < least) {
            throw new RuleViolated("panel.tooFewExperts", least, experts.size());
        }
        if (experts.size() % 2 == 0) {
            throw new RuleViolated("panel.evenNumber", experts.size());
        }
        if (leader.filter(experts::contains).isEmpty()) {
            throw new RuleViolated("panel.leaderMissing");
        }
    }
}
