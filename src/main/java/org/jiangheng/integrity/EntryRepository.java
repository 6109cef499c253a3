package org.jiangheng.integrity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code integrity_entry}. */
@Repository
class EntryRepository {

    private static final String SELECT =
            "select e.*, (proposed_at at time zone 'Asia/Shanghai')::date as proposed_on from jiangheng.integrity_entry e ";

    private final JdbcClient jdbc;

    EntryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SubjectId id, NewEntry entry, String proposedBy) {
        jdbc.sql("""
                        insert into jiangheng.integrity_entry
                            (id, party, sanction, programme, facts, decision, starts, ends, proposed_by, proposed_at)
                        values (:id, :party, :sanction, :programme, :facts, :decision, :starts, :ends, :by, jiangheng.now())
                        """)
                .param("id", id.uuid())
                .param("party", entry.party())
                .param("sanction", entry.sanction().name())
                .param("programme", entry.programme())
                .param("facts", entry.facts())
                .param("decision", entry.decision())
                .param("starts", entry.starts())
                .param("ends", entry.ends().orElse(null), Types.DATE)
                .param("by", proposedBy)
                .update();
    }

    Optional<Entry> find(SubjectId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.uuid())
                .query(EntryRepository::entry)
                .optional();
    }

    List<Entry> ofParty(UUID party) {
        return jdbc.sql(SELECT + "where party = :party order by starts")
                .param("party", party)
                .query(EntryRepository::entry)
                .list();
    }

    List<Entry> ofProgramme(String programme, Sanction sanction) {
        return jdbc.sql(SELECT + "where programme = :programme and sanction = :sanction order by proposed_at desc, id")
                .param("programme", programme)
                .param("sanction", sanction.name())
                .query(EntryRepository::entry)
                .list();
    }

    Set<PersonId> barred(Collection<PersonId> among, LocalDate day) {
        return jdbc
                .sql("""
                        select distinct party::text from jiangheng.integrity_entry
                        where party = any(:people::uuid[]) and sanction = 'BARRED' and status = 'CONFIRMED'
                            and starts <= :day and (ends is null or ends >= :day)
                        """)
                .param("people", among.stream().map(PersonId::value).toArray(String[]::new))
                .param("day", day)
                .query(String.class)
                .list()
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    /** Moves an entry on from the status it must have. */
    boolean move(SubjectId id, Entry.Status from, Entry.Status to, String account) {
        return jdbc.sql("""
                        update jiangheng.integrity_entry set status = :to, decided_by = :by, decided_at = jiangheng.now()
                        where id = :id and status = :from
                        """)
                        .param("to", to.name())
                        .param("by", account)
                        .param("id", id.uuid())
                        .param("from", from.name())
                        .update()
                == 1;
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                SubjectId.of(row.getString("id")),
                row.getObject("party", UUID.class),
                Sanction.valueOf(row.getString("sanction")),
                row.getString("programme"),
                row.getString("facts"),
                row.getString("decision"),
                row.getObject("starts", LocalDate.class),
                Optional.ofNullable(row.getObject("ends", LocalDate.class)),
                Entry.Status.valueOf(row.getString("status")),
                row.getString("proposed_by"),
                row.getObject("proposed_on", LocalDate.class));
    }
}
