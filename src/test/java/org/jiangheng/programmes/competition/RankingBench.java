package org.jiangheng.programmes.competition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Ranks and levels of 10,000 competitors, in CPU time of the thread that works them out. Not part of the suite:
 * {@code mvn -Pbench verify} runs it and writes {@code target/bench/ranking.md}.
 */
class RankingBench {

    private static final int COMPETITORS = 10_000;
    private static final int WARM_UP = 5;
    private static final int MEASURED = 21;
    private static final double SLOWEST_SECONDS = 1;

    @Test
    void ranksTenThousandInLessThanASecondOfWork() throws IOException {
        var list = competitors();
        var rule = RankingFixtures.anItem().of(CompetitionLevel.ENTERPRISE).rule();
        double first = seconds(rule, list);
        IntStream.range(0, WARM_UP).forEach(round -> seconds(rule, list));
        var times = IntStream.range(0, MEASURED)
                .mapToDouble(round -> seconds(rule, list))
                .sorted()
                .toArray();

        Files.createDirectories(Path.of("target/bench"));
        Files.writeString(Path.of("target/bench/ranking.md"), report(rule.of(list), first, times));
        assertThat(first).as("without warm-up").isLessThan(SLOWEST_SECONDS);
        assertThat(times[times.length - 1]).isLessThan(SLOWEST_SECONDS);
    }

    private static double seconds(RankingRule rule, List<Entry> list) {
        var thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        var ranking = rule.of(list);
        double seconds = (thread.getCurrentThreadCpuTime() - start) / 1e9;
        assertThat(ranking.standings()).hasSize(COMPETITORS);
        return seconds;
    }

    /** Marks of two decimals, one of a hundred absent; with so many there are ties. */
    private static List<Entry> competitors() {
        var chance = new Random(41);
        return IntStream.rangeClosed(1, COMPETITORS)
                .mapToObj(number -> chance.nextInt(100) == 0
                        ? RankingFixtures.noShow(number)
                        : RankingFixtures.entry(number, mark(chance), mark(chance)))
                .toList();
    }

    private static String mark(Random chance) {
        return BigDecimal.valueOf(5_000 + chance.nextInt(5_000), 2).toPlainString();
    }

    private static String report(Ranking ranking, double first, double[] times) {
        return """
                # Ranks and levels of %,d competitors

                | what | value |
                | --- | --- |
                | participants | %d |
                | certificates | %d |
                | ties found | %d |
                | CPU, first time | %.3f s |
                | CPU, median of %d | %.3f s |
                | CPU, slowest | %.3f s |
                | allowed | %.0f s |
                """.formatted(
                        COMPETITORS,
                        ranking.participants(),
                        ranking.awards().size(),
                        ranking.ties().size(),
                        first,
                        times.length,
                        times[times.length / 2],
                        Arrays.stream(times).max().orElseThrow(),
                        SLOWEST_SECONDS);
    }
}
