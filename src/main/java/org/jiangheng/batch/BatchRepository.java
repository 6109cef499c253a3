package org.jiangheng.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code batch}, {@code batch_stage} and {@code batch_parameter}. */
@Repository
class BatchRepository {

    private static final String SELECT = "select id, programme, name, year, place from jiangheng.batch ";

    private final JdbcClient jdbc;

    BatchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The place of the batch to be opened next; whoever else opens one waits until this transaction ends. */
    int nextPlace(String programme, int year) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:series, 0))")
                .param("series", "batch " + programme + " " + year)
                .query((row, number) -> number)
                .list();
        return jdbc.sql("""
                        select coalesce(max(place), 0) + 1 from jiangheng.batch
                        where programme = :programme and year = :year
                        """)
                .param("programme", programme)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /** False when the programme has a batch of that year and name. */
    boolean insert(Batch batch, String openedBy) {
        int inserted = jdbc.sql("""
                        insert into jiangheng.batch (id, programme, year, place, name, opened_by)
                        values (:id, :programme, :year, :place, :name, :by) on conflict (programme, year, name) do nothing
                        """)
                .param("id", batch.id().uuid())
                .param("programme", batch.programme())
                .param("year", batch.year())
                .param("place", batch.place())
                .param("name", batch.name())
                .param("by", openedBy)
                .update();
        if (inserted == 1) {
            insertStages(batch);
        }
        return inserted == 1;
    }

    private void insertStages(Batch batch) {
        for (int i = 0; i < batch.stages().size(); i++) {
            var stage = batch.stages().get(i);
            jdbc.sql("""
                            insert into jiangheng.batch_stage (batch, code, position, label, until, cut_off)
                            values (:batch, :code, :position, :label, :until, :cutOff)
                            """)
                    .param("batch", batch.id().uuid())
                    .param("code", stage.code())
                    .param("position", i)
                    .param("label", stage.label())
                    .param("until", stage.until().atOffset(ZoneOffset.UTC))
                    .param("cutOff", stage.cutOff())
                    .update();
        }
    }

    /** The defaults valid on the day of opening, with the given values in place of theirs. */
    void copyParameters(Batch batch, Map<String, String> given) {
        jdbc.sql("""
                        insert into jiangheng.batch_parameter (batch, key, value, label, source, kind, position)
                        select distinct on (key) :batch, key, value, label, source, kind, position
                        from jiangheng.batch_parameter_default
                        where programme = :programme
                            and valid_from <= (jiangheng.now() at time zone 'Asia/Shanghai')::date
                        order by key, valid_from desc
                        """)
                .param("batch", batch.id().uuid())
                .param("programme", batch.programme())
                .update();
        given.forEach((key, value) -> jdbc.sql(
                        "update jiangheng.batch_parameter set value = :value where batch = :batch and key = :key")
                .param("batch", batch.id().uuid())
                .param("key", key)
                .param("value", value)
                .update());
    }

    Optional<Batch> find(SubjectId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.uuid())
                .query(this::batch)
                .optional();
    }

    List<Batch> all() {
        return jdbc.sql(SELECT + "order by year, opened_at, id")
                .query(this::batch)
                .list();
    }

    Optional<Instant> lockShared(SubjectId batch, String stage) {
        return until(batch, stage, "for share");
    }

    Optional<Instant> lockExclusively(SubjectId batch, String stage) {
        return until(batch, stage, "for update");
    }

    List<Parameter> parameters(SubjectId batch) {
        return jdbc.sql("""
                        select key, value, label, source, kind from jiangheng.batch_parameter
                        where batch = :batch order by position, key
                        """).param("batch", batch.uuid()).query(Parameter.class).list();
    }

    private Optional<Instant> until(SubjectId batch, String stage, String lock) {
        return jdbc.sql("select until from jiangheng.batch_stage where batch = :batch and code = :stage " + lock)
                .param("batch", batch.uuid())
                .param("stage", stage)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private Batch batch(ResultSet row, int number) throws SQLException {
        var id = SubjectId.of(row.getString("id"));
        return new Batch(
                id,
                row.getString("programme"),
                row.getString("name"),
                row.getInt("year"),
                row.getInt("place"),
                stages(id));
    }

    private List<Stage> stages(SubjectId batch) {
        return jdbc.sql("""
                        select code, label, until, cut_off from jiangheng.batch_stage
                        where batch = :batch order by position
                        """)
                .param("batch", batch.uuid())
                .query((row, number) -> new Stage(
                        row.getString("code"),
                        row.getString("label"),
                        row.getObject("until", OffsetDateTime.class).toInstant(),
                        row.getBoolean("cut_off")))
                .list();
    }
}
