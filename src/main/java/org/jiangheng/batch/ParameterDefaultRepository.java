package org.jiangheng.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiangheng.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code batch_parameter_default} and of the changes proposed to them. */
@Repository
class ParameterDefaultRepository {

    private final JdbcClient jdbc;

    ParameterDefaultRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one valid today for every key, and those still to come. */
    List<ParameterDefault> of(String programme) {
        return jdbc.sql("""
                        select key, label, kind, value, source, valid_from, valid_from <= today as valid
                        from (select *, (jiangheng.now() at time zone 'Asia/Shanghai')::date as today
                            from jiangheng.batch_parameter_default where programme = :programme) known
                        where valid_from > today or valid_from = (
                            select max(valid_from) from jiangheng.batch_parameter_default
                            where programme = :programme and key = known.key and valid_from <= known.today)
                        order by position, key, valid_from
                        """)
                .param("programme", programme)
                .query(ParameterDefault.class)
                .list();
    }

    boolean insert(ParameterChange change, Actor by) {
        return jdbc.sql("""
                        insert into jiangheng.batch_parameter_change
                            (id, programme, key, value, source, reason, valid_from, proposed_by, proposed_name)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (programme, key) where status = 'PROPOSED' do nothing
                        """)
                        .params(
                                UUID.fromString(change.id()),
                                change.programme(),
                                change.key(),
                                change.value(),
                                change.source(),
                                change.reason(),
                                change.validFrom(),
                                by.account(),
                                by.name())
                        .update()
                == 1;
    }

    void decide(String id, ParameterChange.Status status, String remark, Actor by) {
        jdbc.sql("""
                        update jiangheng.batch_parameter_change set status = ?, remark = ?, decided_by = ?,
                            decided_name = ?, decided_at = jiangheng.now() where id = ?
                        """)
                .params(status.name(), remark, by.account(), by.name(), UUID.fromString(id))
                .update();
    }

    /** Label, kind and place stay those of the default before. */
    void introduce(ParameterChange change) {
        jdbc.sql("""
                        insert into jiangheng.batch_parameter_default
                            (programme, key, value, label, source, kind, position, valid_from)
                        select programme, key, :value, label, :source, kind, position, :validFrom
                        from jiangheng.batch_parameter_default
                        where programme = :programme and key = :key order by valid_from desc limit 1
                        on conflict (programme, key, valid_from)
                            do update set value = excluded.value, source = excluded.source
                        """)
                .param("value", change.value())
                .param("source", change.source())
                .param("validFrom", change.validFrom())
                .param("programme", change.programme())
                .param("key", change.key())
                .update();
    }

    Optional<ParameterChange> lock(String id) {
        return jdbc.sql("select * from jiangheng.batch_parameter_change where id::text = ? for update")
                .param(id)
                .query(ParameterDefaultRepository::change)
                .optional();
    }

    List<ParameterChange> changes() {
        return jdbc.sql("select * from jiangheng.batch_parameter_change order by proposed_at desc, id")
                .query(ParameterDefaultRepository::change)
                .list();
    }

    private static ParameterChange change(ResultSet row, int number) throws SQLException {
        return new ParameterChange(
                row.getString("id"),
                row.getString("programme"),
                row.getString("key"),
                row.getString("value"),
                row.getString("source"),
                row.getString("reason"),
                row.getObject("valid_from", LocalDate.class),
                ParameterChange.Status.valueOf(row.getString("status")),
                Signatures.required(row, "proposed"),
                Signatures.of(row, "decided"),
                row.getString("remark"));
    }
}
