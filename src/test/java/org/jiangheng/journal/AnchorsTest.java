package org.jiangheng.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.testing.Node;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chain of days, and the command that follows it. */
@Tag("XC-32")
class AnchorsTest {

    private final JournalDatabase database = new JournalDatabase("anchors");
    private SubjectId first;
    private SubjectId second;

    @BeforeEach
    void threeDays() {
        database.moveTo("2026-04-10T09:00");
        first = database.lines(3);
        second = database.lines(2);
        database.moveTo("2026-04-11T00:30");
        database.more(first, 1);
        assertThat(database.anchors().anchorDue()).hasSize(1);
        database.moveTo("2026-04-13T08:00");
        assertThat(database.anchors().anchorDue()).hasSize(2);
    }

    @Test
    void anchorsEveryDayThatIsOverOnce() {
        assertThat(database.anchors().anchorDue()).isEmpty();
        assertThat(database.anchors().latest(10))
                .extracting(Anchor::sequence, Anchor::day, Anchor::heads)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, LocalDate.of(2026, 4, 12), 0),
                        org.assertj.core.groups.Tuple.tuple(2, LocalDate.of(2026, 4, 11), 1),
                        org.assertj.core.groups.Tuple.tuple(1, LocalDate.of(2026, 4, 10), 2));
        var report = database.verified();
        assertThat(report.problems()).isEmpty();
        assertThat(report.chains()).isEqualTo(2);
        assertThat(report.entries()).isEqualTo(6);
        assertThat(report.anchors()).isEqualTo(3);
        assertThat(report.last()).isEqualTo(database.anchors().latest(1).get(0).hash());
    }

    @Test
    void twoNodesAnchorADayOnce() throws Exception {
        database.moveTo("2026-04-20T00:00");
        database.more(second, 1);
        var pool = Executors.newFixedThreadPool(4);
        Callable<Integer> round = () -> database.anchors().anchorDue().size();
        var made = 0;
        for (var each : pool.invokeAll(Stream.generate(() -> round).limit(4).toList())) {
            made += each.get();
        }
        pool.shutdown();

        assertThat(made).isEqualTo(7);
        assertThat(database.verified().holds()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update jiangheng.journal_entry set sentence = '别的事。' where subject = ? and sequence = 2",
                "update jiangheng.journal_entry set at = at - interval '1 microsecond' where subject = ? and sequence = 3",
                "delete from jiangheng.journal_entry where subject = ? and sequence = 3",
                "delete from jiangheng.journal_entry where subject = ?; delete from jiangheng.journal_head where subject = ?",
                "update jiangheng.journal_anchor set hash = repeat('0', 64) where sequence = 2",
                "delete from jiangheng.journal_anchor where sequence = 1",
                "update jiangheng.journal_anchor set day = '2026-05-01' where sequence = 3",
                "delete from jiangheng.journal_anchored_head where subject = ?",
            })
    void findsWhateverWasDonePastIt(String tampering) {
        DatabaseAdministrator.does(database.owner(), tampering.replace("?", "'" + second + "'"));
        DatabaseAdministrator.does(database.owner(), tampering.replace("?", "'" + first + "'"));

        assertThat(database.verified().problems()).isNotEmpty();
    }

    /** What the chain of the case alone cannot show: it was written anew, with hashes that fit. */
    @Test
    void findsACaseWrittenAnew() {
        DatabaseAdministrator.does(
                database.owner(),
                "delete from jiangheng.journal_entry where subject = '%s'; delete from jiangheng.journal_head where subject = '%s'"
                        .formatted(first, first));
        database.more(first, 4);

        assertThat(database.journal().intact(first)).isTrue();
        assertThat(database.verified().problems()).isNotEmpty().allMatch(problem -> problem.contains(first.value()));
    }

    @Test
    void theCommandSaysWhatItFoundAndEndsWithIt() {
        var sound = command("sound");
        assertThat(sound.exitCode()).isZero();
        assertThat(sound.output()).contains("2 个事项，6 条记录，3 个每日锚定", "全部相符");

        DatabaseAdministrator.does(
                database.owner(), "update jiangheng.journal_entry set sentence = '别的事。' where sequence = 1");
        var tampered = command("tampered");
        assertThat(tampered.exitCode()).isEqualTo(1);
        assertThat(tampered.output()).contains("事项 " + first, "第 1 条记录被改动", "发现 2 处不符");
    }

    private Node command(String name) {
        return Node.start(
                "journal-" + name,
                Map.of("jiangheng.verify-journal", "true", "spring.datasource.url", database.runtimeUrl()));
    }
}
