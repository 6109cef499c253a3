package org.jiangheng.panel;

import java.util.List;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has handed in what; what is handed in does not change any more. */
@Repository
class HandIns {

    private final JdbcClient jdbc;

    HandIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What an expert hands in. */
    enum Work {
        PERFORMANCE,
        DEFENCE,
        BALLOTS;

        static Work of(Part part) {
            return valueOf(part.name());
        }
    }

    /** Serialises the expert's own writes in the session. */
    void lock(SubjectId session, String expert) {
        jdbc.sql("select 1 from jiangheng.panel_member where session = :session and expert = :expert for update")
                .param("session", session.uuid())
                .param("expert", expert)
                .query(Integer.class)
                .optional();
    }

    void insert(SubjectId session, String expert, Work work) {
        jdbc.sql("""
                        insert into jiangheng.panel_hand_in (session, expert, work) values (:session, :expert, :work)
                        on conflict do nothing""")
                .param("session", session.uuid())
                .param("expert", expert)
                .param("work", work.name())
                .update();
    }

    List<String> experts(SubjectId session, Work work) {
        return jdbc.sql("select expert from jiangheng.panel_hand_in where session = :session and work = :work")
                .param("session", session.uuid())
                .param("work", work.name())
                .query(String.class)
                .list();
    }
}
