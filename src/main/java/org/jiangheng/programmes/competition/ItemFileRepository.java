package org.jiangheng.programmes.competition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.material.UploadedFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code competition_item_file}. */
@Repository
class ItemFileRepository {

    private static final String SELECT = "select id, item, kind, name, media_type, length(content) as bytes, sha256,"
            + " uploaded_at from jiangheng.competition_item_file ";

    private final JdbcClient jdbc;

    ItemFileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SubjectId item, ItemFile.Kind kind, UploadedFile file, String account) {
        jdbc.sql("""
                        insert into jiangheng.competition_item_file
                            (id, item, kind, name, media_type, content, sha256, uploaded_by, uploaded_at)
                        values (:id, :item, :kind, :name, :type, :content, :sha256, :account, jiangheng.now())
                        """)
                .param("id", UUID.randomUUID())
                .param("item", item.uuid())
                .param("kind", kind.name())
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("content", file.content())
                .param("sha256", file.sha256())
                .param("account", account)
                .update();
    }

    List<ItemFile> of(SubjectId item) {
        return jdbc.sql(SELECT + "where item = :item order by kind, uploaded_at, id")
                .param("item", item.uuid())
                .query(ItemFileRepository::file)
                .list();
    }

    Optional<ItemFile> find(SubjectId item, SubjectId id) {
        return jdbc.sql(SELECT + "where item = :item and id = :id")
                .param("item", item.uuid())
                .param("id", id.uuid())
                .query(ItemFileRepository::file)
                .optional();
    }

    byte[] content(String id) {
        return jdbc.sql("select content from jiangheng.competition_item_file where id = :id")
                .param("id", UUID.fromString(id))
                .query(byte[].class)
                .single();
    }

    void remove(String id) {
        jdbc.sql("delete from jiangheng.competition_item_file where id = :id")
                .param("id", UUID.fromString(id))
                .update();
    }

    private static ItemFile file(ResultSet row, int number) throws SQLException {
        return new ItemFile(
                row.getString("id"),
                SubjectId.of(row.getString("item")),
                ItemFile.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getString("sha256"),
                CompetitionRepository.instant(row, "uploaded_at"));
    }
}
