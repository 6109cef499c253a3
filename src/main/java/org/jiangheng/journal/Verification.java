package org.jiangheng.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jiangheng.kernel.SubjectId;

/**
 * Reads the whole journal once, at one moment, and follows both chains; computed here, not by the database (XC-32). Needs no more of
 * the system than a connection.
 */
public class Verification {

    private static final String ENTRIES = """
            select h.subject as of, h.length, h.hash as head, e.*
            from jiangheng.journal_head h full join jiangheng.journal_entry e on e.subject = h.subject
            order by coalesce(h.subject, e.subject), e.sequence
            """;
    private static final String LEAVES = """
            select a.sequence as anchor, a.day, a.heads, a.previous, a.hash as anchor_hash,
                l.subject, l.length, l.hash, e.hash as entry_hash
            from jiangheng.journal_anchor a
            left join jiangheng.journal_anchored_head l on l.anchor = a.sequence
            left join jiangheng.journal_entry e on e.subject = l.subject and e.sequence = l.length
            order by a.sequence, l.subject
            """;
    private static final int CHUNK = 1000;

    private final DataSource database;

    public Verification(DataSource database) {
        this.database = database;
    }

    /** Follows every chain and every anchor. */
    public Report run() {
        try (var connection = database.getConnection()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            var chains = new ChainCheck();
            each(connection, ENTRIES, chains);
            chains.close();
            var days = new AnchorCheck();
            each(connection, LEAVES, days);
            days.close();
            var problems = new ArrayList<>(chains.problems());
            problems.addAll(days.problems());
            return new Report(chains.count(), chains.entries(), days.count(), days.last(), problems);
        } catch (SQLException failed) {
            throw new IllegalStateException("The journal cannot be read", failed);
        }
    }

    private static void each(Connection connection, String sql, Consumer<ResultSet> check) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(CHUNK);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    check.accept(rows);
                }
            }
        }
    }

    static SubjectId subject(ResultSet row, String column) throws SQLException {
        return SubjectId.of(row.getString(column));
    }

    /**
     * What was found.
     *
     * @param last hash of the last anchor, to be compared with the one kept outside; empty when there is none
     * @param problems Chinese sentences; none when everything holds
     */
    public record Report(int chains, long entries, int anchors, String last, List<String> problems) {

        public Report {
            problems = List.copyOf(problems);
        }

        public boolean holds() {
            return problems.isEmpty();
        }
    }
}
