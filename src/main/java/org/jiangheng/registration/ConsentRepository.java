package org.jiangheng.registration;

import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code registration_consent}. */
@Repository
class ConsentRepository {

    private final JdbcClient jdbc;

    ConsentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As it was given at sign-up. */
    void keep(SubjectId signUp, String account) {
        jdbc.sql("""
                        insert into jiangheng.registration_consent (account, kind, version, agreed_at)
                        select :account, 'PRIVACY', privacy_version, agreed_at
                            from jiangheng.registration_sign_up where id = :id
                        union all
                        select :account, 'SENSITIVE', sensitive_version, agreed_at
                            from jiangheng.registration_sign_up where id = :id and sensitive_version is not null
                        """).param("account", account).param("id", signUp.uuid()).update();
    }

    /** Given now. */
    void keep(String account, String version) {
        jdbc.sql("""
                        insert into jiangheng.registration_consent (account, kind, version, agreed_at)
                        values (:account, 'PRIVACY', :version, jiangheng.now())
                        """).param("account", account).param("version", version).update();
    }
}
