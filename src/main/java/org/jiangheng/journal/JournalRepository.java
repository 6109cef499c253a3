package org.jiangheng.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jiangheng.kernel.Actor;
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

    Head head(SubjectId subject) {
        return jdbc.sql("select length, hash from jiangheng.journal_head where subject = :subject")
                .param("subject", subject.uuid())
                .query(Head.class)
                .optional()
                .orElse(Head.NONE);
    }

    /** Numbered, timed and hashed by the database, whose owner alone may write here. */
    void append(SubjectId subject, Actor actor, String groups, String event, String sentence) {
        jdbc.sql("select jiangheng.journal_append(:subject, :actor, :name, :groups, :event, :sentence)")
                .param("subject", subject.uuid())
                .param("actor", actor.account())
                .param("name", actor.name())
                .param("groups", groups)
                .param("event", event)
                .param("sentence", sentence)
                .query((row, number) -> true)
                .single();
    }

    List<Line> lines(SubjectId subject) {
        return jdbc.sql("select * from jiangheng.journal_entry where subject = :subject order by sequence")
                .param("subject", subject.uuid())
                .query(JournalRepository::line)
                .list();
    }

    static Line line(ResultSet row, int number) throws SQLException {
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
