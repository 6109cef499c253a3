package org.jiangheng.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiangheng.dossier.Dossiers.Receipt;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.party.PersonId;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.programmes.Programmes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DossierRepository {

    private static final String DOSSIER = """
            select id, programme, batch, person, organisation, coalesce(person_name, organisation_name) as holder_name,
                   status, number, submitted_at, hash, created_at
            from jiangheng.dossier\s""";

    private final JdbcClient jdbc;
    private final Programmes programmes;

    DossierRepository(JdbcClient jdbc, Programmes programmes) {
        this.jdbc = jdbc;
        this.programmes = programmes;
    }

    /** @return false when the person already has an active application in the batch */
    boolean insert(SubjectId id, String programme, SubjectId batch, PersonId person, String name) {
        return jdbc.sql("""
                                insert into jiangheng.dossier (id, programme, batch, person, person_name)
                                values (:id, :programme, :batch, :person, :name)
                                on conflict do nothing
                                """)
                        .param("id", id.uuid())
                        .param("programme", programme)
                        .param("batch", batch.uuid())
                        .param("person", person.uuid())
                        .param("name", name)
                        .update()
                == 1;
    }

    void insert(SubjectId id, String programme, SubjectId batch, OrganisationId organisation, String name) {
        jdbc.sql("""
                        insert into jiangheng.dossier (id, programme, batch, organisation, organisation_name)
                        values (:id, :programme, :batch, :organisation, :name)
                        """)
                .param("id", id.uuid())
                .param("programme", programme)
                .param("batch", batch.uuid())
                .param("organisation", organisation.uuid())
                .param("name", name)
                .update();
    }

    Optional<Dossier> find(SubjectId id) {
        return jdbc.sql(DOSSIER + "where id = :id")
                .param("id", id.uuid())
                .query(this::dossier)
                .optional();
    }

    Optional<Dossier> lock(SubjectId id) {
        return jdbc.sql(DOSSIER + "where id = :id for update")
                .param("id", id.uuid())
                .query(this::dossier)
                .optional();
    }

    void submit(SubjectId id, OrganisationId organisation, Receipt receipt) {
        jdbc.sql("""
                        update jiangheng.dossier
                        set organisation = :organisation, status = 'SUBMITTED', number = :number, submitted_at = :at, hash = :hash
                        where id = :id
                        """)
                .param("organisation", organisation.uuid())
                .param("number", receipt.number())
                .param("at", Timestamp.from(receipt.at()))
                .param("hash", receipt.hash())
                .param("id", id.uuid())
                .update();
    }

    void keepSnapshot(SubjectId id, String snapshot, String hash, Instant at) {
        jdbc.sql("""
                        insert into jiangheng.dossier_snapshot (dossier, round, snapshot, hash, submitted_at)
                        select :id, 1 + coalesce(max(round), 0), :snapshot, :hash, :at
                        from jiangheng.dossier_snapshot where dossier = :id
                        """)
                .param("id", id.uuid())
                .param("snapshot", snapshot)
                .param("hash", hash)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<String> snapshot(SubjectId id) {
        return jdbc.sql(
                        "select snapshot from jiangheng.dossier_snapshot where dossier = :id order by round desc limit 1")
                .param("id", id.uuid())
                .query(String.class)
                .optional();
    }

    boolean status(SubjectId id, DossierStatus status) {
        return jdbc.sql("update jiangheng.dossier set status = :status where id = :id and status <> :status")
                        .param("status", status.name())
                        .param("id", id.uuid())
                        .update()
                == 1;
    }

    List<Dossier> ofPerson(PersonId person) {
        return jdbc.sql(DOSSIER + "where person = :person order by created_at desc")
                .param("person", person.uuid())
                .query(this::dossier)
                .list();
    }

    List<Dossier> heldBy(OrganisationId organisation) {
        return jdbc.sql(DOSSIER + "where organisation = :organisation and person is null order by created_at desc, id")
                .param("organisation", organisation.uuid())
                .query(this::dossier)
                .list();
    }

    List<Dossier> ofOrganisation(OrganisationId organisation) {
        return jdbc.sql(DOSSIER + "where organisation = :organisation and person is not null order by number")
                .param("organisation", organisation.uuid())
                .query(this::dossier)
                .list();
    }

    List<Dossier> inBatch(SubjectId batch, Collection<DossierStatus> status) {
        return jdbc.sql(DOSSIER + "where batch = :batch and status in (:status) order by number, created_at, id")
                .param("batch", batch.uuid())
                .param("status", names(status))
                .query(this::dossier)
                .list();
    }

    List<SubjectId> lockChunk(SubjectId batch, Collection<DossierStatus> status, int size) {
        return jdbc
                .sql("""
                        select id from jiangheng.dossier where batch = :batch and status in (:status)
                        order by created_at, id limit :size for update skip locked
                        """)
                .param("batch", batch.uuid())
                .param("status", names(status))
                .param("size", size)
                .query(String.class)
                .list()
                .stream()
                .map(SubjectId::of)
                .toList();
    }

    List<Dossier> search(String text, int limit) {
        return jdbc.sql(DOSSIER + """
                        where :text = '' or strpos(upper(number), upper(:text)) > 0 or strpos(coalesce(person_name, organisation_name), :text) > 0
                        order by created_at desc, id limit :limit
                        """)
                .param("text", text)
                .param("limit", limit)
                .query(this::dossier)
                .list();
    }

    private static List<String> names(Collection<DossierStatus> status) {
        return status.stream().map(Enum::name).toList();
    }

    private Dossier dossier(ResultSet row, int number) throws SQLException {
        var status = DossierStatus.valueOf(row.getString("status"));
        return new Dossier(
                SubjectId.of(row.getString("id")),
                row.getString("programme"),
                SubjectId.of(row.getString("batch")),
                Optional.ofNullable(row.getString("person")).map(PersonId::new),
                Optional.ofNullable(row.getString("organisation")).map(OrganisationId::new),
                row.getString("holder_name"),
                status,
                programmes.get(row.getString("programme")).status(status),
                Optional.ofNullable(row.getString("number")),
                Optional.ofNullable(row.getObject("submitted_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("hash")),
                instant(row, "created_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
