package org.jiangheng.programmes.competition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.Occupations;
import org.jiangheng.party.District;
import org.jiangheng.party.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The filed competitions and their items, for whoever may read them (CC-01, CC-02). */
@Service
@Transactional
public class Competitions {

    private final CompetitionRepository competitions;
    private final Occupations occupations;
    private final Journal journal;

    Competitions(CompetitionRepository competitions, Occupations occupations, Journal journal) {
        this.competitions = competitions;
        this.occupations = occupations;
        this.journal = journal;
    }

    /** Refuses {@code competition.unknown}. */
    @Transactional(readOnly = true)
    public Competition get(SubjectId id) {
        return find(id).orElseThrow(Competitions::unknown);
    }

    @Transactional(readOnly = true)
    public Optional<Competition> find(SubjectId id) {
        return competitions.find(id);
    }

    /** Refuses {@code competition.unknown}. */
    @Transactional(readOnly = true)
    public Item item(SubjectId item) {
        return competitions.item(item).orElseThrow(Competitions::unknown);
    }

    @Transactional(readOnly = true)
    public Competition ofItem(SubjectId item) {
        return get(item(item).competition());
    }

    @Transactional(readOnly = true)
    public List<Competition> ofOrganiser(OrganisationId organiser) {
        return competitions.ofOrganiser(organiser);
    }

    /** All of one year's batch. */
    @Transactional(readOnly = true)
    public List<Competition> inBatch(SubjectId batch) {
        return competitions.inBatch(batch);
    }

    /** What the actor may read: the organiser its own, a district body those in its area, the centre's staff all (CC-53, CC-56). */
    @Transactional(readOnly = true)
    public List<Competition> readable(Actor actor) {
        return competitions.all().stream()
                .filter(competition -> Readers.mayRead(competition, actor))
                .toList();
    }

    /** The competition, if the actor may read it; missing and forbidden look the same. */
    @Transactional(readOnly = true)
    public Competition require(SubjectId id, Actor actor) {
        return find(id).filter(competition -> Readers.mayRead(competition, actor))
                .orElseThrow(Competitions::unknown);
    }

    /** The item, if the actor may read its competition; missing and forbidden look the same. */
    @Transactional(readOnly = true)
    public Item requireItem(SubjectId item, Actor actor) {
        var found = competitions.item(item).orElseThrow(Competitions::unknown);
        require(found.competition(), actor);
        return found;
    }

    /** Whether the actor is a clerk of the competition's organiser. */
    @Transactional(readOnly = true)
    public boolean isOrganiser(SubjectId competition, Actor actor) {
        return find(competition).map(found -> Readers.isOrganiser(found, actor)).orElse(false);
    }

    /** The item, to a clerk of its organiser; for anybody else there is none (XC-29). */
    @Transactional(readOnly = true)
    public Item requireOwn(SubjectId item, Actor actor) {
        var found = item(item);
        if (!isOrganiser(found.competition(), actor)) {
            throw unknown();
        }
        return found;
    }

    /** Moves an item on and writes why into the competition's journal; a second time nothing happens (CC-69). */
    public void itemStatus(SubjectId item, ItemStatus status, String reason, Actor actor) {
        if (competitions.itemStatus(item, status)) {
            var moved = item(item);
            journal.record(
                    moved.competition(),
                    actor,
                    "itemMoved",
                    "“" + occupations.label(moved.occupation()) + "”项目变为“" + status.label() + "”。" + reason);
        }
    }

    /** One line for lists of work: 竞赛备案编号　竞赛名称　职业. */
    @Transactional(readOnly = true)
    public String caption(SubjectId item) {
        var found = item(item);
        var competition = get(found.competition());
        return competition.receiptNumber().map(number -> number + "　").orElse("") + competition.name() + "　"
                + occupations.label(found.occupation());
    }

    /** Whether the actor works in the centre or in a district body: which competitions are readable, is asked of each. */
    public static boolean isStaff(Actor actor) {
        return Readers.isCentre(actor)
                || Stream.of(District.values()).anyMatch(district -> Readers.isDistrict(district, actor));
    }

    /** The levels certificates are meant for, in words (CC-06). */
    public static String levels(Item item) {
        return ReceiptPaper.levels(item);
    }

    private static RuleViolated unknown() {
        return new RuleViolated("competition.unknown");
    }
}
