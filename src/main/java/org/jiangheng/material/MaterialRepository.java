package org.jiangheng.material;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MaterialRepository {

    private static final String MATERIAL = """
            select id, dossier, requirement, file_name, media_type, size, sha256, added_at, added_by from jiangheng.material\s""";

    private final JdbcClient jdbc;

    MaterialRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Material insert(SubjectId dossier, String requirement, UploadedFile file, String by) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into jiangheng.material
                            (id, dossier, requirement, file_name, media_type, size, sha256, content, added_by)
                        values (:id, :dossier, :requirement, :name, :type, :size, :sha256, :content, :by)
                        """)
                .param("id", id)
                .param("dossier", dossier.uuid())
                .param("requirement", requirement)
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("size", file.content().length)
                .param("sha256", file.sha256())
                .param("content", file.content())
                .param("by", by)
                .update();
        return find(id.toString()).orElseThrow();
    }

    List<Material> of(SubjectId dossier) {
        return jdbc.sql(MATERIAL + "where dossier = :dossier order by added_at, id")
                .param("dossier", dossier.uuid())
                .query(MaterialRepository::material)
                .list();
    }

    Optional<Material> find(String id) {
        return jdbc.sql(MATERIAL + "where id = :id")
                .param("id", uuid(id))
                .query(MaterialRepository::material)
                .optional();
    }

    Optional<byte[]> content(String id) {
        return jdbc.sql("select content from jiangheng.material where id = :id")
                .param("id", uuid(id))
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    int count(SubjectId dossier, String requirement) {
        return jdbc.sql(
                        "select count(*) from jiangheng.material where dossier = :dossier and requirement = :requirement")
                .param("dossier", dossier.uuid())
                .param("requirement", requirement)
                .query(Integer.class)
                .single();
    }

    void remove(String id) {
        jdbc.sql("delete from jiangheng.material where id = :id")
                .param("id", uuid(id))
                .update();
    }

    void removeAll(SubjectId dossier, String requirement) {
        jdbc.sql("delete from jiangheng.material where dossier = :dossier and requirement = :requirement")
                .param("dossier", dossier.uuid())
                .param("requirement", requirement)
                .update();
    }

    /** An id that is none finds nothing. */
    private static UUID uuid(String id) {
        return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(id) : new UUID(0, 0);
    }

    private static Material material(ResultSet row, int number) throws SQLException {
        return new Material(
                row.getString("id"),
                SubjectId.of(row.getString("dossier")),
                row.getString("requirement"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getString("added_by"));
    }
}
