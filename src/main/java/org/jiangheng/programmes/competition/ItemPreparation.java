package org.jiangheng.programmes.competition;

import static org.jiangheng.programmes.competition.CompetitionProcess.*;

import java.time.LocalDate;
import java.util.Optional;
import org.jiangheng.batch.Batches;
import org.jiangheng.calendar.Time;
import org.jiangheng.inspection.Inspection;
import org.jiangheng.inspection.Inspections;
import org.jiangheng.inspection.Kind;
import org.jiangheng.inspection.NewInspection;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.workflow.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gets an item ready to be held: both checks are ordered, and everybody who will work on it is named (CC-53, CC-56). */
@Component
class ItemPreparation {

    private final Competitions competitions;
    private final Inspections inspections;
    private final Batches batches;

    ItemPreparation(Competitions competitions, Inspections inspections, Batches batches) {
        this.competitions = competitions;
        this.inspections = inspections;
        this.batches = batches;
    }

    /** Performed again, the checks ordered before stand. */
    @Transactional
    Outcome prepare(SubjectId id) {
        var item = competitions.item(id);
        var competition = competitions.get(item.competition());
        var venue = Readers.supervisors(competition.venue());
        var records = Readers.supervisors(competition.records());
        var event = check(item, competition, CheckQuestions.EVENT, venue, item.skillPlace(), firstDay(item));
        var after = check(
                item,
                competition,
                CheckQuestions.RECORDS,
                records,
                competition.records().label(),
                item.endsOn());
        return Outcome.of(VENUE_INSPECTORS, venue)
                .and(RECORD_INSPECTORS, records)
                .and(QUESTION_OFFICE, CompetitionMails.QUESTION_OFFICE)
                .and(KEEPERS, Roles.group(Roles.CERTIFICATES, Roles.CENTER))
                .and(EVENT_INSPECTION, event)
                .and(RECORD_INSPECTION, after)
                .and(PARTS_OVER, Time.endOf(item.endsOn()))
                .and(
                        CERTIFY_UNTIL,
                        batches.get(competition.batch())
                                .stage(CompetitionProgramme.CERTIFY)
                                .until());
    }

    private static LocalDate firstDay(Item item) {
        return item.theoryOn().isBefore(item.skillOn()) ? item.theoryOn() : item.skillOn();
    }

    private String check(
            Item item, Competition competition, Kind kind, String inspectors, String place, LocalDate plannedOn) {
        return ordered(item.id(), kind)
                .map(Inspection::id)
                .orElseGet(() -> inspections.order(
                        new NewInspection(
                                item.id(),
                                kind,
                                place,
                                plannedOn,
                                "",
                                CheckQuestions.of(kind.code()),
                                inspectors,
                                Roles.group(
                                        Roles.EMPLOYER, competition.organiser().value())),
                        Actor.SYSTEM))
                .value();
    }

    private Optional<Inspection> ordered(SubjectId item, Kind kind) {
        return inspections.of(item).stream()
                .filter(inspection -> !inspection.spot() && inspection.kind().equals(kind))
                .findFirst();
    }
}
