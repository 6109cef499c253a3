package org.jiangheng.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.testing.JianghengTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@JianghengTest
@Tag("XC-32")
class JournalTest {

    private static final Actor CLERK = new Actor("clerk", "受理员甲", Set.of("reception@ORG-CENTER"));

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final SubjectId subject = SubjectId.fresh();

    @Test
    void keepsWhoWhenAndWhy() {
        threeLines();

        assertThat(journal.of(subject))
                .extracting(Journal.Entry::sequence, Journal.Entry::actorName, Journal.Entry::sentence)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1L, "受理员甲", "第一件事。"),
                        org.assertj.core.groups.Tuple.tuple(2L, "受理员甲", "第二件事。"),
                        org.assertj.core.groups.Tuple.tuple(3L, "系统", "第三件事：\n两行。"));
        assertThat(journal.intact(subject)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update jiangheng.journal_entry set sentence = '别的事。' where subject = :subject and sequence = 2",
                "update jiangheng.journal_entry set at = at - interval '1 day' where subject = :subject and sequence = 2",
                "update jiangheng.journal_entry set actor = 'somebody' where subject = :subject and sequence = 3",
                "update jiangheng.journal_entry set hash = repeat('0', 64) where subject = :subject and sequence = 1",
                "delete from jiangheng.journal_entry where subject = :subject and sequence = 2",
                "delete from jiangheng.journal_entry where subject = :subject and sequence = 3",
                "delete from jiangheng.journal_entry where subject = :subject"
            })
    void noticesWhateverIsDonePastIt(String tampering) {
        threeLines();

        DatabaseAdministrator.does(tampering.replace(":subject", "'" + subject + "'"));

        assertThat(journal.intact(subject)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update jiangheng.journal_entry set sentence = '别的事。' where sequence = 1",
                "delete from jiangheng.journal_entry where sequence = 1",
                "truncate jiangheng.journal_entry"
            })
    void isAppendOnly(String statement) {
        threeLines();

        assertThatThrownBy(() -> DatabaseAdministrator.tries(statement)).hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql(statement).update()).rootCause().hasMessageContaining("permission denied");
        assertThat(journal.intact(subject)).isTrue();
    }

    @Test
    void forgetsWhatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            journal.record(subject, CLERK, "opened", "没有发生的事。");
            status.setRollbackOnly();
        });

        assertThat(journal.of(subject)).isEmpty();
        assertThat(journal.intact(subject)).isTrue();
    }

    @Test
    void writesOneAfterTheOtherWhenManyWriteAtOnce() throws Exception {
        int writers = 12;
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(writers);
        var written = IntStream.range(0, writers)
                .mapToObj(number -> pool.submit(() -> {
                    start.await();
                    journal.record(subject, CLERK, "noted", "第" + number + "件事。");
                    return number;
                }))
                .toList();
        start.countDown();
        for (var each : written) {
            each.get();
        }
        pool.shutdown();

        assertThat(journal.of(subject)).hasSize(writers);
        assertThat(journal.intact(subject)).isTrue();
    }

    @Test
    @Tag("XC-28")
    void masksIdentityNumbers() {
        journal.record(subject, CLERK, "noted", "证件号码11990119850307123X核对无误。");

        assertThat(journal.of(subject).get(0).sentence()).isEqualTo("证件号码119901********123X核对无误。");
    }

    private void threeLines() {
        journal.record(subject, CLERK, "opened", "第一件事。");
        journal.record(subject, CLERK, "changed", "第二件事。");
        journal.record(subject, Actor.SYSTEM, "closed", "第三件事：\n两行。");
    }
}
