package org.jiangheng.programmes.competition;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.SkillLevel;

/** What is written into the competition's journal about a ranking: rows of the list and names, no identity numbers (XC-32). */
final class RankingTrail {

    private final Journal journal;

    RankingTrail(Journal journal) {
        this.journal = journal;
    }

    void closed(Item item, Ranking ranking, Actor by) {
        var levels = ranking.awards().stream()
                .collect(Collectors.groupingBy(
                        standing -> standing.level().orElseThrow().digit(), TreeMap::new, Collectors.counting()));
        var awards = levels.entrySet().stream()
                .map(level -> SkillLevel.of(level.getKey()).label() + level.getValue() + "人")
                .collect(Collectors.joining("、"));
        record(
                item,
                by,
                "rankingClosed",
                "确定名次：实际参赛" + ranking.participants() + "人，"
                        + (awards.isEmpty() ? "不核发证书" : "拟核发" + awards)
                        + (ranking.blockers().isEmpty() ? "" : "（" + String.join("；", ranking.blockers()) + "）")
                        + "。名次段决策表版本" + ranking.tableVersion() + "。");
    }

    void reopened(Item item, String reason, Actor by) {
        record(item, by, "rankingReopened", "重新打开名次，待重新确定。理由：" + reason);
    }

    void tieDecided(Item item, Tie tie, List<SubjectId> order, String reason, Actor by) {
        var names = order.stream()
                .map(id -> tie.entries().stream()
                        .filter(entry -> entry.id().equals(id))
                        .map(RankingTrail::who)
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("、"));
        record(
                item,
                by,
                "tieDecided",
                "总成绩、技能成绩均相同的选手按第" + tie.first() + "至" + tie.last() + "名排定先后：" + names + "。理由：" + reason);
    }

    void removed(Item item, Entry entry, Removal removal, String reason, boolean closed, Actor by) {
        var effect = removal == Removal.EXCLUDED ? "" : closed ? "名次已确定，其他选手名次不变。" : "其后选手名次递补。";
        record(
                item,
                by,
                removal == Removal.EXCLUDED ? "competitorExcluded" : "competitorDisqualified",
                removal.label() + "：" + who(entry) + "。" + effect + "理由：" + reason);
    }

    private static String who(Entry entry) {
        return entry.name() + "（成绩表第" + entry.position() + "行）";
    }

    private void record(Item item, Actor by, String event, String sentence) {
        journal.record(item.competition(), by, event, "第" + item.position() + "项：" + sentence);
    }
}
