package org.jiangheng.programmes.competition;

import java.util.Comparator;
import java.util.Map;
import org.jiangheng.calendar.Time;
import org.jiangheng.document.Papers;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.inspection.InspectionStatus;
import org.jiangheng.inspection.Inspections;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.workflow.Processes;
import org.springframework.stereotype.Component;

/** What an agreed change does: records, timers, checks, due dates, the paper and the mails (CC-46, CC-X4, CC-P17). */
@Component
class ChangeEffects {

    private static final String WORD = "京职技鉴赛变";

    private final CompetitionRepository competitions;
    private final ItemRepository items;
    private final Competitions moves;
    private final PlanRepository plans;
    private final Inspections inspections;
    private final Dossiers dossiers;
    private final Processes processes;
    private final ItemDates dates;
    private final OpenChecks openChecks;
    private final Papers papers;
    private final CompetitionMails mails;
    private final Time time;

    ChangeEffects(
            CompetitionRepository competitions,
            ItemRepository items,
            Competitions moves,
            PlanRepository plans,
            Inspections inspections,
            Dossiers dossiers,
            Processes processes,
            ItemDates dates,
            OpenChecks openChecks,
            Papers papers,
            CompetitionMails mails,
            Time time) {
        this.competitions = competitions;
        this.items = items;
        this.moves = moves;
        this.plans = plans;
        this.inspections = inspections;
        this.dossiers = dossiers;
        this.processes = processes;
        this.dates = dates;
        this.openChecks = openChecks;
        this.papers = papers;
        this.mails = mails;
        this.time = time;
    }

    void apply(Change change, String what) {
        switch (change.kind()) {
            case CHANGE -> move(change);
            case CANCEL_ITEM -> cancel(change.item().orElseThrow(), change.reason());
            case CANCEL -> cancelAll(change);
        }
        paper(change, what);
        tell(change, what);
    }

    private void move(Change change) {
        var old = items.find(change.item().orElseThrow()).orElseThrow();
        var moved = change.applied(old);
        items.change(moved);
        var all = items.of(change.competition());
        competitions.dates(
                change.competition(),
                all.stream()
                        .map(ChangeRules::firstDay)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                all.stream().map(Item::endsOn).max(Comparator.naturalOrder()).orElseThrow());
        for (var part : EventPart.values()) {
            if (change.moves(part)) {
                plans.replace(old.id(), part);
            }
        }
        dates.followParts(old, moved);
        checks(moved);
    }

    /** Checks not yet carried out follow the event (CC-56). */
    private void checks(Item moved) {
        inspections.of(moved.id()).stream()
                .filter(inspection -> inspection.status() == InspectionStatus.ORDERED && !inspection.spot())
                .forEach(inspection -> {
                    var event = inspection.kind().equals(CheckQuestions.EVENT);
                    inspections.move(
                            inspection.id(),
                            event ? ChangeRules.firstDay(moved) : moved.endsOn(),
                            event ? moved.skillPlace() : inspection.place(),
                            "竞赛安排变更",
                            Actor.SYSTEM);
                });
    }

    private void cancel(SubjectId item, String reason) {
        moves.itemStatus(item, ItemStatus.CANCELLED, reason, Actor.SYSTEM);
        processes.tell(item, CompetitionProcess.ITEM_CANCELLED);
        openChecks.withdrawAll(item, "竞赛项目取消。");
    }

    private void cancelAll(Change change) {
        items.of(change.competition()).stream()
                .filter(item -> !item.status().isClosed())
                .forEach(item -> moves.itemStatus(item.id(), ItemStatus.CANCELLED, change.reason(), Actor.SYSTEM));
        dossiers.status(change.competition(), DossierStatus.CANCELLED, change.reason(), Actor.SYSTEM);
        processes.tell(change.competition(), CompetitionProcess.CANCELLED);
        items.of(change.competition()).stream()
                .filter(item -> item.status() == ItemStatus.CANCELLED)
                .forEach(item -> openChecks.withdrawAll(item.id(), "竞赛取消。"));
    }

    private void paper(Change change, String what) {
        var competition = competitions.find(change.competition()).orElseThrow();
        papers.issueNumbered(
                change.competition(),
                "change-" + change.id(),
                "竞赛变更备案表",
                WORD,
                number -> ChangePaper.layout(
                        competition,
                        new ChangePaper.Particulars(
                                number,
                                dossiers.get(competition.id()).holderName(),
                                change.kind().label(),
                                what,
                                change.reason(),
                                Days.of(change.requestedAt()),
                                time.today())));
    }

    private void tell(Change change, String what) {
        var competition = competitions.find(change.competition()).orElseThrow();
        mails.toOrganiser(competition.id(), "change-approved", Map.of("what", what));
        mails.toGroup(
                competition.id(),
                Readers.supervisors(competition.venue()),
                "change-district",
                Map.of("what", what, "link", "/office/competition/" + competition.id()));
    }
}
