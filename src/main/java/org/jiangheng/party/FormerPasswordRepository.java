package org.jiangheng.party;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code party_former_password}, the current one among them. */
@Repository
class FormerPasswordRepository {

    private final JdbcClient jdbc;

    FormerPasswordRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Hashes had before and the one there is now. */
    List<String> latest(String account, int count) {
        return jdbc.sql("""
                        (select hash from jiangheng.party_former_password where account = :account
                         order by changed_at desc limit :count)
                        union
                        select password_hash from jiangheng.party_account
                        where account = :account and password_hash is not null
                        """)
                .param("account", account)
                .param("count", count)
                .query(String.class)
                .list();
    }

    /** Keeps the hash, and only as many as are remembered. */
    void add(String account, String hash, int count) {
        jdbc.sql("insert into jiangheng.party_former_password (account, hash) values (:account, :hash)")
                .param("account", account)
                .param("hash", hash)
                .update();
        jdbc.sql("""
                        delete from jiangheng.party_former_password where account = :account and hash not in
                            (select hash from jiangheng.party_former_password where account = :account
                             order by changed_at desc limit :count)
                        """).param("account", account).param("count", count).update();
    }
}
