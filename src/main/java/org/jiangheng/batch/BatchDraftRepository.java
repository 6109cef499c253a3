package org.jiangheng.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code batch_draft} and what hangs on it. */
@Repository
class BatchDraftRepository {

    private final JdbcClient jdbc;

    BatchDraftRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SubjectId id, String programme, int year, String name, Optional<SubjectId> copied, Actor by) {
        jdbc.sql("""
                        insert into jiangheng.batch_draft
                            (id, programme, year, name, copied_from, drafted_by, drafted_name)
                        values (:id, :programme, :year, :name, :copied, :by, :byName)
                        """)
                .param("id", id.uuid())
                .param("programme", programme)
                .param("year", year)
                .param("name", name)
                .param("copied", copied.map(SubjectId::uuid).orElse(null))
                .param("by", by.account())
                .param("byName", by.name())
                .update();
    }

    /** The defaults of today; the copied batch's own value where no default is younger than that batch. */
    void copyParameters(SubjectId draft, String programme, Optional<SubjectId> copied) {
        jdbc.sql("""
                        insert into jiangheng.batch_draft_parameter
                            (draft, key, label, kind, position, value, source, initial, initial_source)
                        select :draft, key, label, kind, position, value, source, value, source from (
                            select distinct on (d.key) d.key, d.label, d.kind, d.position,
                                case when younger then d.value else p.value end as value,
                                case when younger then d.source else p.source end as source
                            from jiangheng.batch_parameter_default d
                                left join jiangheng.batch_parameter p on p.batch = :copied and p.key = d.key
                                left join jiangheng.batch b on b.id = p.batch
                                cross join lateral (select b.id is null
                                    or d.valid_from > (b.opened_at at time zone 'Asia/Shanghai')::date as younger) age
                            where d.programme = :programme
                                and d.valid_from <= (jiangheng.now() at time zone 'Asia/Shanghai')::date
                            order by d.key, d.valid_from desc) valid
                        """)
                .param("draft", draft.uuid())
                .param("programme", programme)
                .param("copied", copied.map(SubjectId::uuid).orElse(null), Types.OTHER)
                .update();
    }

    /** What a programme's first batch would run by. */
    Parameters defaults(String programme) {
        return new Parameters(
                jdbc.sql("""
                        select distinct on (key) key, value, label, source, kind from jiangheng.batch_parameter_default
                        where programme = ? and valid_from <= (jiangheng.now() at time zone 'Asia/Shanghai')::date
                        order by key, valid_from desc
                        """).param(programme).query(Parameter.class).list());
    }

    /** False when somebody else changed the draft since that version. */
    boolean save(SubjectId id, int version, DraftEdit edit, Actor by) {
        int changed = jdbc.sql("""
                        update jiangheng.batch_draft set year = :year, name = :name, notice_number = :notice,
                            version = version + 1, drafted_by = :by, drafted_name = :byName, drafted_at = jiangheng.now()
                        where id = :id and version = :version and status = 'DRAFT'
                        """)
                .param("year", edit.year())
                .param("name", edit.name())
                .param("notice", edit.noticeNumber())
                .param("by", by.account())
                .param("byName", by.name())
                .param("id", id.uuid())
                .param("version", version)
                .update();
        if (changed == 1) {
            saveLastDays(id, edit.lastDays());
            edit.parameters().forEach((key, value) -> saveParameter(id, key, value));
        }
        return changed == 1;
    }

    void saveLastDays(SubjectId id, Map<String, LocalDate> lastDays) {
        jdbc.sql("delete from jiangheng.batch_draft_stage where draft = ?")
                .param(id.uuid())
                .update();
        lastDays.forEach((code, day) -> jdbc.sql(
                        "insert into jiangheng.batch_draft_stage (draft, code, last_day) values (?, ?, ?)")
                .params(id.uuid(), code, day)
                .update());
    }

    private void saveParameter(SubjectId id, String key, DraftEdit.Value value) {
        jdbc.sql("""
                        update jiangheng.batch_draft_parameter set value = ?, source = ?, reason = ?
                        where draft = ? and key = ?
                        """)
                .params(value.value(), value.source(), value.reason(), id.uuid(), key)
                .update();
    }

    void propose(SubjectId id, Actor by) {
        jdbc.sql("""
                        update jiangheng.batch_draft set status = 'PROPOSED', proposed_by = ?, proposed_name = ?,
                            proposed_at = jiangheng.now(), version = version + 1 where id = ?
                        """).params(by.account(), by.name(), id.uuid()).update();
    }

    void decide(SubjectId id, DraftStatus status, String remark, Actor by) {
        jdbc.sql("""
                        update jiangheng.batch_draft set status = ?, decided_by = ?, decided_name = ?,
                            decided_at = jiangheng.now(), remark = ?, version = version + 1 where id = ?
                        """)
                .params(status.name(), by.account(), by.name(), remark, id.uuid())
                .update();
    }

    /** The batch runs by what was approved, and says where each value comes from. */
    void keepSources(SubjectId batch) {
        jdbc.sql("""
                        update jiangheng.batch_parameter kept set source = drafted.source
                        from jiangheng.batch_draft_parameter drafted
                        where drafted.draft = kept.batch and drafted.key = kept.key and kept.batch = ?
                        """).param(batch.uuid()).update();
    }

    Optional<BatchDraft> find(SubjectId id) {
        return list("where id = :id", id);
    }

    Optional<BatchDraft> lock(SubjectId id) {
        return list("where id = :id for update", id);
    }

    List<BatchDraft> open() {
        return jdbc.sql("select * from jiangheng.batch_draft where status in ('DRAFT', 'PROPOSED') order by drafted_at")
                .query(this::draft)
                .list();
    }

    private Optional<BatchDraft> list(String where, SubjectId id) {
        return jdbc.sql("select * from jiangheng.batch_draft " + where)
                .param("id", id.uuid())
                .query(this::draft)
                .optional();
    }

    private BatchDraft draft(ResultSet row, int number) throws SQLException {
        var id = SubjectId.of(row.getString("id"));
        return new BatchDraft(
                id,
                row.getString("programme"),
                row.getInt("year"),
                row.getString("name"),
                row.getString("notice_number"),
                Optional.ofNullable(row.getObject("copied_from", UUID.class))
                        .map(from -> SubjectId.of(from.toString())),
                DraftStatus.valueOf(row.getString("status")),
                row.getInt("version"),
                lastDays(id),
                parameters(id),
                Signatures.required(row, "drafted"),
                Signatures.of(row, "proposed"),
                Signatures.of(row, "decided"),
                row.getString("remark"));
    }

    private Map<String, LocalDate> lastDays(SubjectId draft) {
        var days = new HashMap<String, LocalDate>();
        jdbc.sql("select code, last_day from jiangheng.batch_draft_stage where draft = ?")
                .param(draft.uuid())
                .query(row -> {
                    days.put(row.getString("code"), row.getObject("last_day", LocalDate.class));
                });
        return days;
    }

    private List<DraftParameter> parameters(SubjectId draft) {
        return jdbc.sql("""
                        select key, label, kind, value, source, reason, initial, initial_source
                        from jiangheng.batch_draft_parameter where draft = ? order by position, key
                        """).param(draft.uuid()).query(DraftParameter.class).list();
    }
}
