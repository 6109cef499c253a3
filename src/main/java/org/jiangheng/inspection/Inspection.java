package org.jiangheng.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.SubjectId;

/**
 * A check on the spot (督导检查): ordered, carried out, concluded, rectified, checked again (CC-57, CC-X7).
 *
 * @param programme title of the programme it belongs to
 * @param title of what it is about, as it stood when ordered
 * @param spot ordered by the centre (CC-52), not by a diagram
 * @param conclusion of the last concluded round
 */
public record Inspection(
        SubjectId id,
        String number,
        SubjectId about,
        String programme,
        String title,
        Kind kind,
        String place,
        LocalDate plannedOn,
        String reason,
        String inspectors,
        String responsible,
        Set<String> readers,
        boolean spot,
        InspectionStatus status,
        Optional<Conclusion> conclusion,
        Instant orderedAt,
        Optional<Instant> closedAt,
        List<Question> questions) {

    /** Spot checks are its work, and it reads what the districts find (CC-52). */
    public static final String CENTRE = Roles.group(Roles.SUPERVISION, Roles.CENTER);

    public Inspection {
        readers = Set.copyOf(readers);
        questions = List.copyOf(questions);
    }

    public boolean isOpen() {
        return status != InspectionStatus.CLOSED && status != InspectionStatus.WITHDRAWN;
    }

    /** Concluded for good with 合格 (CC-57). */
    public boolean isPassed() {
        return status == InspectionStatus.CLOSED
                && conclusion.filter(Conclusion.PASSED::equals).isPresent();
    }

    public boolean isInspector(Actor actor) {
        return actor.isIn(inspectors);
    }

    public boolean isResponsible(Actor actor) {
        return actor.isIn(responsible);
    }

    /** Who may open it on the office pages: the unit that carries it out, the centre's supervision, the readers (CC-53, XC-29). */
    public boolean isReadableBy(Actor actor) {
        return isInspector(actor) || actor.isIn(CENTRE) || readers.stream().anyMatch(actor::isIn);
    }
}
