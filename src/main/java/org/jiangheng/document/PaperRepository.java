package org.jiangheng.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Repository;

@Repository
class PaperRepository {

    private static final String COLUMNS = """
            select id, subject, kind, title, issued, sha256, exists (
                select from jiangheng.document_paper later where later.subject = paper.subject
                    and later.kind = paper.kind and later.issue > paper.issue) as superseded
            from jiangheng.document_paper paper
            """;

    private final JdbcClient jdbc;

    PaperRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for whoever issues the same paper, until the transaction ends. */
    void lock(SubjectId subject, String kind) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 13))")
                .param("key", subject + "/" + kind)
                .query((row, number) -> true)
                .single();
    }

    /** A large paper goes from the disk to the database without being read into memory. */
    void insert(Paper paper, Optional<String> number, Drawn drawn) {
        try (var content = drawn.open()) {
            insert(paper, number, new SqlBinaryValue(content, drawn.size()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void insert(Paper paper, Optional<String> number, SqlBinaryValue content) {
        jdbc.sql("""
                insert into jiangheng.document_paper (id, subject, kind, issue, title, number, issued, sha256, content)
                select :id, :subject, :kind, coalesce(max(issue), 0) + 1, :title, :number, :issued, :sha256, :content
                from jiangheng.document_paper where subject = :subject and kind = :kind
                """)
                .param("id", UUID.fromString(paper.id()))
                .param("subject", paper.subject().uuid())
                .param("kind", paper.kind())
                .param("title", paper.title())
                .param("number", number.orElse(null))
                .param("issued", Timestamp.from(paper.issued()))
                .param("sha256", paper.sha256())
                .param("content", content)
                .update();
    }

    /** The next number of the word in the year; the counter stays locked until the transaction ends. */
    int next(String word, int year) {
        return jdbc.sql("""
                insert into jiangheng.document_counter as counter (word, year, last) values (:word, :year, 1)
                on conflict (word, year) do update set last = counter.last + 1
                returning last
                """)
                .param("word", word)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /** The latest issue. */
    Optional<Paper> find(SubjectId subject, String kind) {
        return jdbc.sql(COLUMNS + "where subject = :subject and kind = :kind order by issue desc limit 1")
                .param("subject", subject.uuid())
                .param("kind", kind)
                .query(PaperRepository::paper)
                .optional();
    }

    Optional<Paper> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(PaperRepository::paper)
                .optional();
    }

    List<Paper> of(SubjectId subject) {
        return jdbc.sql(COLUMNS + "where subject = :subject order by issued, kind, issue")
                .param("subject", subject.uuid())
                .query(PaperRepository::paper)
                .list();
    }

    Optional<String> number(UUID id) {
        return jdbc.sql("select number from jiangheng.document_paper where id = :id and number is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    Optional<byte[]> content(UUID id) {
        return jdbc.sql("select content from jiangheng.document_paper where id = :id")
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    Optional<Long> size(UUID id) {
        return jdbc.sql("select octet_length(content) from jiangheng.document_paper where id = :id")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    /** A piece of the content; the database reads no more than that, because it keeps the content uncompressed. */
    byte[] piece(UUID id, long from, int size) {
        return jdbc.sql(
                        "select substring(content from :from::int for :size) from jiangheng.document_paper where id = :id")
                .param("id", id)
                .param("from", from + 1)
                .param("size", size)
                .query(byte[].class)
                .single();
    }

    private static Paper paper(ResultSet row, int number) throws SQLException {
        return new Paper(
                row.getString("id"),
                SubjectId.of(row.getString("subject")),
                row.getString("kind"),
                row.getString("title"),
                row.getTimestamp("issued").toInstant(),
                row.getString("sha256"),
                row.getBoolean("superseded"));
    }
}
