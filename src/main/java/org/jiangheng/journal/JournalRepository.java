package org.jiangheng.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code journal_entry} and {@code journal_head}. */
@Repository
class JournalRepository {

    private final JdbcClient jdbc;

    JournalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The head, locked until the transaction ends: entries of one subject are written one after the other. */
    Head lockHead(SubjectId subject) {
        jdbc.sql(
                        "insert into jiangheng.journal_head (subject, length, hash) values (:subject, 0, '') on conflict do nothing")
                .param("subject", subject.uuid())
                .update();
        return jdbc.sql("select length, hash from jiangheng.journal_head where subject = :subject for update")
                .param("subject", subject.uuid())
                .query(Head.class)
                .single();
    }

    Head head(SubjectId subject) {
        return jdbc.sql("select length, hash from jiangheng.journal_head where subject = :subject")
                .param("subject", subject.uuid())
                .query(Head.class)
                .optional()
                .orElse(Head.NONE);
    }

    void append(SubjectId subject, Line line) {
        jdbc.sql("""
                        insert into jiangheng.journal_entry
                            (subject, sequence, at, actor, actor_name, actor_groups, event, sentence, hash)
                        values (:subject, :sequence, :at, :actor, :name, :groups, :event, :sentence, :hash)
                        """)
                .param("subject", subject.uuid())
                .param("sequence", line.sequence())
                .param("at", line.at().atOffset(ZoneOffset.UTC))
                .param("actor", line.actor())
                .param("name", line.actorName())
                .param("groups", line.groups())
                .param("event", line.event())
                .param("sentence", line.sentence())
                .param("hash", line.hash())
                .update();
        jdbc.sql("update jiangheng.journal_head set length = :length, hash = :hash where subject = :subject")
                .param("subject", subject.uuid())
                .param("length", line.sequence())
                .param("hash", line.hash())
                .update();
    }

    List<Line> lines(SubjectId subject) {
        return jdbc.sql("select * from jiangheng.journal_entry where subject = :subject order by sequence")
                .param("subject", subject.uuid())
                .query(JournalRepository::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getInt("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("actor_name"),
                row.getString("actor_groups"),
                row.getString("event"),
                row.getString("sentence"),
                row.getString("hash"));
    }
}
