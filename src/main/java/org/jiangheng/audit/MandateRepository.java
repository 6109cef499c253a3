package org.jiangheng.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code audit_mandate}. */
@Repository
class MandateRepository {

    private final JdbcClient jdbc;

    MandateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SubjectId id, NewMandate asked, Actor by) {
        jdbc.sql("""
                        insert into jiangheng.audit_mandate
                            (id, batch, account, from_day, until_day, reason, given_by, given_at)
                        values (?, ?, ?, ?, ?, ?, ?, jiangheng.now())
                        """)
                .params(
                        id.uuid(),
                        asked.batch().uuid(),
                        asked.account(),
                        asked.from(),
                        asked.until(),
                        asked.reason().strip(),
                        by.account())
                .update();
    }

    boolean withdraw(SubjectId id, String reason, Actor by) {
        return jdbc.sql("""
                        update jiangheng.audit_mandate
                        set withdrawn_by = ?, withdrawn_at = jiangheng.now(), withdrawal_reason = ?
                        where id = ? and withdrawn_at is null
                        """).params(by.account(), reason, id.uuid()).update() == 1;
    }

    Optional<Mandate> find(SubjectId id) {
        return jdbc.sql("select * from jiangheng.audit_mandate where id = ?")
                .param(id.uuid())
                .query(MandateRepository::mandate)
                .optional();
    }

    List<Mandate> all() {
        return jdbc.sql("select * from jiangheng.audit_mandate order by given_at desc, id")
                .query(MandateRepository::mandate)
                .list();
    }

    private static Mandate mandate(ResultSet row, int number) throws SQLException {
        return new Mandate(
                SubjectId.of(row.getString("id")),
                SubjectId.of(row.getString("batch")),
                row.getString("account"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("reason"),
                row.getString("given_by"),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
