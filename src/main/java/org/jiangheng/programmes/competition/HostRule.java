package org.jiangheng.programmes.competition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangheng.programmes.Problem;

/** Level and class are named, and the host may hold a competition of that level (CC-02, CC-03, CC-09 … CC-12). */
final class HostRule implements FilingRule {

    @Override
    public List<Problem> problems(FilingForm form, FilingCircumstances known) {
        var level = level(form);
        if (level.isEmpty()) {
            return List.of(Problem.of("competition.levelMissing"));
        }
        var host = Host.find(form.host());
        if (host.isEmpty()) {
            return List.of(Problem.of("competition.hostMissing"));
        }
        if (!host.get().mayHold(level.get())) {
            return List.of(Problem.of(
                    "competition.hostMayNotHold",
                    host.get().label(),
                    level.get().label()));
        }
        return form.selection() && !level.get().isMunicipal()
                ? List.of(Problem.of("competition.selectionNotMunicipal"))
                : List.of();
    }

    static Optional<CompetitionLevel> level(FilingForm form) {
        return Stream.of(CompetitionLevel.values())
                .filter(level -> level.name().equals(form.level()))
                .findFirst();
    }
}
