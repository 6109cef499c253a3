package org.jiangheng.programmes.competition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.District;
import org.jiangheng.party.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps competitions and their items. */
@Repository
class CompetitionRepository {

    private static final String SELECT = "select * from jiangheng.competition ";

    private final JdbcClient jdbc;
    private final ItemRepository items;

    CompetitionRepository(JdbcClient jdbc, ItemRepository items) {
        this.jdbc = jdbc;
        this.items = items;
    }

    /** A correction replaces what was filed and keeps the time of the first filing (XC-15); so do the items it still names. */
    void save(Competition competition) {
        jdbc.sql("""
                        insert into jiangheng.competition (id, batch, organiser, name, level, host, selection, department,
                            starts_on, ends_on, venue_district, records_district, contact, contact_phone, filed_at)
                        values (:id, :batch, :organiser, :name, :level, :host, :selection, :department,
                            :starts, :ends, :venue, :records, :contact, :phone, :filed)
                        on conflict (id) do update set name = excluded.name, level = excluded.level, host = excluded.host,
                            selection = excluded.selection, department = excluded.department,
                            starts_on = excluded.starts_on, ends_on = excluded.ends_on,
                            venue_district = excluded.venue_district, records_district = excluded.records_district,
                            contact = excluded.contact, contact_phone = excluded.contact_phone
                        """)
                .param("id", competition.id().uuid())
                .param("batch", competition.batch().uuid())
                .param("organiser", competition.organiser().uuid())
                .param("name", competition.name())
                .param("level", competition.level().name())
                .param("host", competition.host())
                .param("selection", competition.selection())
                .param("department", competition.department())
                .param("starts", competition.startsOn())
                .param("ends", competition.endsOn())
                .param("venue", competition.venue().label())
                .param("records", competition.records().label())
                .param("contact", competition.contact())
                .param("phone", competition.contactPhone())
                .param("filed", timestamp(competition.filedAt()))
                .update();
        items.replace(competition.id(), competition.items());
    }

    Optional<Competition> find(SubjectId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.uuid())
                .query(this::competition)
                .optional();
    }

    Optional<Item> item(SubjectId item) {
        return items.find(item);
    }

    /** Every filed competition, newest filing first. */
    List<Competition> all() {
        return jdbc.sql(SELECT + "order by filed_at desc, id")
                .query(this::competition)
                .list();
    }

    List<Competition> ofOrganiser(OrganisationId organiser) {
        return jdbc.sql(SELECT + "where organiser = :organiser order by filed_at desc, id")
                .param("organiser", organiser.uuid())
                .query(this::competition)
                .list();
    }

    List<Competition> inBatch(SubjectId batch) {
        return jdbc.sql(SELECT + "where batch = :batch order by starts_on, id")
                .param("batch", batch.uuid())
                .query(this::competition)
                .list();
    }

    Optional<Competition> ofReceipt(String number) {
        return jdbc.sql(SELECT + "where receipt_number = :number")
                .param("number", number)
                .query(this::competition)
                .optional();
    }

    boolean itemStatus(SubjectId item, ItemStatus status) {
        return items.status(item, status);
    }

    /** The first acceptance counts; a correction accepted later does not move it (CC-36). */
    void accepted(SubjectId id, Instant at) {
        jdbc.sql("update jiangheng.competition set accepted_at = coalesce(accepted_at, :at) where id = :id")
                .param("at", timestamp(at))
                .param("id", id.uuid())
                .update();
    }

    /** Keeps the receipt, and until when the filing is kept (CC-37); a second time the first stays. */
    void receipt(SubjectId id, String number, LocalDate day, LocalDate keptUntil) {
        jdbc.sql("""
                        update jiangheng.competition set receipt_number = :number, receipt_on = :day, kept_until = :kept
                        where id = :id and receipt_number is null
                        """)
                .param("number", number)
                .param("day", day)
                .param("kept", keptUntil)
                .param("id", id.uuid())
                .update();
    }

    /** The last day nothing of the filing may be deleted on; empty before the receipt (CC-37). */
    Optional<LocalDate> keptUntil(SubjectId id) {
        return jdbc.sql("select kept_until from jiangheng.competition where id = :id and kept_until is not null")
                .param("id", id.uuid())
                .query(LocalDate.class)
                .optional();
    }

    void dates(SubjectId id, LocalDate starts, LocalDate ends) {
        jdbc.sql("update jiangheng.competition set starts_on = :starts, ends_on = :ends where id = :id")
                .param("starts", starts)
                .param("ends", ends)
                .param("id", id.uuid())
                .update();
    }

    private Competition competition(ResultSet row, int number) throws SQLException {
        var id = SubjectId.of(row.getString("id"));
        return new Competition(
                id,
                SubjectId.of(row.getString("batch")),
                new OrganisationId(row.getString("organiser")),
                row.getString("name"),
                CompetitionLevel.valueOf(row.getString("level")),
                row.getString("host"),
                row.getBoolean("selection"),
                row.getString("department"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                District.named(row.getString("venue_district")),
                District.named(row.getString("records_district")),
                row.getString("contact"),
                row.getString("contact_phone"),
                instant(row, "filed_at"),
                Optional.ofNullable(row.getObject("accepted_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("receipt_number")),
                Optional.ofNullable(row.getObject("receipt_on", LocalDate.class)),
                items.of(id));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime timestamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
