package org.jiangheng.archive;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiangheng.archive.ArchiveFile.Item;
import org.jiangheng.archive.ArchiveFile.Source;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Filed cases and their indexes. */
@Repository
class ArchiveRepository {

    private final JdbcClient jdbc;

    ArchiveRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the case is filed already; waits for whoever is filing it. */
    boolean insert(ArchiveFile file) {
        int rows = jdbc.sql("""
                        insert into jiangheng.archive_file (dossier, batch, filed, retained_until)
                        values (:dossier, :batch, :filed, :until) on conflict do nothing""")
                .param("dossier", file.dossier().uuid())
                .param("batch", file.batch().uuid())
                .param("filed", file.filed().atOffset(ZoneOffset.UTC))
                .param("until", file.retainedUntil())
                .update();
        if (rows == 1) {
            file.items().forEach(item -> insert(file.dossier(), item));
        }
        return rows == 1;
    }

    Optional<ArchiveFile> find(SubjectId dossier) {
        return jdbc.sql("select * from jiangheng.archive_file where dossier = :dossier")
                .param("dossier", dossier.uuid())
                .query((row, number) -> new ArchiveFile(
                        dossier,
                        SubjectId.of(row.getString("batch")),
                        row.getObject("filed", OffsetDateTime.class).toInstant(),
                        row.getObject("retained_until", LocalDate.class),
                        items(dossier)))
                .optional();
    }

    private void insert(SubjectId dossier, Item item) {
        jdbc.sql("""
                        insert into jiangheng.archive_item
                            (dossier, position, source, source_id, title, number, day, sha256)
                        values (:dossier, :position, :source, :id, :title, :number, :day, :sha256)""")
                .param("dossier", dossier.uuid())
                .param("position", item.position())
                .param("source", item.source().name())
                .param("id", UUID.fromString(item.sourceId()))
                .param("title", item.title())
                .param("number", item.number())
                .param("day", item.day())
                .param("sha256", item.sha256())
                .update();
    }

    private List<Item> items(SubjectId dossier) {
        return jdbc.sql("select * from jiangheng.archive_item where dossier = :dossier order by position")
                .param("dossier", dossier.uuid())
                .query((row, number) -> new Item(
                        row.getInt("position"),
                        Source.valueOf(row.getString("source")),
                        row.getString("source_id"),
                        row.getString("title"),
                        row.getString("number"),
                        row.getObject("day", LocalDate.class),
                        row.getString("sha256")))
                .list();
    }
}
