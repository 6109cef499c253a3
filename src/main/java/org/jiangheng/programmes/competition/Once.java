package org.jiangheng.programmes.competition;

import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A ledger of what is done once for a subject, so that a step performed again does nothing twice. */
@Repository
class Once {

    private final JdbcClient jdbc;

    Once(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the event is new to the subject; it is not afterwards. */
    boolean first(SubjectId subject, String event) {
        return jdbc.sql("""
                        insert into jiangheng.competition_once (subject, event, at) values (:subject, :event, jiangheng.now())
                        on conflict do nothing
                        """)
                        .param("subject", subject.uuid())
                        .param("event", event)
                        .update()
                == 1;
    }
}
