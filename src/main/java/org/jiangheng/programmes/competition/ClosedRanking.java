package org.jiangheng.programmes.competition;

import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.competition.Backgrounds.Background;

/**
 * A ranking as it was closed, with what it was computed by.
 *
 * @param rounding of the percentages then (CC-28)
 * @param standard then (CC-30)
 * @param backgrounds by entry, as known then
 */
record ClosedRanking(
        Ranking ranking, RoundingMode rounding, NationalStandard standard, Map<SubjectId, Background> backgrounds) {

    /** What people decided since then: nobody else moves (CC-71). */
    Ranking with(Map<Competitor, String> disqualified, Map<Competitor, String> excluded) {
        return new Ranking(
                ranking.standings().stream()
                        .map(standing -> with(standing, disqualified, excluded))
                        .sorted(Comparator.comparing(standing -> standing.rank().isEmpty()))
                        .toList(),
                ranking.participants(),
                ranking.closable(),
                ranking.blockers(),
                ranking.ties(),
                ranking.tableVersion());
    }

    private static Standing with(
            Standing standing, Map<Competitor, String> disqualified, Map<Competitor, String> excluded) {
        var competitor = Competitor.of(standing.entry());
        if (standing.rank().isPresent() && disqualified.containsKey(competitor)) {
            return without(standing, Optional.empty(), "CC-71", RankingRule.disqualified(disqualified.get(competitor)));
        }
        if (standing.level().isPresent() && excluded.containsKey(competitor)) {
            return without(
                    standing,
                    standing.rank(),
                    "CC-X12",
                    "已移出取证名册，不核发证书。原因：" + RankingRule.sentence(excluded.get(competitor)));
        }
        return standing;
    }

    private static Standing without(Standing standing, Optional<Integer> rank, String rule, String explanation) {
        return new Standing(
                standing.entry(),
                standing.total(),
                rank,
                standing.tieBreak(),
                Optional.empty(),
                rule,
                explanation,
                List.copyOf(standing.findings()));
    }
}
