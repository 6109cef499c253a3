package org.jiangheng.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.material.UploadedFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code registration_file}. */
@Repository
class StoredFileRepository {

    private final JdbcClient jdbc;

    StoredFileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SubjectId signUp, StoredFile.Kind kind, UploadedFile file) {
        jdbc.sql("""
                        insert into jiangheng.registration_file
                            (id, sign_up, kind, file_name, media_type, size, sha256, content)
                        values (:id, :signUp, :kind, :name, :type, :size, :sha256, :content)
                        """)
                .param("id", UUID.randomUUID())
                .param("signUp", signUp.uuid())
                .param("kind", kind.name())
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("size", file.content().length)
                .param("sha256", file.sha256())
                .param("content", file.content())
                .update();
    }

    List<StoredFile> of(SubjectId signUp) {
        return jdbc.sql("""
                        select id, kind, file_name, media_type, size, sha256, added_at from jiangheng.registration_file
                        where sign_up = :signUp order by kind desc
                        """)
                .param("signUp", signUp.uuid())
                .query(StoredFileRepository::file)
                .list();
    }

    Optional<byte[]> content(SubjectId signUp, String file) {
        return jdbc.sql("select content from jiangheng.registration_file where sign_up = :signUp and id::text = :file")
                .param("signUp", signUp.uuid())
                .param("file", file)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    private static StoredFile file(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                row.getString("id"),
                StoredFile.Kind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
