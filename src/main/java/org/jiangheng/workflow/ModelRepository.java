package org.jiangheng.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions, drafts and what was shipped. */
@Repository
class ModelRepository {

    private final JdbcClient jdbc;

    ModelRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever deploys a folder, or decides about it, holds its row until the end of the transaction. */
    void lock(String folder) {
        jdbc.sql("insert into jiangheng.workflow_folder (name) values (?) on conflict do nothing")
                .param(folder)
                .update();
        jdbc.sql("select name from jiangheng.workflow_folder where name = ? for update")
                .param(folder)
                .query(String.class)
                .single();
    }

    List<String> folders() {
        return jdbc.sql("select distinct folder from jiangheng.workflow_version order by folder")
                .query(String.class)
                .list();
    }

    /** What the program brought: taken note of, and since. */
    Shipped shipped(String folder) {
        return jdbc.sql("select shipped, shipped_since, noticed_at from jiangheng.workflow_folder where name = ?")
                .param(folder)
                .query((row, number) -> new Shipped(
                        Optional.ofNullable(row.getString("shipped")),
                        Optional.ofNullable(row.getString("shipped_since")),
                        Optional.ofNullable(row.getObject("noticed_at", OffsetDateTime.class))))
                .optional()
                .orElse(new Shipped(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    void accept(String folder, String shipped) {
        jdbc.sql("""
                        update jiangheng.workflow_folder set shipped = ?, shipped_since = null, noticed_at = null
                        where name = ?""").param(shipped).param(folder).update();
    }

    void notice(String folder, String since) {
        jdbc.sql("""
                        update jiangheng.workflow_folder set shipped_since = ?, noticed_at = jiangheng.now()
                        where name = ?""").param(since).param(folder).update();
    }

    void keep(String hash, Map<String, byte[]> files) {
        files.forEach((name, bytes) ->
                jdbc.sql("""
                        insert into jiangheng.workflow_content (hash, name, bytes) values (?, ?, ?)
                        on conflict do nothing""").param(hash).param(name).param(bytes).update());
    }

    Map<String, byte[]> content(String hash) {
        var files = new TreeMap<String, byte[]>();
        jdbc.sql("select name, bytes from jiangheng.workflow_content where hash = ?")
                .param(hash)
                .query(row -> {
                    files.put(row.getString("name"), row.getBytes("bytes"));
                });
        return files;
    }

    void add(ModelVersion version) {
        jdbc.sql("""
                        insert into jiangheng.workflow_version (deployment, folder, number, source, hash, note,
                            account, account_name, published_at)
                        values (:deployment, :folder, :number, :source, :hash, :note, :account, :name, :published)""")
                .param("deployment", version.id())
                .param("folder", version.folder())
                .param("number", version.number())
                .param("source", version.shipped() ? Publisher.SHIPPED : Publisher.ADMINISTRATOR)
                .param("hash", version.hash())
                .param("note", version.note())
                .param("account", version.account())
                .param("name", version.accountName())
                .param("published", version.published().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Newest first. */
    List<ModelVersion> versions(String folder) {
        return jdbc.sql("select * from jiangheng.workflow_version where folder = ? order by number desc")
                .param(folder)
                .query(ModelRepository::readVersion)
                .list();
    }

    Optional<ModelVersion> running(String folder) {
        return jdbc.sql("select * from jiangheng.workflow_version where folder = ? order by number desc limit 1")
                .param(folder)
                .query(ModelRepository::readVersion)
                .optional();
    }

    Optional<ModelVersion> version(String deployment) {
        return jdbc.sql("select * from jiangheng.workflow_version where deployment = ?")
                .param(deployment)
                .query(ModelRepository::readVersion)
                .optional();
    }

    void add(ModelDraft draft, String hash) {
        jdbc.sql("""
                        insert into jiangheng.workflow_draft (id, folder, base, origin, hash, state, account,
                            account_name, created_at)
                        values (:id::uuid, :folder, :base, :origin, :hash, :state, :account, :name, :created)""")
                .param("id", draft.id())
                .param("folder", draft.folder())
                .param("base", draft.base())
                .param("origin", draft.origin())
                .param("hash", hash)
                .param("state", draft.state().name())
                .param("account", draft.account())
                .param("name", draft.accountName())
                .param("created", draft.created().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<ModelDraft> draft(UUID id) {
        return jdbc.sql("select * from jiangheng.workflow_draft where id = ?")
                .param(id)
                .query(this::readDraft)
                .optional();
    }

    List<ModelDraft> drafts(String folder) {
        return jdbc.sql("select * from jiangheng.workflow_draft where folder = ? order by created_at desc, id limit 30")
                .param(folder)
                .query(this::readDraft)
                .list();
    }

    void settle(String draft, ModelDraft.State state, @Nullable String version) {
        jdbc.sql("update jiangheng.workflow_draft set state = ?, version = ? where id = ?::uuid")
                .param(state.name())
                .param(version)
                .param(draft)
                .update();
    }

    private ModelDraft readDraft(ResultSet row, int number) throws SQLException {
        return new ModelDraft(
                row.getString("id"),
                row.getString("folder"),
                row.getString("base"),
                row.getString("origin"),
                content(row.getString("hash")),
                ModelDraft.State.valueOf(row.getString("state")),
                row.getString("account"),
                row.getString("account_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("version")));
    }

    private static ModelVersion readVersion(ResultSet row, int number) throws SQLException {
        return new ModelVersion(
                row.getString("deployment"),
                row.getString("folder"),
                row.getInt("number"),
                row.getString("source").equals(Publisher.SHIPPED),
                row.getString("hash"),
                row.getString("note"),
                row.getString("account"),
                row.getString("account_name"),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }

    /**
     * What the program brought.
     *
     * @param known content that is settled
     * @param since other content found at a start since, not yet decided about
     */
    record Shipped(Optional<String> known, Optional<String> since, Optional<OffsetDateTime> noticed) {}
}
