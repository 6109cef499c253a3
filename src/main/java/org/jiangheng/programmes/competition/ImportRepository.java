package org.jiangheng.programmes.competition;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Score lists set aside until they are accepted. */
@Repository
class ImportRepository {

    private final JdbcClient jdbc;

    ImportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lists of the item that nobody accepted give way to the new one. */
    void insert(ImportPreview list, String sha256) {
        jdbc.sql("delete from jiangheng.competition_import where item = :item and accepted_at is null")
                .param("item", list.item().uuid())
                .update();
        jdbc.sql("""
                        insert into jiangheng.competition_import
                            (id, item, uploaded_by, sheet, remarks, entries, errors, warnings, sha256)
                        values (:id, :item, :by, :sheet, :remarks, :entries, 0, 0, :sha256)
                        """)
                .param("id", UUID.fromString(list.id()))
                .param("item", list.item().uuid())
                .param("by", list.uploadedBy())
                .param("sheet", list.sheet())
                .param("remarks", list.remarks().toArray(String[]::new))
                .param("entries", list.entries())
                .param("sha256", sha256)
                .update();
    }

    /** All rows in one statement. */
    void stage(String list, List<StagedEntry> entries) {
        jdbc.sql("""
                        insert into jiangheng.competition_import_row
                        select :list, entry.position, entry.row_number, entry.paper, entry.identity, entry.name, entry.gender,
                            entry.employer, entry.phone, entry.email, entry.session, entry.theory_signed,
                            entry.skill_signed, entry.theory, entry.skill, entry.disqualified,
                            entry.education
                        from unnest(:row::integer[], :paper::text[], :identity::text[], :name::text[], :gender::text[],
                            :employer::text[], :phone::text[], :email::text[], :session::integer[],
                            :theorySigned::boolean[], :skillSigned::boolean[], :theory::numeric[], :skill::numeric[],
                            :disqualified::boolean[], :education::text[])
                            with ordinality as entry (row_number, paper, identity, name, gender, employer, phone, email,
                                session, theory_signed, skill_signed, theory, skill, disqualified,
                                education, position)
                        """)
                .param("list", UUID.fromString(list))
                .param("row", column(entries, StagedEntry::row, Integer[]::new))
                .param("paper", column(entries, entry -> entry.paper().name(), String[]::new))
                .param("identity", column(entries, StagedEntry::identity, String[]::new))
                .param("name", column(entries, StagedEntry::name, String[]::new))
                .param("gender", column(entries, StagedEntry::gender, String[]::new))
                .param("employer", column(entries, StagedEntry::employer, String[]::new))
                .param("phone", column(entries, StagedEntry::phone, String[]::new))
                .param("email", column(entries, StagedEntry::email, String[]::new))
                .param("education", column(entries, StagedEntry::education, String[]::new))
                .param("session", column(entries, StagedEntry::session, Integer[]::new))
                .param("theorySigned", column(entries, StagedEntry::theorySigned, Boolean[]::new))
                .param("skillSigned", column(entries, StagedEntry::skillSigned, Boolean[]::new))
                .param("theory", column(entries, entry -> entry.theory().orElse(null), BigDecimal[]::new))
                .param("skill", column(entries, entry -> entry.skill().orElse(null), BigDecimal[]::new))
                .param("disqualified", column(entries, StagedEntry::disqualified, Boolean[]::new))
                .update();
    }

    Optional<ImportPreview> find(String id, SubjectId item) {
        return jdbc.sql("select * from jiangheng.competition_import where id::text = :id and item = :item")
                .param("id", id)
                .param("item", item.uuid())
                .query(ImportRepository::preview)
                .optional();
    }

    /** The list that was uploaded last, accepted or not. */
    Optional<ImportPreview> newest(SubjectId item) {
        return jdbc.sql("""
                        select * from jiangheng.competition_import where item = :item
                        order by accepted_at is not null, uploaded_at desc limit 1
                        """)
                .param("item", item.uuid())
                .query(ImportRepository::preview)
                .optional();
    }

    /** Identity numbers of the list, each with its row. */
    Map<String, Integer> rowsOfNumbers(String list) {
        var rows = new HashMap<String, Integer>();
        jdbc.sql(
                        "select identity, row_number from jiangheng.competition_import_row where import = :list and identity <> ''")
                .param("list", UUID.fromString(list))
                .query(row -> {
                    rows.put(row.getString("identity"), row.getInt("row_number"));
                });
        return rows;
    }

