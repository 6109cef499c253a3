package org.jiangheng.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the role the application works with may do to the journal: read it, and add to it. */
@Tag("XC-32")
class RightsTest {

    private static JournalDatabase database;

    @BeforeAll
    static void oneLine() {
        database = new JournalDatabase("journal_rights");
        database.moveTo("2026-04-10T09:00");
        database.lines(1);
        database.moveTo("2026-04-11T09:00");
        database.anchors().anchorDue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal_entry", "journal_head", "journal_anchor", "journal_anchored_head"})
    void changesNothing(String table) {
        denied("update jiangheng." + table + " set hash = ''", "permission denied");
        denied("delete from jiangheng." + table, "permission denied");
        denied("truncate jiangheng." + table + " cascade", "permission denied");
        denied("insert into jiangheng." + table + " select * from jiangheng." + table, "permission denied");
        denied("alter table jiangheng." + table + " disable trigger all", "must be owner");
        denied("drop table jiangheng." + table + " cascade", "must be owner");
        denied("alter table jiangheng." + table + " owner to jiangheng", "must be owner");
    }

    @Test
    void changesNoFunctionAndNoHistory() {
        denied("drop function jiangheng.journal_is_append_only() cascade", "must be owner");
        denied(
                "create or replace function jiangheng.journal_append(uuid, text, text, text, text, text) returns void "
                        + "language sql as 'select null::void'",
                "permission denied");
        denied("set session_replication_role = replica", "permission denied");
        denied("delete from jiangheng.flyway_schema_history", "permission denied");
        denied("create table jiangheng.mine (id integer)", "permission denied");
        denied("set role postgres", "permission denied");
    }

    @Test
    void addsAndReads() {
        var subject = database.lines(2);

        assertThat(database.journal().of(subject)).hasSize(2);
        assertThat(database.verified().holds()).isTrue();
    }

    private static void denied(String statement, String why) {
        assertThatThrownBy(() -> database.asRuntime().sql(statement).update())
                .as(statement)
                .rootCause()
                .hasMessageContaining(why);
    }
}
