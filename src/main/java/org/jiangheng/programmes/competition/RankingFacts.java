package org.jiangheng.programmes.competition;

import java.util.List;
import org.jiangheng.batch.Batches;
import org.jiangheng.occupation.Occupations;
import org.jiangheng.programmes.competition.RankingRule.BandTable;
import org.jiangheng.workflow.Decisions;
import org.springframework.stereotype.Component;

/** Gathers what a ranking depends on: the parameters of the year, the table of bands, the standard, decisions, backgrounds. */
@Component
class RankingFacts {

    private final Competitions competitions;
    private final Batches batches;
    private final Decisions decisions;
    private final Occupations occupations;
    private final JuryRepository jury;
    private final BackgroundChecks backgrounds;

    RankingFacts(
            Competitions competitions,
            Batches batches,
            Decisions decisions,
            Occupations occupations,
            JuryRepository jury,
            BackgroundChecks backgrounds) {
        this.competitions = competitions;
        this.batches = batches;
        this.decisions = decisions;
        this.occupations = occupations;
        this.jury = jury;
        this.backgrounds = backgrounds;
    }

    RankingRule of(Item item, List<Entry> entries) {
        var competition = competitions.get(item.competition());
        var table = decisions.newest(CompetitionDecisions.BANDS);
        return new RankingRule(
                item,
                competition.level(),
                new BandTable(Bands.of(competition.level(), table), table.version()),
                new NationalStandard(occupations.get(item.occupation()).levels()),
                law(competition),
                jury.tieDecisions(item.id()),
                jury.removed(item.id(), Removal.DISQUALIFIED),
                backgrounds.of(entries, item.occupation()));
    }

    Thresholds law(Competition competition) {
        return Thresholds.of(batches.parameters(competition.batch()));
    }
}
