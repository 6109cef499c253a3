package org.jiangheng.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code party_deputy}. */
@Repository
class DeputyRepository {

    private static final String SELECT = """
            select d.*, a.name as account_name, b.name as deputy_name,
                case when d.ended_at is not null then 'ENDED'
                     when d.ends <= jiangheng.now() then 'OVER'
                     when d.starts > jiangheng.now() then 'COMING'
                     else 'RUNNING' end as status
            from jiangheng.party_deputy d
            join jiangheng.party_account a on a.account = d.account
            join jiangheng.party_account b on b.account = d.deputy
            """;

    private final JdbcClient jdbc;

    DeputyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String account, String deputy, Instant starts, Instant ends, String reason, String by) {
        jdbc.sql("""
                        insert into jiangheng.party_deputy (account, deputy, starts, ends, reason, appointed_by)
                        values (:account, :deputy, :starts, :ends, :reason, :by)
                        """)
                .param("account", account)
                .param("deputy", deputy)
                .param("starts", starts.atOffset(ZoneOffset.UTC))
                .param("ends", ends.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("by", by)
                .update();
    }

    /** Whether the account has another deputy in the time; the account's mandates are locked until the transaction ends. */
    boolean overlaps(String account, Instant starts, Instant ends) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('deputy ' || :account))")
                .param("account", account)
                .query()
                .listOfRows();
        return jdbc.sql("""
                        select exists (select 1 from jiangheng.party_deputy
                            where account = :account and ended_at is null and starts < :ends and ends > :starts)
                        """)
                .param("account", account)
                .param("starts", starts.atOffset(ZoneOffset.UTC))
                .param("ends", ends.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** False when it is over or ended already. */
    boolean end(String id, String by) {
        return jdbc.sql("""
                                update jiangheng.party_deputy set ended_at = jiangheng.now(), ended_by = :by
                                where id = :id and ended_at is null and ends > jiangheng.now()
                                """).param("id", UUID.fromString(id)).param("by", by).update() == 1;
    }

    Optional<Deputy> find(String id) {
        return jdbc.sql(SELECT + "where d.id::text = :id")
                .param("id", id)
                .query(DeputyRepository::deputy)
                .optional();
    }

    /** Given by the account and held by it, the latest first. */
    List<Deputy> of(String account) {
        return jdbc.sql(SELECT + "where d.account = :account or d.deputy = :account order by d.starts desc limit 50")
                .param("account", account)
                .query(DeputyRepository::deputy)
                .list();
    }

    private static Deputy deputy(ResultSet row, int number) throws SQLException {
        return new Deputy(
                row.getString("id"),
                row.getString("account"),
                row.getString("account_name"),
                row.getString("deputy"),
                row.getString("deputy_name"),
                row.getObject("starts", OffsetDateTime.class).toInstant(),
                row.getObject("ends", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                Deputy.Status.valueOf(row.getString("status")));
    }
}
