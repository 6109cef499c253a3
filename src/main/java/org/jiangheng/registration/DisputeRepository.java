package org.jiangheng.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code registration_dispute}. */
@Repository
class DisputeRepository {

    private static final String SELECT = "select d.* from jiangheng.registration_dispute d ";

    private final JdbcClient jdbc;

    DisputeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else binds or claims the number until the transaction ends. */
    void lockNumber(PersonId person) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtext('identity ' || identity_number))
                        from jiangheng.party_person where id = :id
                        """).param("id", person.uuid()).query().listOfRows();
    }

    /** False when the two have had their dispute. */
    boolean open(SubjectId id, PersonId holder, PersonId claimant) {
        return jdbc.sql("""
                                insert into jiangheng.registration_dispute (id, holder, claimant)
                                values (:id, :holder, :claimant) on conflict do nothing
                                """)
                        .param("id", id.uuid())
                        .param("holder", holder.uuid())
                        .param("claimant", claimant.uuid())
                        .update()
                == 1;
    }

    Optional<Dispute> lock(SubjectId id) {
        return jdbc.sql(SELECT + "where d.id = :id for update")
                .param("id", id.uuid())
                .query(DisputeRepository::dispute)
                .optional();
    }

    Optional<Dispute> find(SubjectId id) {
        return jdbc.sql(SELECT + "where d.id = :id")
                .param("id", id.uuid())
                .query(DisputeRepository::dispute)
                .optional();
    }

    List<Dispute> all() {
        return jdbc.sql(SELECT + "order by d.settled_at is not null, d.opened_at desc limit 500")
                .query(DisputeRepository::dispute)
                .list();
    }

    List<Dispute> of(PersonId person) {
        return jdbc.sql(SELECT + "where :person in (d.holder, d.claimant)")
                .param("person", person.uuid())
                .query(DisputeRepository::dispute)
                .list();
    }

    int countOpen() {
        return jdbc.sql("select count(*) from jiangheng.registration_dispute where settled_at is null")
                .query(Integer.class)
                .single();
    }

    void settle(SubjectId id, Dispute.Finding finding, String reason, String by) {
        jdbc.sql("""
                        update jiangheng.registration_dispute set finding = :finding, reason = :reason,
                            settled_at = jiangheng.now(), settled_by = :by where id = :id
                        """)
                .param("finding", finding.name())
                .param("reason", reason)
                .param("by", by)
                .param("id", id.uuid())
                .update();
    }

    private static Dispute dispute(ResultSet row, int number) throws SQLException {
        return new Dispute(
                SubjectId.of(row.getString("id")),
                new PersonId(row.getString("holder")),
                new PersonId(row.getString("claimant")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("finding")).map(Dispute.Finding::valueOf),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("settled_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("settled_by")).orElse(""));
    }
}
