package org.jiangheng.programmes.competition;

import java.util.HashSet;
import java.util.Set;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Photos of an item's competitors, which may come before the list is accepted and in parts. */
@Repository
class PhotoRepository {

    private final JdbcClient jdbc;

    PhotoRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(SubjectId item, String identity, byte[] photo) {
        jdbc.sql("""
                        insert into jiangheng.competition_photo (item, identity, content) values (:item, :identity, :photo)
                        on conflict (item, identity) do update set content = excluded.content,
                            uploaded_at = jiangheng.now()
                        """)
                .param("item", item.uuid())
                .param("identity", identity)
                .param("photo", photo)
                .update();
    }

    /** Identity numbers with a photo, of this list or one before. */
    Set<String> present(SubjectId item) {
        return new HashSet<>(
                jdbc.sql("""
                        select identity from jiangheng.competition_photo where item = :item
                        union select identity from jiangheng.competition_entry where item = :item and photo is not null
                        """).param("item", item.uuid()).query(String.class).list());
    }

    /** Entries without a photo. */
    Set<SubjectId> without(SubjectId item) {
        return new HashSet<>(jdbc.sql("select id from jiangheng.competition_entry where item = :item and photo is null")
                .param("item", item.uuid())
                .query((row, number) -> SubjectId.of(row.getString("id")))
                .list());
    }

    /** Gives accepted entries the photos that came later; those of nobody are not kept. Says how many were given. */
    int attach(SubjectId item) {
        int given = jdbc.sql("""
                        update jiangheng.competition_entry e set photo = p.content from jiangheng.competition_photo p
                        where e.item = :item and p.item = :item and p.identity = e.identity
                        """).param("item", item.uuid()).update();
        jdbc.sql("delete from jiangheng.competition_photo where item = :item")
                .param("item", item.uuid())
                .update();
        return given;
    }
}
