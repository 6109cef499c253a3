package org.jiangheng.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.dossier.Dossiers.Draft;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is typed into applications before they are sent. */
@Repository
class DraftRepository {

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    DraftRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(SubjectId dossier) {
        jdbc.sql("insert into jiangheng.dossier_draft (dossier) values (:id)")
                .param("id", dossier.uuid())
                .update();
    }

    Optional<Draft> find(SubjectId dossier) {
        return jdbc.sql("select answers, version, saved_at from jiangheng.dossier_draft where dossier = :id")
                .param("id", dossier.uuid())
                .query((row, number) -> new Draft(
                        answers(row.getString("answers")),
                        row.getInt("version"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** @return the new version; empty when the draft is no longer of the version given */
    Optional<Integer> save(SubjectId dossier, Map<String, Object> answers, int version) {
        return jdbc.sql("""
                        update jiangheng.dossier_draft
                        set answers = :answers::jsonb, version = version + 1, saved_at = jiangheng.now()
                        where dossier = :id and version = :version
                        returning version
                        """)
                .param("answers", write(answers))
                .param("id", dossier.uuid())
                .param("version", version)
                .query(Integer.class)
                .optional();
    }

    private Map<String, Object> answers(String text) {
        try {
            return json.readValue(text, ANSWERS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String write(Map<String, Object> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
