package org.jiangheng.panel;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions with their members and candidates. */
@Repository
class SessionRepository {

    private static final RowMapper<SubjectId> DOSSIER = (row, n) -> SubjectId.of(row.getString("dossier"));

    private final JdbcClient jdbc;

    SessionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts a session in preparation unless the batch has one; tells which it is and whether it is new. */
    boolean insert(SubjectId id, SubjectId batch, String batchName) {
        return jdbc.sql("""
                                insert into jiangheng.panel_session (id, batch, serial, name)
                                select :id, :batch, n.serial, :name || '第' || n.serial || '评审组'
                                from (select coalesce(max(serial), 0) + 1 as serial
                                      from jiangheng.panel_session where batch = :batch) n
                                on conflict do nothing""")
                        .param("id", id.uuid())
                        .param("batch", batch.uuid())
                        .param("name", batchName)
                        .update()
                == 1;
    }

    Optional<SubjectId> inPreparation(SubjectId batch) {
        return jdbc.sql("select id from jiangheng.panel_session where batch = :batch and status = 'PREPARATION'")
                .param("batch", batch.uuid())
                .query((row, n) -> SubjectId.of(row.getString("id")))
                .optional();
    }

    Optional<Session> find(SubjectId id) {
        return jdbc.sql("select * from jiangheng.panel_session where id = :id")
                .param("id", id.uuid())
                .query(session())
                .optional();
    }

    List<Session> all() {
        return jdbc.sql("select * from jiangheng.panel_session order by created desc, serial desc")
                .query(session())
                .list();
    }

    /** Locks the session against other writers of its status. */
    void lock(SubjectId id) {
        jdbc.sql("select 1 from jiangheng.panel_session where id = :id for update")
                .param("id", id.uuid())
                .query(Integer.class)
                .optional();
    }

    void update(SubjectId id, Optional<String> leader, Optional<Instant> startsAt, String place) {
        jdbc.sql("""
                        update jiangheng.panel_session set leader = :leader, starts_at = :startsAt, place = :place
                        where id = :id""")
                .param("leader", leader.orElse(null))
                .param(
                        "startsAt",
                        startsAt.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("place", place)
                .param("id", id.uuid())
                .update();
    }

    void status(SubjectId id, SessionStatus status) {
        jdbc.sql("""
                        update jiangheng.panel_session set status = :status,
                          convened = case when :status = 'SCORING' then jiangheng.now() else convened end,
                          closed = case when :status = 'CLOSED' then jiangheng.now() else closed end
                        where id = :id""").param("status", status.name()).param("id", id.uuid()).update();
    }

    void minutes(SubjectId id, String text) {
        jdbc.sql("update jiangheng.panel_session set minutes = :text where id = :id")
                .param("text", text)
                .param("id", id.uuid())
                .update();
    }

    void replaceMembers(SubjectId id, List<String> experts) {
        jdbc.sql("delete from jiangheng.panel_member where session = :id")
                .param("id", id.uuid())
                .update();
        for (int i = 0; i < experts.size(); i++) {
            jdbc.sql("insert into jiangheng.panel_member (session, expert, position) values (:id, :expert, :position)")
                    .param("id", id.uuid())
                    .param("expert", experts.get(i))
                    .param("position", i)
                    .update();
        }
    }

    void replaceCandidates(SubjectId id, List<SubjectId> dossiers) {
        jdbc.sql("delete from jiangheng.panel_candidate where session = :id")
                .param("id", id.uuid())
                .update();
        for (int i = 0; i < dossiers.size(); i++) {
            jdbc.sql(
                            "insert into jiangheng.panel_candidate (session, dossier, position) values (:id, :dossier, :position)")
                    .param("id", id.uuid())
                    .param("dossier", dossiers.get(i).uuid())
                    .param("position", i)
                    .update();
        }
    }

    /** Dossiers of the batch that stand in another session. */
    List<SubjectId> takenElsewhere(SubjectId session, SubjectId batch) {
        return jdbc.sql("""
                        select c.dossier from jiangheng.panel_candidate c join jiangheng.panel_session s on s.id = c.session
                        where s.batch = :batch and s.id <> :id""")
                .param("batch", batch.uuid())
                .param("id", session.uuid())
                .query(DOSSIER)
                .list();
    }

    void absent(SubjectId session, SubjectId dossier, String circumstances) {
        jdbc.sql("update jiangheng.panel_candidate set absence = :text where session = :id and dossier = :dossier")
                .param("text", circumstances)
                .param("id", session.uuid())
                .param("dossier", dossier.uuid())
                .update();
    }

    /** What was written down about a candidate who did not come to the defence. */
    Optional<String> absence(SubjectId session, SubjectId dossier) {
        return jdbc.sql("select absence from jiangheng.panel_candidate where session = :id and dossier = :dossier")
                .param("id", session.uuid())
                .param("dossier", dossier.uuid())
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(absence -> absence);
    }

    private RowMapper<Session> session() {
        return (row, n) -> {
            var id = SubjectId.of(row.getString("id"));
            return new Session(
                    id,
                    SubjectId.of(row.getString("batch")),
                    row.getString("name"),
                    SessionStatus.valueOf(row.getString("status")),
                    Optional.ofNullable(row.getObject("starts_at", OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant),
                    row.getString("place"),
                    experts(id),
                    Optional.ofNullable(row.getString("leader")),
                    candidates(id),
                    Optional.ofNullable(row.getString("minutes")));
        };
    }

    private List<String> experts(SubjectId id) {
        return jdbc.sql("select expert from jiangheng.panel_member where session = :id order by position")
                .param("id", id.uuid())
                .query(String.class)
                .list();
    }

    private List<SubjectId> candidates(SubjectId id) {
        return jdbc.sql("select dossier from jiangheng.panel_candidate where session = :id order by position")
                .param("id", id.uuid())
                .query(DOSSIER)
                .list();
    }
}
