package org.jiangheng.party;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code party_password_link}; the token itself is in the mail only. */
@Repository
class PasswordLinkRepository {

    private final JdbcClient jdbc;

    PasswordLinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String hash, String account, boolean invitation, Duration works) {
        jdbc.sql("""
                        insert into jiangheng.party_password_link (token_hash, account, invitation, expires_at)
                        values (:hash, :account, :invitation, jiangheng.now() + :works::interval)
                        """)
                .param("hash", hash)
                .param("account", account)
                .param("invitation", invitation)
                .param("works", works.toString())
                .update();
    }

    Optional<PasswordLink> find(String hash) {
        return jdbc.sql("""
                        select account, name, invitation
                        from jiangheng.party_password_link join jiangheng.party_account using (account)
                        where token_hash = :hash and used_at is null and expires_at > jiangheng.now() and enabled
                        """).param("hash", hash).query(PasswordLink.class).optional();
    }

    /** False when somebody was faster, or it is too late. */
    boolean use(String hash) {
        return jdbc.sql("""
                        update jiangheng.party_password_link set used_at = jiangheng.now()
                        where token_hash = :hash and used_at is null and expires_at > jiangheng.now()
                        """).param("hash", hash).update() == 1;
    }

    /** Links of the account that were not used do not work any more. */
    void revoke(String account) {
        jdbc.sql("delete from jiangheng.party_password_link where account = :account and used_at is null")
                .param("account", account)
                .update();
    }
}
