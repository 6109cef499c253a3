package org.jiangheng.programmes.competition;

import static org.jiangheng.programmes.competition.CompetitionRepository.instant;
import static org.jiangheng.programmes.competition.CompetitionRepository.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code competition_change}. */
@Repository
class ChangeRepository {

    private static final String SELECT = "select * from jiangheng.competition_change ";

    private final JdbcClient jdbc;

    ChangeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when another change of the same item still waits. */
    boolean add(Change change, String account) {
        return jdbc.sql("""
                        insert into jiangheng.competition_change (id, competition, item, kind, theory_on, skill_on, theory_place,
                            skill_place, skill_weight, reason, requested_by, requested_at)
                        values (:id, :competition, :item, :kind, :theoryOn, :skillOn, :theoryPlace, :skillPlace, :weight,
                            :reason, :by, :at)
                        on conflict do nothing
                        """)
                        .param("id", change.id().uuid())
                        .param("competition", change.competition().uuid())
                        .param("item", change.item().map(SubjectId::uuid).orElse(null))
                        .param("kind", change.kind().name())
                        .param("theoryOn", change.theoryOn().orElse(null))
                        .param("skillOn", change.skillOn().orElse(null))
                        .param("theoryPlace", change.theoryPlace().orElse(null))
                        .param("skillPlace", change.skillPlace().orElse(null))
                        .param("weight", change.skillWeight().orElse(null))
                        .param("reason", change.reason())
                        .param("by", account)
                        .param("at", timestamp(change.requestedAt()))
                        .update()
                == 1;
    }

    Optional<Change> find(SubjectId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.uuid())
                .query(ChangeRepository::change)
                .optional();
    }

    List<Change> of(SubjectId competition) {
        return jdbc.sql(SELECT + "where competition = :competition order by requested_at")
                .param("competition", competition.uuid())
                .query(ChangeRepository::change)
                .list();
    }

    void decide(SubjectId id, Change.Status status, String decision, String account, Instant at) {
        jdbc.sql("""
                        update jiangheng.competition_change
                        set status = :status, decision = :decision, decided_by = :by, decided_at = :at
                        where id = :id and status = 'REQUESTED'
                        """)
                .param("status", status.name())
                .param("decision", decision)
                .param("by", account)
                .param("at", timestamp(at))
                .param("id", id.uuid())
                .update();
    }

    /** Whether it was not applied before. */
    boolean apply(SubjectId id) {
        return jdbc.sql(
                                "update jiangheng.competition_change set applied_at = jiangheng.now() where id = :id and applied_at is null")
                        .param("id", id.uuid())
                        .update()
                == 1;
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                SubjectId.of(row.getString("id")),
                SubjectId.of(row.getString("competition")),
                Optional.ofNullable(row.getString("item")).map(SubjectId::of),
                Change.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("theory_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("skill_on", LocalDate.class)),
                Optional.ofNullable(row.getString("theory_place")),
                Optional.ofNullable(row.getString("skill_place")),
                Optional.ofNullable(row.getBigDecimal("skill_weight")),
                row.getString("reason"),
                Change.Status.valueOf(row.getString("status")),
                instant(row, "requested_at"),
                Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getString("decision"));
    }
}
