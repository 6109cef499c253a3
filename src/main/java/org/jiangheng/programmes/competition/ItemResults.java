package org.jiangheng.programmes.competition;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the organiser does with the ranking of an item (CC-19, CC-66, CC-71, CC-X8). */
@Service
@Transactional
public class ItemResults {

    private final Competitions competitions;
    private final Entries entries;
    private final Rankings rankings;
    private final ResultMails mails;

    ItemResults(Competitions competitions, Entries entries, Rankings rankings, ResultMails mails) {
        this.competitions = competitions;
        this.entries = entries;
        this.rankings = rankings;
        this.mails = mails;
    }

    /** The ranking as it stands, closed or not. */
    @Transactional(readOnly = true)
    public Ranking of(SubjectId item) {
        return rankings.isClosed(item) ? rankings.closed(item) : rankings.of(item);
    }

    /** Whether the ranking is final (CC-X8). */
    @Transactional(readOnly = true)
    public boolean isClosed(SubjectId item) {
        return rankings.isClosed(item);
    }

    /** Those of the closed ranking a certificate is to be issued to, best first. */
    @Transactional(readOnly = true)
    public List<Standing> awards(SubjectId item) {
        return rankings.awards(item);
    }

    /** Whether certificates may arise from the item at all (CC-14, CC-16, CC-69). */
    @Transactional(readOnly = true)
    public boolean isCertifiable(SubjectId item) {
        return rankings.closed(item).blockers().isEmpty()
                && !rankings.awards(item).isEmpty();
    }

    /** Makes the ranking final, by the organiser (CC-X8). */
    public void close(SubjectId item, Actor by) {
        requireOrganiser(item, by);
        if (entries.isEmpty(item)) {
            throw new RuleViolated("competition.scoresMissing");
        }
        rankings.close(item, by);
    }

    /** Opens the ranking again while its results are not publicised. */
    public void reopen(SubjectId item, String reason, Actor by) {
        requireOrganiser(item, by);
        if (competitions.item(item).status() != ItemStatus.RANKED) {
            throw new RuleViolated("competition.resultsPublicised");
        }
        rankings.reopen(item, required(reason), by);
    }

    /** Enters the order of tied competitors, each with the place the jury found, and the reason (CC-19). */
    public void decideTie(SubjectId item, List<SubjectId> entries, List<Integer> places, String reason, Actor by) {
        requireOrganiser(item, by);
        if (entries.size() != places.size() || new HashSet<>(places).size() != places.size()) {
            throw new RuleViolated("competition.tiePlacesTwice");
        }
        var order = IntStream.range(0, entries.size())
                .boxed()
                .sorted(Comparator.comparing(places::get))
                .map(entries::get)
                .toList();
        rankings.decideTie(item, order, required(reason), by);
    }

    /** Takes the rank of a competitor of the item who broke the rules (CC-71). */
    public void disqualify(SubjectId item, SubjectId entry, String reason, Actor by) {
        requireOrganiser(item, by);
        entries.find(entry)
                .filter(found -> found.item().equals(item))
                .orElseThrow(() -> new RuleViolated("competition.notOnRoster"));
        rankings.disqualify(entry, required(reason), by);
    }

    /** The results go on to publicity: only a closed ranking does (CC-X8). */
    void submit(SubjectId item) {
        if (!rankings.isClosed(item)) {
            throw new RuleViolated("competition.rankingOpen");
        }
        mails.scoresChecked(item, rankings.closed(item));
    }

    private void requireOrganiser(SubjectId item, Actor by) {
        if (!competitions.isOrganiser(competitions.item(item).competition(), by)) {
            throw new RuleViolated("competition.notOrganiser");
        }
    }

    private static String required(String reason) {
        if (reason.isBlank()) {
            throw new RuleViolated("competition.reasonMissing");
        }
        return reason.strip();
    }
}
