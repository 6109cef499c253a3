package org.jiangheng.party;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code party_attempt}: counted in the database, so that two nodes count together. */
@Repository
class AttemptRepository {

    private final JdbcClient jdbc;

    AttemptRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The counter of a name as it was typed; what was typed is not kept, it may be a password. */
    static String ofName(String name) {
        return "name:" + digest(name);
    }

    static String ofAddress(Origin origin) {
        return "address:" + origin.place();
    }

    static String digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Counts an attempt before it is made, so that many at once are not more; empty when the counter is blocked.
     *
     * @param forget after this time the counting starts afresh
     * @param inARow whether that time begins anew with every attempt
     */
    Optional<Integer> begin(String origin, Duration forget, boolean inARow) {
        return jdbc.sql("""
                        insert into jiangheng.party_attempt as a (origin, attempts, since)
                        values (:origin, 1, jiangheng.now())
                        on conflict (origin) do update set blocked_until = null,
                            attempts = case when a.since < excluded.since - :forget::interval then 1 else a.attempts + 1 end,
                            locks = case when a.since < excluded.since - :forget::interval then 0 else a.locks end,
                            since = case when :inARow or a.since < excluded.since - :forget::interval
                                then excluded.since else a.since end
                        where a.blocked_until is null or a.blocked_until <= excluded.since
                        returning attempts
                        """)
                .param("origin", origin)
                .param("forget", forget.toString())
                .param("inARow", inARow)
                .query(Integer.class)
                .optional();
    }

    /** An attempt that was none after all. */
    void undo(String origin) {
        jdbc.sql("update jiangheng.party_attempt set attempts = greatest(attempts - 1, 0) where origin = :origin")
                .param("origin", origin)
                .update();
    }

    int count(String origin) {
        return jdbc.sql("select attempts from jiangheng.party_attempt where origin = :origin")
                .param("origin", origin)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Locks since the last sign-on; holds the counter until the transaction ends. */
    int locks(String origin) {
        return jdbc.sql("select locks from jiangheng.party_attempt where origin = :origin for update")
                .param("origin", origin)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Nothing counts for so long; afterwards the counting starts again. */
    void block(String origin, Duration length) {
        jdbc.sql("""
                        update jiangheng.party_attempt
                        set attempts = 0, locks = locks + 1, blocked_until = jiangheng.now() + :length::interval
                        where origin = :origin
                        """).param("origin", origin).param("length", length.toString()).update();
    }

    Optional<OffsetDateTime> blockedUntil(String origin) {
        return jdbc.sql("select blocked_until from jiangheng.party_attempt"
                        + " where origin = :origin and blocked_until > jiangheng.now()")
                .param("origin", origin)
                .query(OffsetDateTime.class)
                .optional();
    }

    void forget(String origin) {
        jdbc.sql("delete from jiangheng.party_attempt where origin = :origin")
                .param("origin", origin)
                .update();
    }

    /** Old counters, also of names nobody has. */
    void forgetOlderThan(Duration age) {
        jdbc.sql("""
                        delete from jiangheng.party_attempt where origin in (
                            select origin from jiangheng.party_attempt where since < jiangheng.now() - :age::interval
                                and (blocked_until is null or blocked_until < jiangheng.now())
                            limit 1000 for update skip locked)
                        """).param("age", age.toString()).update();
    }
}
