package org.jiangheng.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiangheng.inspection.InspectionFile.Purpose;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.material.UploadedFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code inspection_file}. */
@Repository
class FileRepository {

    private static final String COLUMNS =
            "select id, inspection, round, purpose, name, media_type, size, added_at, added_by from jiangheng.inspection_file ";

    private final JdbcClient jdbc;

    FileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same content twice is kept once: a phone that sends again after a broken line does no harm. */
    void add(SubjectId inspection, int round, Purpose purpose, UploadedFile file, Optional<byte[]> small, Actor by) {
        jdbc.sql("""
                        insert into jiangheng.inspection_file
                            (id, inspection, round, purpose, name, media_type, content, small, size, sha256, added_by)
                        values (:id, :inspection, :round, :purpose, :name, :type, :content, :small, :size, :sha256, :by)
                        on conflict (inspection, round, purpose, sha256) do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("inspection", inspection.uuid())
                .param("round", round)
                .param("purpose", purpose.name())
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("content", file.content())
                .param("small", small.orElse(null), Types.BINARY)
                .param("size", file.content().length)
                .param("sha256", file.sha256())
                .param("by", by.account())
                .update();
    }

    List<InspectionFile> of(SubjectId inspection) {
        return jdbc.sql(COLUMNS + "where inspection = :id order by round, purpose, added_at, name")
                .param("id", inspection.uuid())
                .query(FileRepository::file)
                .list();
    }

    Optional<InspectionFile> find(SubjectId inspection, UUID id) {
        return jdbc.sql(COLUMNS + "where inspection = :inspection and id = :id")
                .param("inspection", inspection.uuid())
                .param("id", id)
                .query(FileRepository::file)
                .optional();
    }

    int count(SubjectId inspection, int round, Purpose purpose) {
        return jdbc.sql("""
                        select count(*) from jiangheng.inspection_file
                        where inspection = :id and round = :round and purpose = :purpose
                        """)
                .param("id", inspection.uuid())
                .param("round", round)
                .param("purpose", purpose.name())
                .query(Integer.class)
                .single();
    }

    boolean isConcluded(InspectionFile file) {
        return jdbc.sql("""
                        select concluded_at is not null from jiangheng.inspection_round
                        where inspection = :id and number = :round
                        """)
                .param("id", file.inspection().uuid())
                .param("round", file.round())
                .query(Boolean.class)
                .single();
    }

    void remove(String id) {
        jdbc.sql("delete from jiangheng.inspection_file where id = :id")
                .param("id", UUID.fromString(id))
                .update();
    }

    byte[] content(String id) {
        return bytes("content", id);
    }

    /** The small picture; the whole file where there is none. */
    byte[] small(String id) {
        return bytes("coalesce(small, content)", id);
    }

    private byte[] bytes(String column, String id) {
        return jdbc.sql("select " + column + " from jiangheng.inspection_file where id = :id")
                .param("id", UUID.fromString(id))
                .query(byte[].class)
                .single();
    }

    private static InspectionFile file(ResultSet row, int at) throws SQLException {
        return new InspectionFile(
                row.getString("id"),
                SubjectId.of(row.getString("inspection")),
                row.getInt("round"),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getString("added_by"));
    }
}
