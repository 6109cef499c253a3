package org.jiangheng.programmes.competition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who came in which place, and which certificate it is worth: computed from the scores, never typed in (CC-66). Every command
 * locks the item, so two at once come one after the other.
 */
@Service
@Transactional
public class Rankings {

    private static final Set<ItemStatus> STILL_OPEN = Set.of(ItemStatus.RANKED, ItemStatus.PUBLICISED);

    private final Competitions competitions;
    private final Entries entries;
    private final RankingFacts facts;
    private final RankingRepository rankings;
    private final JuryRepository jury;
    private final BackgroundChecks backgrounds;
    private final RankingTrail trail;

    Rankings(
            Competitions competitions,
            Entries entries,
            RankingFacts facts,
            RankingRepository rankings,
            JuryRepository jury,
            BackgroundChecks backgrounds,
            Journal journal) {
        this.competitions = competitions;
        this.entries = entries;
        this.facts = facts;
        this.rankings = rankings;
        this.jury = jury;
        this.backgrounds = backgrounds;
        this.trail = new RankingTrail(journal);
    }

    /** As the scores stand now; whether it was closed or not. */
    @Transactional(readOnly = true)
    public Ranking of(SubjectId item) {
        var list = entries.of(item);
        return facts.of(competitions.item(item), list).of(list);
    }

    /** Whether the ranking was closed and not opened again. */
    @Transactional(readOnly = true)
    public boolean isClosed(SubjectId item) {
        return rankings.isClosed(item);
    }

    /** As it was closed; who was disqualified or excluded since then keeps nothing, nobody else moves (CC-71). */
    @Transactional(readOnly = true)
    public Ranking closed(SubjectId item) {
        return rankings.find(item, entries.of(item))
                .orElseThrow(() -> new RuleViolated("competition.rankingOpen"))
                .with(jury.removed(item, Removal.DISQUALIFIED), jury.removed(item, Removal.EXCLUDED));
    }

    /** Those of the closed ranking who are to get a certificate, without the excluded and those barred by now (CC-32, CC-X12). */
    @Transactional(readOnly = true)
    public List<Standing> awards(SubjectId item) {
        var awards = closed(item).awards();
        var barred = backgrounds.barred(awards.stream().map(Standing::entry).toList());
        return awards.stream()
                .filter(award -> !barred.contains(Competitor.of(award.entry())))
                .toList();
    }

    /** Enters the order of tied competitors by the filed rules, with the reason (CC-19). The same again changes nothing. */
    public void decideTie(SubjectId item, List<SubjectId> order, String reason, Actor by) {
        var found = locked(item);
        var because = required(reason);
        if (rankings.isClosed(item)) {
            throw new RuleViolated("competition.rankingClosed");
        }
        var tie = of(item).ties().stream()
                .filter(one -> concerns(one, order))
                .findFirst()
                .orElseThrow(() -> new RuleViolated("competition.tieUnknown"));
        var competitors = order.stream().map(id -> competitor(tie, id)).toList();
        if (tie.reason().filter(because::equals).isEmpty()
                || !tie.entries().stream().map(Entry::id).toList().equals(order)) {
            jury.decide(item, new TieDecision(tie.total(), tie.skill(), competitors, because), by.account());
            trail.tieDecided(found, tie, order, because, by);
        }
    }

    /** Takes a cheating competitor's rank; later ranks move up unless the ranking is closed (CC-71). Twice is once. */
    public void disqualify(SubjectId entry, String reason, Actor by) {
        remove(entry, Removal.DISQUALIFIED, reason, by);
    }

    /** Takes a competitor off the roster before the issue (CC-X12). Twice is once. */
    public void exclude(SubjectId entry, String reason, Actor by) {
        remove(entry, Removal.EXCLUDED, reason, by);
    }

    /** Makes the ranking final; refuses one with an open tie (CC-X8). Twice is once. */
    public Ranking close(SubjectId item, Actor by) {
        var found = locked(item);
        if (rankings.isClosed(item)) {
            return closed(item);
        }
        requireRunning(found);
        var list = entries.of(item);
        var rule = facts.of(found, list);
        var ranking = rule.of(list);
        requireClosable(ranking);
        rankings.insert(rule, ranking, by.account());
        competitions.itemStatus(item, ItemStatus.RANKED, "", by);
        trail.closed(found, ranking, by);
        return closed(item);
    }

    /** Opens a closed ranking again, before the results are concluded. An open one stays open. */
    public void reopen(SubjectId item, String reason, Actor by) {
        var found = locked(item);
        var because = required(reason);
        if (!rankings.isClosed(item)) {
            return;
        }
        if (!STILL_OPEN.contains(found.status())) {
            throw new RuleViolated("competition.rankingFinal", found.status().label());
        }
        rankings.delete(item);
        competitions.itemStatus(item, ItemStatus.SCORED, "", by);
        trail.reopened(found, because, by);
    }

    private void remove(SubjectId entry, Removal removal, String reason, Actor by) {
        var competing = entries.find(entry).orElseThrow(() -> new RuleViolated("competition.entryUnknown"));
        var item = locked(competing.item());
        var because = required(reason);
        requireRunning(item);
        if (removal == Removal.EXCLUDED && !rankings.isClosed(item.id())) {
            throw new RuleViolated("competition.rankingOpen");
        }
        if (jury.remove(item.id(), Competitor.of(competing), removal, because, by.account())) {
            trail.removed(item, competing, removal, because, rankings.isClosed(item.id()), by);
        }
    }

    private Item locked(SubjectId item) {
        if (!jury.lock(item)) {
            throw new RuleViolated("competition.unknown");
        }
        return competitions.item(item);
    }

    private static void requireRunning(Item item) {
        if (item.status().isClosed()) {
            throw new RuleViolated("competition.itemOver", item.status().label());
        }
    }

    private static void requireClosable(Ranking ranking) {
        if (ranking.standings().isEmpty()) {
            throw new RuleViolated("competition.scoresMissing");
        }
        ranking.openTies().stream().findFirst().ifPresent(tie -> {
            throw new RuleViolated("competition.tieOpen", tie.first(), tie.last());
        });
        if (!ranking.closable()) {
            throw new RuleViolated("competition.markMissing");
        }
    }

    private static String required(String reason) {
        if (reason.isBlank()) {
            throw new RuleViolated("competition.reasonMissing");
        }
        return reason.strip();
    }

    private static boolean concerns(Tie tie, List<SubjectId> order) {
        return tie.entries().size() == order.size()
                && new HashSet<>(order)
                        .equals(new HashSet<>(
                                tie.entries().stream().map(Entry::id).toList()));
    }

    private static Competitor competitor(Tie tie, SubjectId id) {
        return tie.entries().stream()
                .filter(entry -> entry.id().equals(id))
                .map(Competitor::of)
                .findFirst()
                .orElseThrow();
    }
}
