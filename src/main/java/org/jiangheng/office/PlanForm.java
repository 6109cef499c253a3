package org.jiangheng.office;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.panel.PanelPlan;
import org.jiangheng.panel.Session;
import org.springframework.util.MultiValueMap;

/** The secretary's plan as it stands in the form, readable or not. */
record PlanForm(List<String> candidates, List<String> experts, String leader, String startsAt, String place) {

    static PlanForm typed(MultiValueMap<String, String> typed) {
        return new PlanForm(
                typed.getOrDefault("candidate", List.of()),
                typed.getOrDefault("expert", List.of()),
                first(typed, "leader"),
                first(typed, "startsAt"),
                first(typed, "place"));
    }

    /** What was kept; a session nobody has planned yet begins with everybody who may be judged. */
    static PlanForm kept(Session session, List<SubjectId> eligible) {
        var untouched = session.candidates().isEmpty() && session.experts().isEmpty();
        return new PlanForm(
                (untouched ? eligible : session.candidates())
                        .stream().map(SubjectId::value).toList(),
                session.experts(),
                session.leader().orElse(""),
                session.startsAt()
                        .map(at -> LocalDateTime.ofInstant(at, Time.BEIJING).toString())
                        .orElse(""),
                session.place());
    }

    PanelPlan plan() {
        return new PanelPlan(
                candidates.stream().map(SubjectId::of).toList(),
                experts,
                Optional.of(leader).filter(account -> !account.isBlank()),
                start(),
                place);
    }

    private Optional<Instant> start() {
        if (startsAt.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDateTime.parse(startsAt).atZone(Time.BEIJING).toInstant());
        } catch (DateTimeParseException unreadable) {
            throw new RuleViolated("office.startUnreadable");
        }
    }

    private static String first(MultiValueMap<String, String> typed, String key) {
        var value = typed.getFirst(key);
        return value == null ? "" : value.strip();
    }
}
