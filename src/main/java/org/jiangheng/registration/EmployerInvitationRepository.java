package org.jiangheng.registration;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code registration_employer_invitation}. */
@Repository
class EmployerInvitationRepository {

    private final JdbcClient jdbc;

    EmployerInvitationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SubjectId dossier, OrganisationId organisation, String email) {
        jdbc.sql("""
                        insert into jiangheng.registration_employer_invitation (id, organisation, dossier, email)
                        values (:id, :organisation, :dossier, :email)
                        """)
                .param("id", UUID.randomUUID())
                .param("organisation", organisation.uuid())
                .param("dossier", dossier.uuid())
                .param("email", email)
                .update();
    }

    /** Nobody else invites for the case until the transaction ends. */
    void lock(SubjectId dossier) {
        jdbc.sql("select 1 from jiangheng.registration_employer_invitation where dossier = :dossier for update")
                .param("dossier", dossier.uuid())
                .query()
                .listOfRows();
    }

    Optional<Sent> latest(SubjectId dossier) {
        return jdbc.sql("""
                        select organisation, email, sent_at from jiangheng.registration_employer_invitation
                        where dossier = :dossier order by sent_at desc, id limit 1
                        """)
                .param("dossier", dossier.uuid())
                .query((row, number) -> new Sent(
                        new OrganisationId(row.getString("organisation")),
                        row.getString("email"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    int count(SubjectId dossier) {
        return jdbc.sql("select count(*) from jiangheng.registration_employer_invitation where dossier = :dossier")
                .param("dossier", dossier.uuid())
                .query(Integer.class)
                .single();
    }

    /** An invitation that was sent. */
    record Sent(OrganisationId organisation, String email, Instant at) {}
}
