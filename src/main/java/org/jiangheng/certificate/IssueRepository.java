package org.jiangheng.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Issues of certificates for lists. */
@Repository
class IssueRepository {

    private static final String SELECT = """
            select issue.*, progress.* from jiangheng.certificate_issue issue, lateral (
                select count(*) entries, count(*) filter (where entry.refusal <> '') refused,
                    count(*) filter (where made.status = 'VALID') made,
                    count(*) filter (where made.status = 'VALID' and made.paper is not null) drawn,
                    count(*) filter (where made.status = 'VALID' and entry.collection is not null) collected,
                    count(*) filter (where made.status = 'VALID' and entry.given_on is not null) given
                from jiangheng.certificate_issue_entry entry
                    left join jiangheng.certificate made on made.number = entry.certificate
                where entry.issue = issue.id) progress\s""";

    private final JdbcClient jdbc;

    IssueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The issue about the subject, opened now or before; locked for the caller. */
    Issue open(SubjectId about, NewIssue issue) {
        jdbc.sql("""
                        insert into jiangheng.certificate_issue
                            (id, about, batch, programme, title, prefix, issuer, receiver, keepers)
                        values (:id, :about, :batch, :programme, :title, :prefix, :issuer, :receiver, :keepers)
                        on conflict (about) do nothing""")
                .param("id", SubjectId.fresh().uuid())
                .param("about", about.uuid())
                .param("batch", issue.batch().uuid())
                .param("programme", issue.programme())
                .param("title", issue.title())
                .param("prefix", issue.prefix())
                .param("issuer", issue.issuer())
                .param("receiver", issue.receiver())
                .param("keepers", issue.keepers())
                .update();
        var opened = of(about).orElseThrow();
        lock(opened.id());
        return of(about).orElseThrow();
    }

    /** Waits for whoever works on the issue, until the transaction ends. */
    void lock(SubjectId id) {
        jdbc.sql("select id from jiangheng.certificate_issue where id = :id for update")
                .param("id", id.uuid())
                .query(String.class)
                .optional();
    }

    Optional<Issue> find(SubjectId id) {
        return one("where issue.id = :key", id);
    }

    Optional<Issue> of(SubjectId about) {
        return one("where issue.about = :key", about);
    }

    List<Issue> recent(int limit) {
        return jdbc.sql(SELECT + "order by issue.opened_at desc, issue.id limit :limit")
                .param("limit", limit)
                .query(IssueRepository::issue)
                .list();
    }

    void numbered(SubjectId id) {
        mark(id, "numbered_at = jiangheng.now()");
    }

    /** False when it was announced before. */
    boolean announced(SubjectId id, Instant remindAt) {
        return jdbc.sql("""
                        update jiangheng.certificate_issue set announced_at = jiangheng.now(), remind_at = :remind
                        where id = :id and announced_at is null""")
                        .param("remind", remindAt.atOffset(ZoneOffset.UTC))
                        .param("id", id.uuid())
                        .update()
                == 1;
    }

    void confirmed(SubjectId id, Actor actor) {
        jdbc.sql("""
                        update jiangheng.certificate_issue set confirmed_at = jiangheng.now(), confirmed_by = :name
                        where id = :id""").param("name", actor.name()).param("id", id.uuid()).update();
    }

    /** A new collection is to be confirmed again. */
    void unconfirmed(SubjectId id) {
        mark(id, "confirmed_at = null, confirmed_by = ''");
    }

    void reminded(SubjectId id) {
        mark(id, "reminded_at = jiangheng.now()");
    }

    /** Issues not collected in time that nobody was reminded of, locked for the caller (CC.7). */
    List<SubjectId> lockUncollected() {
        return jdbc.sql("""
                        select id from jiangheng.certificate_issue issue
                        where reminded_at is null and remind_at <= jiangheng.now() and exists (
                            select 1 from jiangheng.certificate_issue_entry entry
                                join jiangheng.certificate made on made.number = entry.certificate
                            where entry.issue = issue.id and made.status = 'VALID' and entry.collection is null)
                        order by id for update skip locked""")
                .query((row, number) -> SubjectId.of(row.getString("id")))
                .list();
    }

    private void mark(SubjectId id, String changes) {
        jdbc.sql("update jiangheng.certificate_issue set " + changes + " where id = :id")
                .param("id", id.uuid())
                .update();
    }

    private Optional<Issue> one(String condition, SubjectId key) {
        return jdbc.sql(SELECT + condition)
                .param("key", key.uuid())
                .query(IssueRepository::issue)
                .optional();
    }

    private static Issue issue(ResultSet row, int number) throws SQLException {
        return new Issue(
                SubjectId.of(row.getString("id")),
                SubjectId.of(row.getString("about")),
                SubjectId.of(row.getString("batch")),
                row.getString("programme"),
                row.getString("title"),
                row.getString("prefix"),
                row.getString("issuer"),
                row.getString("receiver"),
                row.getString("keepers"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(row, "numbered_at"),
                instant(row, "announced_at"),
                instant(row, "confirmed_at"),
                progress(row));
    }

    private static Issue.Progress progress(ResultSet row) throws SQLException {
        return new Issue.Progress(
                row.getInt("entries"),
                row.getInt("refused"),
                row.getInt("made"),
                row.getInt("drawn"),
                row.getInt("collected"),
                row.getInt("given"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
