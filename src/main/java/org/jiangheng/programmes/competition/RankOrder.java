package org.jiangheng.programmes.competition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who comes before whom (CC-18, CC-19): by total, by skill, by the organiser's decision. Nobody shares a rank; who is tied has
 * none until the tie is decided (CC-X8), and keeps the ranks free that are contended for.
 */
record RankOrder(List<Placed> placed, List<Tie> ties) {

    private static final String BY_SKILL = "总成绩相同，技能成绩高者在前";
    private static final String OPEN = "总成绩、技能成绩均相同，先后待定";

    RankOrder {
        placed = List.copyOf(placed);
        ties = List.copyOf(ties);
    }

    /**
     * @param rank absent while the tie is open
     * @param tieBreak how the place was found among equal totals, or empty
     */
    record Placed(Scored scored, Optional<Integer> rank, String tieBreak) {}

    /** @param decisions oldest first; the newest that settles a tie counts */
    static RankOrder of(List<Scored> scored, List<TieDecision> decisions) {
        var sorted = scored.stream().sorted(Scored.IN_ANY_CASE).toList();
        var placed = new ArrayList<Placed>();
        var ties = new ArrayList<Tie>();
        for (int from = 0; from < sorted.size(); ) {
            int to = from + 1;
            while (to < sorted.size() && sorted.get(to).isTiedWith(sorted.get(from))) {
                to++;
            }
            if (to - from == 1) {
                placed.add(new Placed(sorted.get(from), Optional.of(to), bySkill(sorted, from)));
            } else {
                ties.add(settle(sorted.subList(from, to), from + 1, decisions, placed));
            }
            from = to;
        }
        return new RankOrder(placed, ties);
    }

    private static String bySkill(List<Scored> sorted, int at) {
        var total = sorted.get(at).total();
        boolean before = at > 0 && sorted.get(at - 1).total().compareTo(total) == 0;
        boolean after = at + 1 < sorted.size() && sorted.get(at + 1).total().compareTo(total) == 0;
        return before || after ? BY_SKILL : "";
    }

    private static Tie settle(List<Scored> tied, int first, List<TieDecision> decisions, List<Placed> placed) {
        var decision = decisions.stream().filter(taken -> taken.settles(tied)).reduce((older, newer) -> newer);
        var order = decision.map(taken -> taken.sorted(tied)).orElse(tied);
        for (int place = 0; place < order.size(); place++) {
            int rank = first + place;
            placed.add(new Placed(
                    order.get(place),
                    decision.map(taken -> rank),
                    decision.map(taken -> "总成绩、技能成绩均相同，" + taken.reason()).orElse(OPEN)));
        }
        return new Tie(
                first,
                tied.get(0).total(),
                tied.get(0).skill(),
                order.stream().map(Scored::entry).toList(),
                decision.map(TieDecision::reason));
    }
}
