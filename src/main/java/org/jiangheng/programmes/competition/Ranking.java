package org.jiangheng.programmes.competition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The ranking of an item with the levels of its certificates.
 *
 * @param standings by rank, then those without a rank
 * @param participants the actual participants, N of the shares (CC-15, CC-28)
 * @param closable no tie is open (CC-X8) and nobody's mark is missing
 * @param blockers why no certificate arises from the item, in Chinese (CC-14, CC-16, CC-69)
 * @param ties all of them, decided or open
 * @param tableVersion published version of the table of bands, 0 as long as the shipped one was never published
 */
public record Ranking(
        List<Standing> standings,
        int participants,
        boolean closable,
        List<String> blockers,
        List<Tie> ties,
        int tableVersion) {

    public Ranking {
        standings = List.copyOf(standings);
        blockers = List.copyOf(blockers);
        ties = List.copyOf(ties);
    }

    /** Those who keep a rank, best first. */
    public List<Standing> ranked() {
        return standings.stream()
                .filter(standing -> standing.rank().isPresent())
                .toList();
    }

    /** Those a certificate is to be issued to, best first. */
    public List<Standing> awards() {
        return standings.stream()
                .filter(standing -> standing.level().isPresent())
                .toList();
    }

    /** The ties nobody has decided (CC-19). */
    public List<Tie> openTies() {
        return ties.stream().filter(Tie::isOpen).toList();
    }

    /** What the centre has to look at, each with everybody it concerns, best first: one sentence may concern a whole band. */
    public List<Finding> findings() {
        var concerned = new LinkedHashMap<String, List<Standing>>();
        for (var standing : standings) {
            standing.findings()
                    .forEach(text -> concerned
                            .computeIfAbsent(text, first -> new ArrayList<>())
                            .add(standing));
        }
        return concerned.entrySet().stream()
                .map(entry -> new Finding(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** One thing the centre has to look at. */
    public record Finding(String text, List<Standing> concerned) {

        private static final int NAMED = 3;

        public Finding {
            concerned = List.copyOf(concerned);
        }

        /** The names of all, or of the first of many and how many there are. */
        public String names() {
            var named = concerned.stream()
                    .limit(NAMED)
                    .map(standing -> standing.entry().name())
                    .collect(Collectors.joining("、"));
            return concerned.size() <= NAMED ? named : named + "等" + concerned.size() + "人";
        }
    }
}
