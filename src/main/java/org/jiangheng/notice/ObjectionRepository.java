package org.jiangheng.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code notice_objection}. */
@Repository
class ObjectionRepository {

    private final JdbcClient jdbc;

    ObjectionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SubjectId id, SubjectId notice, NewObjection objection, Instant received, Instant due) {
        jdbc.sql("""
                        insert into jiangheng.notice_objection
                            (id, number, notice, dossier, name, contact, facts, lead, received_at, due_at)
                        values (:id, 'YY' || to_char(jiangheng.now() at time zone 'Asia/Shanghai', 'YYYY') || '-'
                                || lpad(nextval('jiangheng.notice_objection_number')::text, 4, '0'),
                            :notice, :dossier, :name, :contact, :facts, :lead, :received, :due)
                        """)
                .param("id", id.uuid())
                .param("notice", notice.uuid())
                .param("dossier", objection.dossier().map(SubjectId::uuid).orElse(null), Types.OTHER)
                .param("name", objection.name())
                .param("contact", objection.contact())
                .param("facts", objection.facts())
                .param("lead", objection.isLead())
                .param("received", received.atOffset(ZoneOffset.UTC))
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Objection> find(SubjectId id) {
        return jdbc.sql("select * from jiangheng.notice_objection where id = :id")
                .param("id", id.uuid())
                .query(ObjectionRepository::objection)
                .optional();
    }

    List<Objection> ofNotice(SubjectId notice) {
        return jdbc.sql("select * from jiangheng.notice_objection where notice = :notice order by received_at, number")
                .param("notice", notice.uuid())
                .query(ObjectionRepository::objection)
                .list();
    }

    /** Gives the objection its one outcome; false when it has one. */
    boolean conclude(SubjectId id, Objection.Finding finding, String reason) {
        return jdbc.sql("""
                        update jiangheng.notice_objection
                        set finding = :finding, reason = :reason, concluded_at = jiangheng.now()
                        where id = :id and finding = 'OPEN'
                        """)
                        .param("finding", finding.name())
                        .param("reason", reason)
                        .param("id", id.uuid())
                        .update()
                == 1;
    }

    private static Objection objection(ResultSet row, int number) throws SQLException {
        return new Objection(
                SubjectId.of(row.getString("id")),
                row.getString("number"),
                SubjectId.of(row.getString("notice")),
                Optional.ofNullable(row.getObject("dossier", UUID.class))
                        .map(UUID::toString)
                        .map(SubjectId::of),
                row.getString("name"),
                row.getString("contact"),
                row.getString("facts"),
                row.getBoolean("lead"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                Objection.Finding.valueOf(row.getString("finding")),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("concluded_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
