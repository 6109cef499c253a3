package org.jiangheng.programmes.competition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.SkillLevel;
import org.jiangheng.workflow.PastCases;
import org.springframework.stereotype.Component;

/** Every closed ranking: what a changed table of bands is tried on, to see which competitors would come out differently. */
@Component
class BandsPast implements PastCases {

    private final RankingRepository rankings;
    private final Entries entries;
    private final Competitions competitions;
    private final RankingFacts facts;

    BandsPast(RankingRepository rankings, Entries entries, Competitions competitions, RankingFacts facts) {
        this.rankings = rankings;
        this.entries = entries;
        this.competitions = competitions;
        this.facts = facts;
    }

    @Override
    public String decision() {
        return CompetitionDecisions.BANDS;
    }

    /** The questions of an item, asked once for all its competitors. */
    @Override
    public List<PastCase> cases() {
        return rankings.closedItems().stream()
                .flatMap(item -> questions(item).stream())
                .toList();
    }

    private List<PastCase> questions(SubjectId item) {
        var label = competitions.caption(item);
        return Bands.questions(competitions.ofItem(item).level()).stream()
                .map(question -> new PastCase(item, label, question))
                .toList();
    }

    /** The level of everybody who was ranked; ranks, participants, standard and backgrounds are as the ranking was closed with. */
    @Override
    public List<Conclusion> conclusions(List<PastCase> asked, List<Map<String, Object>> answers) {
        var item = asked.get(0).subject();
        return rankings.find(item, entries.of(item))
                .map(closed -> conclusions(
                        closed,
                        rule(item, closed, Bands.of(answers)),
                        asked.get(0).label()))
                .orElse(List.of());
    }

    private LevelRule rule(SubjectId id, ClosedRanking closed, Bands bands) {
        var item = competitions.item(id);
        var competition = competitions.get(item.competition());
        var law = facts.law(competition);
        return new LevelRule(
                item,
                competition.level(),
                bands,
                closed.standard(),
                new Thresholds(law.minimum(), law.perSession(), law.skillShare(), closed.rounding()),
                closed.ranking().participants(),
                closed.ranking().blockers().stream()
                        .map(sentence -> new Participation.Blocker("CC-69", sentence))
                        .toList());
    }

    private static List<Conclusion> conclusions(ClosedRanking closed, LevelRule rule, String label) {
        var conclusions = new ArrayList<Conclusion>();
        closed.ranking().ranked().forEach(standing -> {
            var entry = standing.entry();
            int rank = standing.rank().orElseThrow();
            var verdict = rule.of(entry, rank, closed.backgrounds().get(entry.id()));
            conclusions.add(new Conclusion(
                    entry.id(),
                    label + "　第" + rank + "名　" + masked(entry.name()),
                    verdict.level().map(SkillLevel::label).orElse("不核发证书")));
        });
        return List.copyOf(conclusions);
    }

    private static String masked(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
    }
}
