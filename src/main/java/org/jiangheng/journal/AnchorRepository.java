package org.jiangheng.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code journal_anchor}, written by the database's own function. */
@Repository
class AnchorRepository {

    private final JdbcClient jdbc;

    AnchorRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Anchors the next day; empty when none is over. */
    Optional<Integer> next() {
        return jdbc.sql("select made from jiangheng.journal_anchor_next() as made where made is not null")
                .query(Integer.class)
                .optional();
    }

    Anchor get(int sequence) {
        return jdbc.sql("select * from jiangheng.journal_anchor where sequence = ?")
                .param(sequence)
                .query(AnchorRepository::anchor)
                .single();
    }

    List<Anchor> latest(int limit) {
        return jdbc.sql("select * from jiangheng.journal_anchor order by sequence desc limit ?")
                .param(limit)
                .query(AnchorRepository::anchor)
                .list();
    }

    static Anchor anchor(ResultSet row, int number) throws SQLException {
        return new Anchor(
                row.getInt("sequence"),
                row.getObject("day", LocalDate.class),
                row.getInt("heads"),
                row.getString("previous"),
                row.getString("hash"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
