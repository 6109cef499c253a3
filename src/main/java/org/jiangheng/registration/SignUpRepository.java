package org.jiangheng.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.IdentityNumber;
import org.jiangheng.party.IdentityPaper;
import org.jiangheng.party.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code registration_sign_up}. */
@Repository
class SignUpRepository {

    private static final String SELECT = "select s.* from jiangheng.registration_sign_up s ";

    private final JdbcClient jdbc;

    SignUpRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SubjectId id, PersonForm form, String hash, Token token, Duration works) {
        jdbc.sql("""
                        insert into jiangheng.registration_sign_up
                            (id, kind, state, token_hash, account, name, phone, email, password_hash, identity_paper,
                             identity_number, privacy_version, sensitive_version, expires_at)
                        values (:id, 'PERSON', 'UNCONFIRMED', :token, :account, :name, :phone, :email, :hash, :paper,
                             :number, :version, :version, jiangheng.now() + :works::interval)
                        """)
                .param("id", id.uuid())
                .param("token", token.hash())
                .param("account", form.account())
                .param("name", form.name())
                .param("phone", form.phone())
                .param("email", form.email())
                .param("hash", hash)
                .param("paper", IdentityPaper.of(form.paper()).name())
                .param("number", new IdentityNumber(form.number()).value())
                .param("version", PrivacyNotice.CURRENT)
                .param("works", works.toString())
                .update();
    }

    void add(SubjectId id, OrganisationForm form, String hash, Token token, Duration works) {
        jdbc.sql("""
                        insert into jiangheng.registration_sign_up
                            (id, kind, state, token_hash, account, name, phone, email, password_hash, organisation_name,
                             credit_code, district, nature, privacy_version, expires_at)
                        values (:id, 'ORGANISATION', 'UNCONFIRMED', :token, :account, :name, :phone, :email, :hash,
                             :organisation, upper(:code), :district, :nature, :version, jiangheng.now() + :works::interval)
                        """)
                .param("id", id.uuid())
                .param("token", token.hash())
                .param("account", form.account())
                .param("name", form.contact())
                .param("phone", form.phone())
                .param("email", form.email())
                .param("hash", hash)
                .param("organisation", form.name())
                .param("code", form.code())
                .param("district", form.district())
                .param("nature", form.nature())
                .param("version", PrivacyNotice.CURRENT)
                .param("works", works.toString())
                .update();
    }

    /** The one the link still works for. */
    Optional<SignUp> awaiting(Token token) {
        return jdbc.sql(SELECT
                        + "where s.token_hash = :token and s.state = 'UNCONFIRMED' and s.expires_at > jiangheng.now()"
                        + " for update")
                .param("token", token.hash())
                .query(SignUpRepository::signUp)
                .optional();
    }

    Optional<SignUp> find(SubjectId id) {
        return jdbc.sql(SELECT + "where s.id = :id and s.state <> 'UNCONFIRMED'")
                .param("id", id.uuid())
                .query(SignUpRepository::signUp)
                .optional();
    }

    Optional<SignUp> lock(SubjectId id) {
        return jdbc.sql(SELECT + "where s.id = :id and s.state <> 'UNCONFIRMED' for update")
                .param("id", id.uuid())
                .query(SignUpRepository::signUp)
                .optional();
    }

    /** Of organisations whose address is confirmed, those waiting first. */
    List<SignUp> search(String text, String state, int limit) {
        return jdbc.sql(SELECT + """
                        where s.state <> 'UNCONFIRMED' and (:state = '' or s.state = :state)
                            and (:text = '' or position(:text in s.organisation_name) > 0
                                or starts_with(s.credit_code, upper(:text)) or position(:text in s.name) > 0)
                        order by s.state <> 'PENDING', case when s.state = 'PENDING' then s.confirmed_at end,
                            s.decided_at desc limit :limit
                        """)
                .param("text", text)
                .param("state", state)
                .param("limit", limit)
                .query(SignUpRepository::signUp)
                .list();
    }

    int countPending() {
        return jdbc.sql("select count(*) from jiangheng.registration_sign_up where state = 'PENDING'")
                .query(Integer.class)
                .single();
    }

    List<SignUp> ofCode(String code) {
        return jdbc.sql(SELECT + "where s.credit_code = :code and s.state <> 'UNCONFIRMED' order by s.confirmed_at")
                .param("code", code)
                .query(SignUpRepository::signUp)
                .list();
    }

    String passwordHash(SubjectId id) {
        return column(id, "password_hash");
    }

    IdentityNumber identityNumber(SubjectId id) {
        return new IdentityNumber(column(id, "identity_number"));
    }

    IdentityPaper paper(SubjectId id) {
        return IdentityPaper.of(column(id, "identity_paper"));
    }

    private String column(SubjectId id, String name) {
        return jdbc.sql("select " + name + " from jiangheng.registration_sign_up where id = :id")
                .param("id", id.uuid())
                .query(String.class)
                .single();
    }

    /** The address is confirmed; the link and the hash have done what they were for. */
    void confirmed(SubjectId id, String account) {
        jdbc.sql("""
                        update jiangheng.registration_sign_up set state = 'PENDING', account = :account, token_hash = null,
                            password_hash = null, confirmed_at = jiangheng.now() where id = :id
                        """).param("account", account).param("id", id.uuid()).update();
    }

    void decided(SubjectId id, SignUp.State state, @Nullable OrganisationId organisation, String by, String reason) {
        jdbc.sql("""
                        update jiangheng.registration_sign_up set state = :state, organisation = :organisation,
                            decided_at = jiangheng.now(), decided_by = :by, reason = :reason where id = :id
                        """)
                .param("state", state.name())
                .param("organisation", organisation == null ? null : organisation.uuid())
                .param("by", by)
                .param("reason", reason)
                .param("id", id.uuid())
                .update();
    }

    void delete(SubjectId id) {
        jdbc.sql("delete from jiangheng.registration_sign_up where id = :id")
                .param("id", id.uuid())
                .update();
    }

    int deleteExpired() {
        return jdbc.sql("delete from jiangheng.registration_sign_up where state = 'UNCONFIRMED'"
                        + " and expires_at <= jiangheng.now()")
                .update();
    }

    private static SignUp signUp(ResultSet row, int number) throws SQLException {
        return new SignUp(
                SubjectId.of(row.getString("id")),
                SignUp.Kind.valueOf(row.getString("kind")),
                SignUp.State.valueOf(row.getString("state")),
                row.getString("account"),
                row.getString("name"),
                row.getString("phone"),
                row.getString("email"),
                Optional.ofNullable(row.getString("identity_number"))
                        .map(full -> new IdentityNumber(full).masked())
                        .orElse(""),
                text(row, "organisation_name"),
                text(row, "credit_code"),
                text(row, "district"),
                text(row, "nature"),
                Optional.ofNullable(row.getString("organisation")).map(OrganisationId::new),
                instant(row, "agreed_at").orElseThrow(),
                instant(row, "expires_at").orElseThrow(),
                instant(row, "confirmed_at"),
                instant(row, "decided_at"),
                text(row, "decided_by"),
                row.getString("reason"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
