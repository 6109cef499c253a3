package org.jiangheng.programmes.competition;

import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether 试题科 has taken the used questions (CC-50, CC-X6). */
@Component
class QuestionsReceived {

    private final JdbcClient jdbc;

    QuestionsReceived(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isReceived(SubjectId item) {
        return jdbc.sql("""
                        select exists (select from jiangheng.competition_question_filing
                            where item = :item and status = 'RECEIVED')
                        """).param("item", item.uuid()).query(Boolean.class).single();
    }
}