    /** Identity numbers and names of the list. */
    Map<String, String> names(String list) {
        var names = new HashMap<String, String>();
        jdbc.sql("select identity, name from jiangheng.competition_import_row where import = :list and identity <> ''")
                .param("list", UUID.fromString(list))
                .query(row -> {
                    names.put(row.getString("identity"), row.getString("name"));
                });
        return names;
    }

    /** Of these numbers those that compete in other items of the same competition, with the occupation of one (CC-F9). */
    Map<String, String> elsewhere(Item item, Collection<String> numbers) {
        var found = new HashMap<String, String>();
        jdbc.sql("""
                        select e.identity, i.occupation from jiangheng.competition_entry e
                            join jiangheng.competition_item i on i.id = e.item
                        where i.competition = :competition and i.id <> :item and i.status <> 'CANCELLED'
                            and e.identity = any(:numbers)
                        """)
                .param("competition", item.competition().uuid())
                .param("item", item.id().uuid())
                .param("numbers", numbers.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("identity"), row.getString("occupation"));
                });
        return found;
    }

    /** Two lists of one competition are accepted one after the other, so that nobody slips into both. */
    void lockCompetition(SubjectId competition) {
        jdbc.sql("select id from jiangheng.competition where id = :id for update")
                .param("id", competition.uuid())
                .query(String.class)
                .single();
    }

    /** The staged rows become the item's entries; who was there before keeps the id, who is gone is gone (CC-F9). */
    void accept(ImportPreview list) {
        var id = UUID.fromString(list.id());
        jdbc.sql("""
                        delete from jiangheng.competition_entry e where e.item = :item and not exists (
                            select from jiangheng.competition_import_row r
                            where r.import = :list and r.paper = e.paper and r.identity = e.identity)
                        """).param("item", list.item().uuid()).param("list", id).update();
        jdbc.sql("""
                        insert into jiangheng.competition_entry (id, item, position, paper, identity, name, gender, employer,
                            phone, email, education, session, theory_signed, skill_signed, theory, skill, disqualified,
                            photo)
                        select gen_random_uuid(), :item, r.position, r.paper, r.identity, r.name, r.gender, r.employer,
                            r.phone, r.email, r.education, r.session, r.theory_signed, r.skill_signed, r.theory, r.skill,
                            r.disqualified, p.content
                        from jiangheng.competition_import_row r
                            left join jiangheng.competition_photo p on p.item = :item and p.identity = r.identity
                        where r.import = :list
                        on conflict (item, paper, identity) do update set position = excluded.position,
                            name = excluded.name, gender = excluded.gender, employer = excluded.employer,
                            phone = excluded.phone, email = excluded.email,
                            education = excluded.education, session = excluded.session,
                            theory_signed = excluded.theory_signed, skill_signed = excluded.skill_signed,
                            theory = excluded.theory, skill = excluded.skill, disqualified = excluded.disqualified,
                            photo = coalesce(excluded.photo, competition_entry.photo)
                        """).param("item", list.item().uuid()).param("list", id).update();
        jdbc.sql("update jiangheng.competition_import set accepted_at = jiangheng.now() where id = :list")
                .param("list", id)
                .update();
        jdbc.sql("delete from jiangheng.competition_import_row where import = :list")
                .param("list", id)
                .update();
    }

    private static <T> T[] column(
            List<StagedEntry> entries,
            Function<StagedEntry, ? extends @org.jspecify.annotations.Nullable T> value,
            Function<Integer, T[]> array) {
        var column = array.apply(entries.size());
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(entries.get(i));
        }
        return column;
    }

    private static ImportPreview preview(ResultSet row, int number) throws SQLException {
        return new ImportPreview(
                row.getString("id"),
                SubjectId.of(row.getString("item")),
                CompetitionRepository.instant(row, "uploaded_at"),
                row.getString("uploaded_by"),
                row.getString("sheet"),
                List.of((String[]) row.getArray("remarks").getArray()),
                row.getInt("entries"),
                row.getInt("errors"),
                row.getInt("warnings"),
                Optional.ofNullable(row.getObject("accepted_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
