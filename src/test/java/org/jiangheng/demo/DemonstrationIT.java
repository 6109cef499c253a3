package org.jiangheng.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jiangheng.testing.Node;
import org.jiangheng.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** The first start of a demonstration: killed in the middle, started again, and once more. */
class DemonstrationIT {

    private static final long PATIENCE_SECONDS = 600;

    private final String database = TestDatabase.fresh("demonstration");

    @Test
    void goesOnAfterAKillFillsEveryInboxAndIsPlayedOnce() throws SQLException {
        killInTheMiddle();

        try (var second = node("second")) {
            second.address();
            assertThat(second.output()).contains("chapters played").doesNotContain(" ERROR ");
        }
        assertThat(count("jiangheng.demo_chapter where failed")).isZero();
        assertThat(inboxes()).containsKeys(inboxesThatNeedWork());
        assertStages();
        var before = everything();

        try (var third = node("third")) {
            third.address();
            assertThat(third.output()).doesNotContain("chapters played").doesNotContain(" ERROR ");
        }
        assertThat(everything()).isEqualTo(before);
    }

    private void killInTheMiddle() {
        var first = node("first");
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (played() < 40 && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
        first.kill();
        assertThat(played()).isGreaterThanOrEqualTo(40);
        assertThat(first.output()).doesNotContain("chapters played");
    }

    /** Certificates, a notice that runs, an objection, mails somebody has to look after: something of everything. */
    private void assertStages() throws SQLException {
        assertThat(count("jiangheng.certificate where number like 'S000011999901%'"))
                .isEqualTo(2);
        assertThat(count("jiangheng.certificate where number like 'S000011999902%' and paper is not null"))
                .isEqualTo(9);
        assertThat(
                        count(
                                "jiangheng.notice_publication where jiangheng.now() between published_from and published_until"))
                .isPositive();
        assertThat(count("jiangheng.mail_message where status = 'UNDELIVERABLE'"))
                .isPositive();
        assertThat(count("act_ru_incident")).isZero();
    }

    private static String[] inboxesThatNeedWork() {
        return new String[] {
            "shenqing",
            "zhuanjia1",
            "zhuanjia2",
            "zhuanjia3",
            "zhuanjia4",
            "zhuanjia5",
            "zhuanjia6",
            "zhuanjia7",
            "employer",
            "reception@ORG-CENTER",
            "reception@ORG-CENTER-COMP",
            "secretary@ORG-CENTER",
            "finance@ORG-CENTER",
            "leader@ORG-CENTER",
            "supervision@ORG-CENTER",
            "administrator@ORG-CENTER"
        };
    }

    private Map<String, Long> inboxes() throws SQLException {
        return pairs("""
                select coalesce(t.assignee_, regexp_replace(l.group_id_, 'employer@.*', 'employer')), count(*)
                from act_ru_task t left join act_ru_identitylink l on l.task_id_ = t.id_ group by 1
                """);
    }

    private Map<String, Long> everything() throws SQLException {
        return pairs("""
                select 'tasks', count(*) from act_ru_task
                union all select 'instances', count(*) from act_hi_procinst
                union all select 'dossiers', count(*) from jiangheng.dossier
                union all select 'accounts', count(*) from jiangheng.party_account
                union all select 'chapters', count(*) from jiangheng.demo_chapter
                union all select 'mails', count(*) from jiangheng.mail_message
                """);
    }

    private long played() {
        try {
            return count("jiangheng.demo_chapter");
        } catch (SQLException notYet) {
            return 0;
        }
    }

    private long count(String what) throws SQLException {
        return pairs("select 'all', count(*) from " + what).get("all");
    }

    private Map<String, Long> pairs(String sql) throws SQLException {
        var pairs = new LinkedHashMap<String, Long>();
        try (Connection connection = DriverManager.getConnection(database);
                var rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                pairs.put(rows.getString(1), rows.getLong(2));
            }
        }
        return pairs;
    }

    private Node node(String name) {
        return Node.start(
                "demonstration-" + name, Map.of("spring.datasource.url", database, "jiangheng.demonstration", "true"));
    }
}
