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

/** Rows of {@code party_session}. */
@Repository
class SessionRepository {

    private static final String SELECT =
            "select id, account, started_at, last_seen_at, address, browser from jiangheng.party_session ";

    private final JdbcClient jdbc;

    SessionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, String account, Origin origin, Instant now) {
        jdbc.sql("""
                        insert into jiangheng.party_session (id, account, started_at, last_seen_at, address, browser)
                        values (:id, :account, :now, :now, :address, :browser)
                        """)
                .param("id", id)
                .param("account", account)
                .param("now", at(now))
                .param("address", origin.address())
                .param("browser", origin.browser())
                .update();
    }

    Optional<Session> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(SessionRepository::session)
                .optional();
    }

    List<Session> of(String account) {
        return jdbc.sql(SELECT + "where account = :account order by started_at desc")
                .param("account", account)
                .query(SessionRepository::session)
                .list();
    }

    void seen(UUID id, Instant now) {
        jdbc.sql("update jiangheng.party_session set last_seen_at = :now where id = :id")
                .param("now", at(now))
                .param("id", id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from jiangheng.party_session where id = :id")
                .param("id", id)
                .update();
    }

    int deleteAll(String account) {
        return jdbc.sql("delete from jiangheng.party_session where account = :account")
                .param("account", account)
                .update();
    }

    void deleteOthers(String account, UUID but) {
        jdbc.sql("delete from jiangheng.party_session where account = :account and id <> :but")
                .param("account", account)
                .param("but", but)
                .update();
    }

    /** Rows of the account that are over. */
    void forget(String account, Instant seenBefore, Instant startedBefore) {
        jdbc.sql("""
                        delete from jiangheng.party_session
                        where account = :account and (last_seen_at < :seen or started_at < :started)
                        """)
                .param("account", account)
                .param("seen", at(seenBefore))
                .param("started", at(startedBefore))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                row.getString("account"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                row.getString("address"),
                row.getString("browser"));
    }
}
