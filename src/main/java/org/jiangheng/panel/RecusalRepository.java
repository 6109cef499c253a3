package org.jiangheng.panel;

import java.util.List;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who keeps out for whom (XC-33). */
@Repository
class RecusalRepository {

    private final JdbcClient jdbc;

    RecusalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SubjectId session, Recusal recusal) {
        jdbc.sql("""
                        insert into jiangheng.panel_recusal (session, dossier, expert, declared, reason)
                        values (:session, :dossier, :expert, :declared, :reason) on conflict do nothing""")
                .param("session", session.uuid())
                .param("dossier", recusal.dossier().uuid())
                .param("expert", recusal.expert())
                .param("declared", recusal.declared())
                .param("reason", recusal.reason())
                .update();
    }

    List<Recusal> of(SubjectId session) {
        return jdbc.sql("select * from jiangheng.panel_recusal where session = :session order by since, expert")
                .param("session", session.uuid())
                .query((row, n) -> new Recusal(
                        SubjectId.of(row.getString("dossier")),
                        row.getString("expert"),
                        row.getBoolean("declared"),
                        row.getString("reason")))
                .list();
    }
}
