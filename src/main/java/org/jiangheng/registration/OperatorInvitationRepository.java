package org.jiangheng.registration;

import java.time.Duration;
import java.util.Optional;
import org.jiangheng.party.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code registration_operator_invitation}. */
@Repository
class OperatorInvitationRepository {

    private final JdbcClient jdbc;

    OperatorInvitationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Token token, OrganisationId organisation, String name, String email, String by, Duration works) {
        jdbc.sql("""
                        insert into jiangheng.registration_operator_invitation
                            (token_hash, organisation, name, email, invited_by, expires_at)
                        values (:token, :organisation, :name, :email, :by, jiangheng.now() + :works::interval)
                        """)
                .param("token", token.hash())
                .param("organisation", organisation.uuid())
                .param("name", name)
                .param("email", email)
                .param("by", by)
                .param("works", works.toString())
                .update();
    }

    Optional<Row> find(Token token) {
        return jdbc.sql("select organisation, name, email from jiangheng.registration_operator_invitation"
                        + " where token_hash = :token and expires_at > jiangheng.now()")
                .param("token", token.hash())
                .query((row, number) -> new Row(
                        new OrganisationId(row.getString("organisation")),
                        row.getString("name"),
                        row.getString("email")))
                .optional();
    }

    /** False when somebody else was faster. */
    boolean use(Token token) {
        return jdbc.sql("delete from jiangheng.registration_operator_invitation where token_hash = :token")
                        .param("token", token.hash())
                        .update()
                == 1;
    }

    void deleteExpired() {
        jdbc.sql("delete from jiangheng.registration_operator_invitation where expires_at <= jiangheng.now()")
                .update();
    }

    /** An invitation that still works. */
    record Row(OrganisationId organisation, String name, String email) {}
}
