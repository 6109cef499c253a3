package org.jiangheng.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code batch_move}, and the stage's end they move. */
@Repository
class MoveRepository {

    private final JdbcClient jdbc;

    MoveRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for submitters and closers of every stage of the batch, and keeps them waiting until the transaction ends. */
    void lockStages(SubjectId batch) {
        jdbc.sql("select until from jiangheng.batch_stage where batch = ? order by position for update")
                .param(batch.uuid())
                .query((row, number) -> row)
                .list();
    }

    /** False when a move of the stage is already proposed. */
    boolean insert(Move move, Actor by) {
        return jdbc.sql("""
                        insert into jiangheng.batch_move
                            (id, batch, stage, from_until, to_until, reason, source, proposed_by, proposed_name)
                        values (:id, :batch, :stage, :from, :to, :reason, :source, :by, :byName)
                        on conflict (batch, stage) where status = 'PROPOSED' do nothing
                        """)
                        .param("id", UUID.fromString(move.id()))
                        .param("batch", move.batch().uuid())
                        .param("stage", move.stage())
                        .param("from", move.from().atOffset(ZoneOffset.UTC))
                        .param("to", move.to().atOffset(ZoneOffset.UTC))
                        .param("reason", move.reason())
                        .param("source", move.source())
                        .param("by", by.account())
                        .param("byName", by.name())
                        .update()
                == 1;
    }

    void decide(String id, Move.Status status, String remark, Actor by) {
        jdbc.sql("""
                        update jiangheng.batch_move set status = ?, remark = ?, decided_by = ?, decided_name = ?,
                            decided_at = jiangheng.now() where id = ?
                        """)
                .params(status.name(), remark, by.account(), by.name(), UUID.fromString(id))
                .update();
    }

    void undo(String id, String reason, Actor by) {
        jdbc.sql("""
                        update jiangheng.batch_move set status = 'UNDONE', undo_reason = ?, undone_by = ?, undone_name = ?,
                            undone_at = jiangheng.now() where id = ?
                        """)
                .params(reason, by.account(), by.name(), UUID.fromString(id))
                .update();
    }

    void moveStage(SubjectId batch, String stage, Instant until) {
        jdbc.sql("update jiangheng.batch_stage set until = ? where batch = ? and code = ?")
                .params(until.atOffset(ZoneOffset.UTC), batch.uuid(), stage)
                .update();
    }

    Optional<Move> find(String id) {
        return one(id, "");
    }

    Optional<Move> lock(String id) {
        return one(id, "for update");
    }

    List<Move> of(SubjectId batch) {
        return jdbc.sql("select * from jiangheng.batch_move where batch = ? order by proposed_at desc, id")
                .param(batch.uuid())
                .query(MoveRepository::move)
                .list();
    }

    List<Move> proposed() {
        return jdbc.sql("select * from jiangheng.batch_move where status = 'PROPOSED' order by proposed_at, id")
                .query(MoveRepository::move)
                .list();
    }

    private Optional<Move> one(String id, String lock) {
        return jdbc.sql("select * from jiangheng.batch_move where id::text = ? " + lock)
                .param(id)
                .query(MoveRepository::move)
                .optional();
    }

    private static Move move(ResultSet row, int number) throws SQLException {
        return new Move(
                row.getString("id"),
                SubjectId.of(row.getString("batch")),
                row.getString("stage"),
                row.getObject("from_until", OffsetDateTime.class).toInstant(),
                row.getObject("to_until", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                row.getString("source"),
                Move.Status.valueOf(row.getString("status")),
                Signatures.required(row, "proposed"),
                Signatures.of(row, "decided"),
                row.getString("remark"),
                Signatures.of(row, "undone"),
                row.getString("undo_reason"));
    }
}
