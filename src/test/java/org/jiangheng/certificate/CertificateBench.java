package org.jiangheng.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.IdentityPaper;
import org.jiangheng.testing.Invented;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.testing.OneInchPhoto;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * Certificates for a list as they are drawn, stored and linked, against a bare OpenPDF loop that draws the same page into memory.
 * The two take turns, chunk by chunk, and are compared by CPU time, so that a loaded machine slows both. Not part of the suite: {@code mvn -Pbench verify} runs
 * it and writes {@code target/bench/certificates.md}; {@code -Dbench.certificates=1000} shortens it.
 */
@JianghengTest
class CertificateBench {

    private static final int COUNT = Integer.getInteger("bench.certificates", 10_000);
    private static final int CHUNK = 50;
    private static final int WARM_UP = 200;
    private static final double LEAST = 0.7;
    private static final long MOST_GROWTH = 32L << 20;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final byte[] photo = OneInchPhoto.drawn();
    private final BareCertificate bare = new BareCertificate();

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Issues issues;

    @Autowired
    Certificates certificates;

    @Test
    void drawsAlmostAsFastAsTheLibraryAndInFlatMemory() throws IOException {
        var issue = numbered(COUNT + WARM_UP);
        var numbers = issues.entries(issue);
        var ours = new Clock();
        var theirs = new Clock();
        long early = 0;
        for (int drawn = 0; drawn < COUNT + WARM_UP; drawn += CHUNK) {
            if (drawn == WARM_UP) {
                ours.reset();
                theirs.reset();
            }
            var chunk = numbers.subList(drawn, drawn + CHUNK);
            ours.measure(() -> issues.drawChunk(issue, CHUNK));
            theirs.measure(() -> chunk.forEach(this::drawBare));
            if (drawn == WARM_UP + COUNT / 10) {
                early = used();
            }
        }
        assertThat(issues.get(issue).progress().undrawn()).isZero();
        var result = new Result(ours, theirs, early, used(), pages(issue, numbers.get(0)));
        report(result);
        assertThat(result.pages()[1]).as("the same page").isCloseTo(result.pages()[0], withinPercentage(10));
        assertThat(result.ratio()).isGreaterThanOrEqualTo(LEAST);
        assertThat(result.late() - early).isLessThan(MOST_GROWTH);
    }

    private byte[] drawBare(IssueEntry entry) {
        return bare.draw(
                entry.name(),
                "119901199001011234",
                entry.number().orElseThrow(),
                "http://localhost:8080/c/0123456789abcdef0123456789abcdef",
                photo);
    }

    /** How many bytes the first certificate takes here and there. */
    private long[] pages(SubjectId issue, IssueEntry first) {
        var stored = certificates.pdf(first.number().orElseThrow());
        return new long[] {stored.length, drawBare(first).length};
    }

    private SubjectId numbered(int count) {
        var batch = beans.createBean(Awardees.class).batch("S000011999980", 30);
        List<NewIssue.Entry> entries = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            entries.add(new NewIssue.Entry(
                    SubjectId.fresh(),
                    "选手" + at,
                    IdentityPaper.RESIDENT_IDENTITY_CARD,
                    Invented.identity().value(),
                    "6-31-01-03",
                    3,
                    ""));
        }
        var issue = issues.open(
                SubjectId.fresh(),
                new NewIssue(
                        "测速名单",
                        BenchPhotos.PROGRAMME,
                        batch,
                        "employer@bench",
                        "certificates@ORG-CENTER",
                        "S000011999980",
                        CertificateFixtures.ISSUER,
                        entries));
        issues.number(issue);
        return issue;
    }

    private static long used() {
        for (int turn = 0; turn < 3; turn++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void report(Result result) throws IOException {
        Files.createDirectories(Path.of("target/bench"));
        Files.writeString(
                Path.of("target/bench/certificates.md"),
                String.format(
                        Locale.ROOT,
                        """
                # %,d certificates

                | | per second of CPU | per second | bytes a page |
                |---|---|---|---|
                | drawn, stored, linked | %.1f | %.1f | %d |
                | bare OpenPDF loop, same page with photo, kept nowhere | %.1f | %.1f | %d |

                Ratio %.2f (at least %.1f). Heap in use after collection: %d MB at one tenth, %d MB at the end.
                """,
                        COUNT,
                        result.ours().perCpuSecond(),
                        result.ours().perSecond(),
                        result.pages()[0],
                        result.theirs().perCpuSecond(),
                        result.theirs().perSecond(),
                        result.pages()[1],
                        result.ratio(),
                        LEAST,
                        result.early() >> 20,
                        result.late() >> 20));
    }

    private record Result(Clock ours, Clock theirs, long early, long late, long[] pages) {

        double ratio() {
            return ours.perCpuSecond() / theirs.perCpuSecond();
        }
    }

    /** CPU time of this thread, which a loaded machine does not stretch, and time on the wall. */
    private static final class Clock {

        private long cpu;
        private long wall;

        void reset() {
            cpu = 0;
            wall = 0;
        }

        void measure(Runnable work) {
            long cpuBefore = THREADS.getCurrentThreadCpuTime();
            long wallBefore = System.nanoTime();
            work.run();
            cpu += THREADS.getCurrentThreadCpuTime() - cpuBefore;
            wall += System.nanoTime() - wallBefore;
        }

        double perCpuSecond() {
            return COUNT * 1e9 / cpu;
        }

        double perSecond() {
            return COUNT * 1e9 / wall;
        }
    }
}
