package org.jiangheng.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jiangheng.certificate.Certificate.Revocation;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.SkillLevel;
import org.jiangheng.party.IdentityNumber;
import org.jiangheng.party.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Certificates and their counters. */
@Repository
class CertificateRepository {

    private static final String SELECT = "select * from jiangheng.certificate ";

    private final JdbcClient jdbc;

    CertificateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for whoever issues to the same key, until the transaction ends. */
    void lock(String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 34))")
                .param("key", key)
                .query((row, number) -> true)
                .single();
    }

    /** The next serial; the counter stays locked until the transaction ends, so that a rollback leaves no gap (XC-38). */
    int nextSerial(String prefix, int year, SkillLevel level) {
        return jdbc.sql("""
                        insert into jiangheng.certificate_counter as counter (prefix, year, level, last)
                        values (:prefix, :year, :level, 1)
                        on conflict (prefix, year, level) do update set last = counter.last + 1
                        returning last""")
                .param("prefix", prefix)
                .param("year", year)
                .param("level", level.digit())
                .query(Integer.class)
                .single();
    }

    void insert(Certificate certificate) {
        jdbc.sql("""
                        insert into jiangheng.certificate (number, dossier, person, holder, identity_number,
                            occupation_code, occupation, trade, level, issuer, issued_on, token, paper)
                        values (:number, :dossier, :person, :holder, :identity, :code, :occupation, :trade, :level,
                            :issuer, :issuedOn, :token, :paper)""")
                .param("number", certificate.number())
                .param("dossier", certificate.dossier().uuid())
                .param("person", certificate.person().uuid())
                .param("holder", certificate.holder())
                .param("identity", certificate.identity().value())
                .param("code", certificate.occupationCode())
                .param("occupation", certificate.occupation())
                .param("trade", certificate.trade().orElse(null))
                .param("level", certificate.level().digit())
                .param("issuer", certificate.issuer())
                .param("issuedOn", certificate.issuedOn())
                .param("token", certificate.token())
                .param("paper", UUID.fromString(certificate.paperId()))
                .update();
    }

    boolean revoke(String number, Revocation revocation) {
        return jdbc.sql("""
                        update jiangheng.certificate set status = 'REVOKED', revoked_on = :day, revocation = :reason
                        where number = :number and status = 'VALID'""")
                        .param("day", revocation.day())
                        .param("reason", revocation.reason())
                        .param("number", number)
                        .update()
                == 1;
    }

    Optional<Certificate> find(String number) {
        return one("where number = :key", number);
    }

    Optional<Certificate> ofDossier(SubjectId dossier) {
        return one("where dossier = :key", dossier.uuid());
    }

    Optional<Certificate> byToken(String token) {
        return one("where token = :key", token);
    }

    /** The newest first; everything when the text is blank. */
    List<Certificate> search(String text, int limit) {
        return jdbc.sql(SELECT + """
                        where strpos(number, :number) > 0 or strpos(holder, :name) > 0
                        order by issued_on desc, number desc limit :limit""")
                .param("number", text.toUpperCase(Locale.ROOT))
                .param("name", text)
                .param("limit", limit)
                .query(CertificateRepository::certificate)
                .list();
    }

    List<Certificate> ofPerson(PersonId person) {
        return jdbc.sql(SELECT + "where person = :person order by issued_on desc, number desc")
                .param("person", person.uuid())
                .query(CertificateRepository::certificate)
                .list();
    }

    /** The valid certificate of the key, if there is one (XC-37). */
    Optional<Certificate> valid(IdentityNumber identity, String code, Optional<String> trade, SkillLevel level) {
        return jdbc.sql(SELECT + """
                        where status = 'VALID' and identity_number = :identity and occupation_code = :code
                          and coalesce(trade, '') = :trade and level = :level""")
                .param("identity", identity.value())
                .param("code", code)
                .param("trade", trade.orElse(""))
                .param("level", level.digit())
                .query(CertificateRepository::certificate)
                .optional();
    }

    private Optional<Certificate> one(String condition, Object key) {
        return jdbc.sql(SELECT + condition)
                .param("key", key)
                .query(CertificateRepository::certificate)
                .optional();
    }

    private static Certificate certificate(ResultSet row, int number) throws SQLException {
        var revokedOn = Optional.ofNullable(row.getObject("revoked_on", LocalDate.class));
        var reason = row.getString("revocation");
        return new Certificate(
                row.getString("number"),
                SubjectId.of(row.getString("dossier")),
                new PersonId(row.getString("person")),
                row.getString("holder"),
                new IdentityNumber(row.getString("identity_number")),
                row.getString("occupation_code"),
                row.getString("occupation"),
                Optional.ofNullable(row.getString("trade")),
                SkillLevel.of(row.getInt("level")),
                row.getString("issuer"),
                row.getObject("issued_on", LocalDate.class),
                CertificateStatus.valueOf(row.getString("status")),
                revokedOn.map(day -> new Revocation(day, reason)),
                row.getString("token"),
                row.getString("paper"));
    }
}
