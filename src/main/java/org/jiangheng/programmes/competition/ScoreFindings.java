package org.jiangheng.programmes.competition;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells organiser and section at once what in an imported list keeps an item from certificates, or its ranking open (CC.7). */
@Component
class ScoreFindings {

    private static final int MOST_TIES = 20;

    private final EntryRepository entries;
    private final RankingFacts facts;
    private final ResultMails mails;

    ScoreFindings(EntryRepository entries, RankingFacts facts, ResultMails mails) {
        this.entries = entries;
        this.facts = facts;
        this.mails = mails;
    }

    /** Fewer than thirty, too small a skill share, open ties (CC-14, CC-16, CC-X8); nothing found, nothing sent. */
    void tell(Item item) {
        var list = entries.of(item.id());
        var ranking = facts.of(item, list).of(list);
        var found = found(ranking);
        if (!found.isEmpty()) {
            mails.scoresImported(item.id(), ranking.participants(), found);
        }
    }

    private static List<String> found(Ranking ranking) {
        return Stream.concat(
                        ranking.blockers().stream(),
                        ranking.openTies().stream()
                                .limit(MOST_TIES)
                                .map(tie -> "第" + tie.first() + "至" + tie.last() + "名总成绩、技能成绩均相同，须按备案的竞赛规则排定先后"))
                .toList();
    }
}
