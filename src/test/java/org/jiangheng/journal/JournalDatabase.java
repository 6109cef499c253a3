package org.jiangheng.journal;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of its own, migrated by its owner, in which time goes as a test likes. */
final class JournalDatabase {

    private static final Actor CLERK = new Actor("clerk", "受理员甲", Set.of("reception@ORG-CENTER"));

    private final String owner;
    private final String runtime;

    JournalDatabase(String name) {
        owner = TestDatabase.fresh(name);
        runtime = owner.replace("user=postgres", "user=jiangheng");
        Flyway.configure()
                .dataSource(owner, "postgres", "")
                .locations("classpath:db/migration")
                .schemas("jiangheng")
                .defaultSchema("jiangheng")
                .outOfOrder(true)
                .placeholders(Map.of("runtime", "jiangheng"))
                .load()
                .migrate();
    }

    String owner() {
        return owner;
    }

    String runtimeUrl() {
        return runtime;
    }

    JdbcClient asRuntime() {
        return JdbcClient.create(new DriverManagerDataSource(runtime));
    }

    Journal journal() {
        return new Journal(new JournalRepository(asRuntime()));
    }

    Anchors anchors() {
        return new Anchors(new AnchorRepository(asRuntime()), event -> {});
    }

    Verification.Report verified() {
        return new Verification(new DriverManagerDataSource(runtime)).run();
    }

    /** Beijing time; the clock ticks on from there. */
    void moveTo(String local) {
        var instant = LocalDateTime.parse(local).atZone(Time.BEIJING).toInstant();
        asRuntime()
                .sql("update jiangheng.calendar_offset set millis = "
                        + "extract(epoch from (?::timestamptz - clock_timestamp())) * 1000")
                .param(instant.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** So many things happen to a new case. */
    SubjectId lines(int number) {
        var subject = SubjectId.fresh();
        more(subject, number);
        return subject;
    }

    void more(SubjectId subject, int number) {
        for (int n = 1; n <= number; n++) {
            journal().record(subject, CLERK, "noted", "第" + n + "件事：\n“\\”。");
        }
    }
}
