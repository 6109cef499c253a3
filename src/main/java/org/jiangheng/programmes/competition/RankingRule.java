package org.jiangheng.programmes.competition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.programmes.competition.Participation.Blocker;
import org.jiangheng.programmes.competition.RankOrder.Placed;

/**
 * From marks to ranks and levels, and a sentence for everybody (CC-15 … CC-20, CC-23 … CC-33, CC-66, CC-71). It depends on nothing
 * but what it is given; the order of the list decides nothing.
 *
 * @param decisions on ties, oldest first (CC-19)
 * @param disqualified with the reason (CC-71)
 */
record RankingRule(
        Item item,
        CompetitionLevel level,
        BandTable bands,
        NationalStandard standard,
        Thresholds law,
        List<TieDecision> decisions,
        Map<Competitor, String> disqualified,
        Backgrounds backgrounds) {

    private static final String MARKED = "成绩表标记违纪";

    /** The bands with the version of the table they are from. */
    record BandTable(Bands bands, int version) {}

    Ranking of(Collection<Entry> entries) {
        var list = entries.stream()
                .sorted(Comparator.comparingInt(Entry::position)
                        .thenComparing(entry -> entry.id().value()))
                .toList();
        var participation = Participation.of(list);
        var blockers = participation.blockers(item, law);
        var order = RankOrder.of(scored(list), decisions);
        var levels = new LevelRule(item, level, bands.bands(), standard, law, participation.total(), blockers);
        var standings = new ArrayList<Standing>();
        order.placed().forEach(placed -> standings.add(ranked(placed, levels)));
        list.stream().filter(entry -> !isScored(entry)).map(this::unranked).forEach(standings::add);
        return new Ranking(
                standings,
                participation.total(),
                order.ties().stream().noneMatch(Tie::isOpen) && list.stream().noneMatch(this::lacksMark),
                blockers.stream().map(Blocker::sentence).toList(),
                order.ties(),
                bands.version());
    }

    private List<Scored> scored(List<Entry> list) {
        var rule = TotalScore.of(item);
        return list.stream()
                .filter(this::isScored)
                .map(entry -> scored(entry, rule))
                .toList();
    }

    private static Scored scored(Entry entry, TotalScore rule) {
        var skill = entry.skill().orElseThrow();
        return new Scored(entry, rule.of(entry.theory().orElseThrow(), skill), skill);
    }

    private boolean isScored(Entry entry) {
        return entry.isParticipant() && !isDisqualified(entry) && !lacksMark(entry);
    }

    /** Signed in to both parts, and a mark is missing: the list is not complete. */
    private boolean lacksMark(Entry entry) {
        return entry.isParticipant()
                && !isDisqualified(entry)
                && (entry.theory().isEmpty() || entry.skill().isEmpty());
    }

    private boolean isDisqualified(Entry entry) {
        return entry.disqualified() || disqualified.containsKey(Competitor.of(entry));
    }

    private Standing ranked(Placed placed, LevelRule levels) {
        var entry = placed.scored().entry();
        var total = placed.scored().total();
        if (placed.rank().isEmpty()) {
            var open = "总成绩" + total.toPlainString() + "分，" + placed.tieBreak() + "，请主办单位按备案的竞赛规则确定先后。";
            return new Standing(
                    entry,
                    Optional.of(total),
                    Optional.empty(),
                    placed.tieBreak(),
                    Optional.empty(),
                    Standing.UNDECIDED,
                    open,
                    List.of());
        }
        int rank = placed.rank().get();
        var verdict = levels.of(entry, rank, backgrounds.of(Competitor.of(entry)));
        return new Standing(
                entry,
                Optional.of(total),
                placed.rank(),
                placed.tieBreak(),
                verdict.level(),
                verdict.rule(),
                "总成绩" + total.toPlainString() + "分，第" + rank + "名"
                        + (placed.tieBreak().isEmpty() ? "" : "（" + placed.tieBreak() + "）") + "。" + verdict.sentence(),
                verdict.findings());
    }

    private Standing unranked(Entry entry) {
        if (isDisqualified(entry)) {
            return unranked(entry, "CC-71", disqualified(disqualified.getOrDefault(Competitor.of(entry), MARKED)));
        }
        return entry.isParticipant()
                ? unranked(entry, Standing.UNDECIDED, "已签到但缺少成绩，不能排名，请补录成绩后重新导入。")
                : unranked(entry, "CC-15", noShow(entry));
    }

    /** Also said of who was disqualified after the ranking was closed. */
    static String disqualified(String reason) {
        return "违反竞赛规则，取消名次，不核发证书。原因：" + sentence(reason);
    }

    /** As typed, with one full stop. */
    static String sentence(String typed) {
        return typed.endsWith("。") ? typed : typed + "。";
    }

    private static String noShow(Entry entry) {
        var missed = entry.theorySigned() ? "技能操作" : entry.skillSigned() ? "理论知识" : "理论知识和技能操作";
        return "未参加" + missed + "竞赛（没有签到），不计入实际参赛人数，不排名次，不核发证书。";
    }

    private static Standing unranked(Entry entry, String rule, String explanation) {
        return new Standing(
                entry, Optional.empty(), Optional.empty(), "", Optional.empty(), rule, explanation, List.of());
    }
}
