package org.jiangheng.programmes.competition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many really took part, by session (CC-15). Who sat both parts and was disqualified did take part: somebody else's cheating
 * neither shrinks the bands of the honest nor takes the item below the minimum.
 */
record Participation(SortedMap<Integer, Integer> bySession) {

    static Participation of(Collection<Entry> entries) {
        var bySession = new TreeMap<Integer, Integer>();
        entries.stream()
                .filter(Entry::isParticipant)
                .forEach(entry -> bySession.merge(entry.session(), 1, Integer::sum));
        return new Participation(bySession);
    }

    /** N, the base of the percentages (CC-28). */
    int total() {
        return bySession.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Why no certificate arises from the item at all; other items are not concerned (CC-69, CC-X5). */
    List<Blocker> blockers(Item item, Thresholds law) {
        var blockers = new ArrayList<Blocker>(law.perSession() ? tooFewInASession(law) : List.of());
        if (blockers.isEmpty() && total() < law.minimum()) {
            blockers.add(tooFew("实际参赛" + total() + "人", law));
        }
        if (item.skillWeight().compareTo(law.skillShare()) < 0) {
            blockers.add(new Blocker(
                    "CC-16",
                    "技能成绩占总成绩" + percent(item.skillWeight()) + "，低于" + percent(law.skillShare()) + "，本项目不核发证书"));
        }
        return List.copyOf(blockers);
    }

    /** Read by the letter: each session that was held needs the minimum (CC-14). */
    private List<Blocker> tooFewInASession(Thresholds law) {
        return bySession.size() < 2
                ? List.of()
                : bySession.entrySet().stream()
                        .filter(session -> session.getValue() < law.minimum())
                        .map(session -> tooFew("第" + session.getKey() + "场实际参赛" + session.getValue() + "人", law))
                        .toList();
    }

    private static Blocker tooFew(String found, Thresholds law) {
        return new Blocker("CC-14", found + "，不足" + law.minimum() + "人，本项目不核发证书");
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    /** Something that keeps the whole item from certificates, and its rule. */
    record Blocker(String rule, String sentence) {}
}
