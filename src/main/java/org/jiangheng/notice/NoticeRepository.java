package org.jiangheng.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code notice_publication} and {@code notice_row}. */
@Repository
class NoticeRepository {

    private final JdbcClient jdbc;

    NoticeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the notice unless the list has one already. */
    boolean add(PublicNotice notice, String concludedMessage) {
        int added = jdbc.sql("""
                        insert into jiangheng.notice_publication (id, list, programme, title, body, published_from,
                            published_until, first_day, last_day, concluded_message)
                        values (:id, :list, :programme, :title, :body, :from, :until, :firstDay, :lastDay, :message)
                        on conflict (list) where withdrawn_at is null do nothing
                        """)
                .param("id", notice.id().uuid())
                .param("list", notice.list().uuid())
                .param("programme", notice.programme())
                .param("title", notice.title())
                .param("body", notice.body())
                .param("from", notice.from().atOffset(ZoneOffset.UTC))
                .param("until", notice.until().atOffset(ZoneOffset.UTC))
                .param("firstDay", notice.firstDay())
                .param("lastDay", notice.lastDay())
                .param("message", concludedMessage)
                .update();
        if (added == 1) {
            addRows(notice);
        }
        return added == 1;
    }

    private void addRows(PublicNotice notice) {
        for (int i = 0; i < notice.rows().size(); i++) {
            Row row = notice.rows().get(i);
            jdbc.sql("""
                            insert into jiangheng.notice_row
                                (notice, position, dossier, name, organisation, occupation, level)
                            values (:notice, :position, :dossier, :name, :organisation, :occupation, :level)
                            """)
                    .param("notice", notice.id().uuid())
                    .param("position", i + 1)
                    .param("dossier", row.dossier().uuid())
                    .param("name", row.name())
                    .param("organisation", row.organisation())
                    .param("occupation", row.occupation())
                    .param("level", row.level())
                    .update();
        }
    }

    Optional<PublicNotice> find(SubjectId id) {
        return select("id = :id", "id", id.uuid()).stream().findFirst();
    }

    Optional<PublicNotice> ofList(SubjectId list) {
        return select("list = :list and withdrawn_at is null", "list", list.uuid()).stream()
                .findFirst();
    }

    List<PublicNotice> current(OffsetDateTime now) {
        return select("published_from <= :now and published_until > :now and withdrawn_at is null", "now", now);
    }

    List<PublicNotice> past(OffsetDateTime now) {
        return select("published_until <= :now or withdrawn_at is not null", "now", now);
    }

    /** Every notice of the list, withdrawn ones too. */
    List<PublicNotice> allOfList(SubjectId list) {
        return select("list = :list", "list", list.uuid());
    }

    /** Takes the list's present notice back; false when there is none. */
    boolean withdraw(SubjectId list, String reason) {
        return jdbc.sql("""
                        update jiangheng.notice_publication set withdrawn_at = jiangheng.now(), withdrawn_reason = :reason
                        where list = :list and withdrawn_at is null
                        """).param("list", list.uuid()).param("reason", reason).update() == 1;
    }

    /** Why the notice was withdrawn; empty while it stands. */
    Optional<String> withdrawn(SubjectId notice) {
        return jdbc.sql(
                        "select withdrawn_reason from jiangheng.notice_publication where id = :id and withdrawn_at is not null")
                .param("id", notice.uuid())
                .query(String.class)
                .optional();
    }

    /** When the notice was withdrawn; empty while it stands. */
    Optional<Instant> withdrawnAt(SubjectId notice) {
        return jdbc.sql(
                        "select withdrawn_at from jiangheng.notice_publication where id = :id and withdrawn_at is not null")
                .param("id", notice.uuid())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Keeps the period from being evaluated while an objection is on its way in. */
    void lockForObjection(SubjectId notice) {
        jdbc.sql("select id from jiangheng.notice_publication where id = :id for share")
                .param("id", notice.uuid())
                .query()
                .listOfRows();
    }

    /** Waits for objections on their way in; none can come after, the period being over. */
    void lockForEvaluation(SubjectId list) {
        jdbc.sql("select id from jiangheng.notice_publication where list = :list for update")
                .param("list", list.uuid())
                .query()
                .listOfRows();
    }

    String concludedMessage(SubjectId notice) {
        return jdbc.sql("select concluded_message from jiangheng.notice_publication where id = :id")
                .param("id", notice.uuid())
                .query(String.class)
                .single();
    }

    private List<PublicNotice> select(String condition, String name, Object value) {
        return jdbc.sql("select * from jiangheng.notice_publication where " + condition
                        + " order by published_from desc, id")
                .param(name, value)
                .query(this::notice)
                .list();
    }

    private List<Row> rows(String notice) {
        return jdbc.sql("select * from jiangheng.notice_row where notice = :notice::uuid order by position")
                .param("notice", notice)
                .query((row, number) -> new Row(
                        SubjectId.of(row.getString("dossier")),
                        row.getString("name"),
                        row.getString("organisation"),
                        row.getString("occupation"),
                        row.getString("level")))
                .list();
    }

    private PublicNotice notice(ResultSet row, int number) throws SQLException {
        return new PublicNotice(
                SubjectId.of(row.getString("id")),
                SubjectId.of(row.getString("list")),
                row.getString("programme"),
                row.getString("title"),
                row.getString("body"),
                rows(row.getString("id")),
                row.getObject("published_from", OffsetDateTime.class).toInstant(),
                row.getObject("published_until", OffsetDateTime.class).toInstant(),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }
}
