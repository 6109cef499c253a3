package org.jiangheng.programmes.competition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.batch.Batches;
import org.jiangheng.inspection.Inspection;
import org.jiangheng.inspection.InspectionSubjects;
import org.jiangheng.inspection.Kind;
import org.jiangheng.inspection.Question;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.Occupations;
import org.jiangheng.party.Organisations;
import org.springframework.stereotype.Component;

/** Items of competitions as they are inspected (CC-52 … CC-56). */
@Component
class InspectedItems implements InspectionSubjects {

    /** Not on file, or called off: nothing of it can be looked at. */
    private static final Set<ItemStatus> NOT_HELD =
            Set.of(ItemStatus.SUBMITTED, ItemStatus.NOT_FILED, ItemStatus.CANCELLED);

    private final CompetitionRepository competitions;
    private final Occupations occupations;
    private final Organisations organisations;
    private final Batches batches;
    private final Journal journal;

    InspectedItems(
            CompetitionRepository competitions,
            Occupations occupations,
            Organisations organisations,
            Batches batches,
            Journal journal) {
        this.competitions = competitions;
        this.occupations = occupations;
        this.organisations = organisations;
        this.batches = batches;
        this.journal = journal;
    }

    @Override
    public Optional<Described> describe(SubjectId about) {
        return competitions.item(about).map(this::described);
    }

    private Described described(Item item) {
        var competition = competitions.find(item.competition()).orElseThrow();
        var number = competition.receiptNumber().map(one -> one + "　").orElse("");
        return new Described(
                CompetitionProgramme.TITLE,
                number + competition.name() + "　" + occupations.label(item.occupation()),
                item.skillPlace(),
                Roles.group(Roles.EMPLOYER, competition.organiser().value()),
                organisations.get(competition.organiser()).name(),
                Set.of(
                        Roles.group(Roles.RECEPTION, Readers.SECTION),
                        Roles.group(Roles.LEADER, Readers.SECTION),
                        Roles.group(Roles.LEADER, Roles.CENTER)),
                Optional.of("/office/dossiers/" + competition.id()));
    }

    @Override
    public List<Question> questions(SubjectId about, String kind) {
        return CheckQuestions.of(kind);
    }

    @Override
    public int rectifyWithin(SubjectId about) {
        var competition = competitions.item(about).map(Item::competition).flatMap(competitions::find);
        return batches.parameters(competition.orElseThrow().batch()).integer("rectification.workingDays");
    }

    /** Process and results of every filed item, of all levels (CC-52). */
    @Override
    public List<Kind> spotKinds(SubjectId about) {
        return competitions
                .item(about)
                .filter(item -> !NOT_HELD.contains(item.status()))
                .map(item -> List.of(CheckQuestions.SPOT_EVENT, CheckQuestions.SPOT_RECORDS))
                .orElse(List.of());
    }

    /** The competition's own journal says what its items' checks found; past the after-event check the item is checked (CC-21, CC-57). */
    @Override
    public void concluded(Inspection inspection, Actor actor) {
        competitions.item(inspection.about()).ifPresent(item -> {
            var found = inspection
                    .conclusion()
                    .map(conclusion -> conclusion.label())
                    .orElse("");
            journal.record(
                    item.competition(),
                    actor,
                    "itemInspected",
                    "“" + occupations.label(item.occupation()) + "”项目"
                            + inspection.kind().label() + "结论：" + found + "。");
            if (inspection.isPassed()
                    && inspection.kind().equals(CheckQuestions.RECORDS)
                    && item.status() == ItemStatus.CONCLUDED) {
                competitions.itemStatus(item.id(), ItemStatus.CHECKED);
            }
        });
    }
}
