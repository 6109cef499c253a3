package org.jiangheng.programmes.competition;

import static org.jiangheng.programmes.competition.CompetitionRepository.instant;
import static org.jiangheng.programmes.competition.CompetitionRepository.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.material.UploadedFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The vault of question papers (CC-50, CC-51). */
@Repository
class QuestionRepository {

    private static final String FILES =
            "select id, kind, name, type, sha256, uploaded_at from jiangheng.competition_question_file ";

    private final JdbcClient jdbc;

    QuestionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SubjectId item, QuestionFile.Kind kind, UploadedFile file, String account, Instant at) {
        jdbc.sql("""
                        insert into jiangheng.competition_question_file (id, item, kind, name, type, content, sha256,
                            uploaded_by, uploaded_at)
                        values (:id, :item, :kind, :name, :type, :content, :sha256, :by, :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("item", item.uuid())
                .param("kind", kind.name())
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("content", file.content())
                .param("sha256", file.sha256())
                .param("by", account)
                .param("at", timestamp(at))
                .update();
    }

    boolean remove(SubjectId item, UUID file) {
        return jdbc.sql("delete from jiangheng.competition_question_file where item = :item and id = :id")
                        .param("item", item.uuid())
                        .param("id", file)
                        .update()
                == 1;
    }

    List<QuestionFile> files(SubjectId item) {
        return jdbc.sql(FILES + "where item = :item order by kind desc, uploaded_at")
                .param("item", item.uuid())
                .query(QuestionRepository::file)
                .list();
    }

    Optional<QuestionFile> file(SubjectId item, UUID id) {
        return jdbc.sql(FILES + "where item = :item and id = :id")
                .param("item", item.uuid())
                .param("id", id)
                .query(QuestionRepository::file)
                .optional();
    }

    byte[] content(UUID file) {
        return jdbc.sql("select content from jiangheng.competition_question_file where id = :id")
                .param("id", file)
                .query(byte[].class)
                .single();
    }

    void file(SubjectId item, String account, Instant at) {
        jdbc.sql("""
                        insert into jiangheng.competition_question_filing (item, status, filed_at, filed_by)
                        values (:item, 'FILED', :at, :by)
                        on conflict (item) do update set status = 'FILED', filed_by = excluded.filed_by
                        """)
                .param("item", item.uuid())
                .param("at", timestamp(at))
                .param("by", account)
                .update();
    }

    void decide(SubjectId item, String status, String reason, String account, Instant at) {
        jdbc.sql("""
                        update jiangheng.competition_question_filing
                        set status = :status, reason = :reason, decided_by = :by, decided_at = :at where item = :item
                        """)
                .param("status", status)
                .param("reason", reason)
                .param("by", account)
                .param("at", timestamp(at))
                .param("item", item.uuid())
                .update();
    }

    Optional<Questions.Filing> filing(SubjectId item) {
        return jdbc.sql("select status, filed_at, reason from jiangheng.competition_question_filing where item = :item")
                .param("item", item.uuid())
                .query((row, number) -> new Questions.Filing(
                        Questions.Status.valueOf(row.getString("status")),
                        instant(row, "filed_at"),
                        row.getString("reason")))
                .optional();
    }

    private static QuestionFile file(ResultSet row, int number) throws SQLException {
        return new QuestionFile(
                row.getString("id"),
                QuestionFile.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("type"),
                row.getString("sha256"),
                instant(row, "uploaded_at"));
    }
}
