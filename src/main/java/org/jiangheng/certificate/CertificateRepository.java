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
import org.jiangheng.party.IdentityPaper;
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

    /** Waits for whoever issues to the same key or numbers a whole list, until the transaction ends. */
    void lock(String key) {
        jdbc.sql("select pg_advisory_xact_lock_shared(34, 0)")
                .query((row, number) -> true)
                .single();
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
                        insert into jiangheng.certificate (number, dossier, person, holder, document, identity_number,
                            occupation_code, occupation, trade, level, issuer, issued_on, token, replaces, paper)
                        values (:number, :dossier, :person, :holder, :document, :identity, :code, :occupation, :trade,
                            :level, :issuer, :issuedOn, :token, :replaces, :paper)""")
                .param("number", certificate.number())
                .param("dossier", certificate.dossier().uuid())
                .param("person", certificate.person().map(PersonId::uuid).orElse(null))
                .param("holder", certificate.holder())
                .param("document", certificate.identity().paper().name())
                .param("identity", certificate.identity().value())
                .param("code", certificate.occupationCode())
                .param("occupation", certificate.occupation())
                .param("trade", certificate.trade().orElse(null))
                .param("level", certificate.level().digit())
                .param("issuer", certificate.issuer())
                .param("issuedOn", certificate.issuedOn())
                .param("token", certificate.token())
                .param("replaces", certificate.replaces().orElse(null))
                .param("paper", certificate.paperId().map(UUID::fromString).orElse(null))
                .update();
    }

    /** False when it is void already. */
    boolean end(String number, CertificateStatus status, Revocation revocation) {
        return jdbc.sql("""
                        update jiangheng.certificate set status = :status, revoked_on = :day, revocation = :reason
                        where number = :number and status = 'VALID'""")
                        .param("status", status.name())
                        .param("day", revocation.day())
                        .param("reason", revocation.reason())
                        .param("number", number)
                        .update()
                == 1;
    }

    /** Keeps the PDF of a certificate that has none yet. */
    void draw(String number, String paper) {
        jdbc.sql("update jiangheng.certificate set paper = :paper where number = :number and paper is null")
                .param("paper", UUID.fromString(paper))
                .param("number", number)
                .update();
    }

    /** Certificates of the issue that nobody else is drawing, locked for the caller. */
    List<Certificate> lockUndrawn(SubjectId issue, int size) {
        return jdbc.sql("""
                        select certificate.* from jiangheng.certificate_issue_entry entry
                            join jiangheng.certificate on certificate.number = entry.certificate
                        where entry.issue = :issue and certificate.paper is null and certificate.status = 'VALID'
                        order by entry.position limit :size for update of certificate skip locked""")
                .param("issue", issue.uuid())
                .param("size", size)
                .query(CertificateRepository::certificate)
                .list();
    }

    Optional<Certificate> find(String number) {
        return one("where number = :key", number);
    }

    Optional<Certificate> ofDossier(SubjectId dossier) {
        return one(
                "where dossier = :key order by status = 'VALID' desc, issued_on desc, number desc limit 1",
                dossier.uuid());
    }

    /** The one that took the place of the number (CC-X13). */
    Optional<Certificate> replacementOf(String number) {
        return one("where replaces = :key", number);
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

    /** What was issued to the person's account, or by the number that is bound to the person (XC-36). */
    List<Certificate> ofPerson(PersonId person, Optional<HolderIdentity> confirmed) {
        return jdbc.sql(SELECT + """
                        where person = :person or (document = :document and identity_number = :identity)
                        order by issued_on desc, number desc""")
                .param("person", person.uuid())
                .param("document", confirmed.map(held -> held.paper().name()).orElse(""))
                .param("identity", confirmed.map(HolderIdentity::value).orElse(""))
                .query(CertificateRepository::certificate)
                .list();
    }

    /** The valid certificate of the key, if there is one (XC-37). */
    Optional<Certificate> valid(HolderIdentity identity, String code, Optional<String> trade, SkillLevel level) {
        return jdbc.sql(SELECT + """
                        where status = 'VALID' and document = :document and identity_number = :identity
                          and occupation_code = :code
                          and coalesce(trade, '') = :trade and level = :level""")
                .param("document", identity.paper().name())
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
                Optional.ofNullable(row.getString("person")).map(PersonId::new),
                row.getString("holder"),
                new HolderIdentity(IdentityPaper.valueOf(row.getString("document")), row.getString("identity_number")),
                row.getString("occupation_code"),
                row.getString("occupation"),
                Optional.ofNullable(row.getString("trade")),
                SkillLevel.of(row.getInt("level")),
                row.getString("issuer"),
                row.getObject("issued_on", LocalDate.class),
                CertificateStatus.valueOf(row.getString("status")),
                revokedOn.map(day -> new Revocation(day, reason)),
                row.getString("token"),
                Optional.ofNullable(row.getString("replaces")),
                Optional.ofNullable(row.getString("paper")));
    }
}
