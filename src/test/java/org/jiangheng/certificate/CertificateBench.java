package org.jiangheng.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.IdentityPaper;
import org.jiangheng.testing.Invented;
import org.jiangheng.testing.JianghengTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * Certificates for a list as they are drawn, stored and linked, against a bare OpenPDF loop that draws the same page into memory.
 * The two take turns, chunk by chunk, so that a loaded machine slows both. Not part of the suite: {@code mvn -Pbench verify} runs
 * it and writes {@code target/bench/certificates.md}; {@code -Dbench.certificates=1000} shortens it.
 */
@JianghengTest
class CertificateBench {

    private static final int COUNT = Integer.getInteger("bench.certificates", 10_000);
    private static final int CHUNK = 50;
    private static final int WARM_UP = 200;
    private static final double LEAST = 0.7;
    private static final long MOST_GROWTH = 32L << 20;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Issues issues;

    @Test
    void drawsAlmostAsFastAsTheLibraryAndInFlatMemory() throws IOException {
        var issue = numbered(COUNT + WARM_UP);
        var bare = new BareCertificate();
        long ours = 0;
        long theirs = 0;
        long early = 0;
        for (int drawn = 0; drawn < COUNT + WARM_UP; drawn += CHUNK) {
            long start = System.nanoTime();
            issues.drawChunk(issue, CHUNK);
            long between = System.nanoTime();
            IntStream.range(0, CHUNK).forEach(at -> bare.draw("选手" + at));
            long end = System.nanoTime();
            if (drawn >= WARM_UP) {
                ours += between - start;
                theirs += end - between;
            }
            if (drawn == WARM_UP + COUNT / 10) {
                early = used();
            }
        }
        long late = used();
        report(ours, theirs, early, late);
        assertThat((double) theirs / ours).isGreaterThanOrEqualTo(LEAST);
        assertThat(late - early).isLessThan(MOST_GROWTH);
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
                        "recognition",
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

    private static void report(long ours, long theirs, long early, long late) throws IOException {
        Files.createDirectories(Path.of("target/bench"));
        Files.writeString(
                Path.of("target/bench/certificates.md"),
                String.format(
                        Locale.ROOT,
                        """
                # %,d certificates

                | | per second |
                |---|---|
                | drawn, stored, linked | %.1f |
                | bare OpenPDF loop, same page, kept nowhere | %.1f |

                Ratio %.2f (at least %.1f). Heap in use after collection: %d MB at one tenth, %d MB at the end.
                """,
                        COUNT,
                        perSecond(ours),
                        perSecond(theirs),
                        (double) theirs / ours,
                        LEAST,
                        early >> 20,
                        late >> 20));
    }

    private static double perSecond(long nanoseconds) {
        return COUNT * 1e9 / nanoseconds;
    }
}
