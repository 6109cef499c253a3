package org.jiangheng.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Follows the chain of days, head by head, and looks whether each head anchored is still where it was. */
class AnchorCheck implements Consumer<ResultSet> {

    private final List<String> problems = new ArrayList<>();
    private final List<String> leaves = new ArrayList<>();
    private @Nullable Row current;
    private String last = Chain.START;
    private int count;
    private @Nullable LocalDate day;

    @Override
    public void accept(ResultSet row) {
        try {
            check(row);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void check(ResultSet row) throws SQLException {
        if (current == null || current.sequence != row.getInt("anchor")) {
            close();
            current = Row.of(row);
        }
        if (row.getString("subject") != null) {
            leaf(row, current);
        }
    }

    private void leaf(ResultSet row, Row anchor) throws SQLException {
        var hash = row.getString("hash");
        leaves.add(row.getString("subject") + " " + row.getInt("length") + " " + hash);
        if (!hash.equals(row.getString("entry_hash"))) {
            problems.add("事项 " + row.getString("subject") + "：第 " + row.getInt("length") + " 条记录与 " + anchor.day
                    + " 的每日锚定不符。");
        }
    }

    /** Ends the day at hand. */
    void close() {
        if (current == null) {
            return;
        }
        count++;
        var follows = current.sequence == count
                && current.previous.equals(last)
                && (day == null || current.day.equals(day.plusDays(1)));
        if (!follows
                || !Chain.anchor(current.previous, current.sequence, current.day, leaves)
                        .equals(current.hash)
                || current.heads != leaves.size()) {
            problems.add("第 " + count + " 个每日锚定（" + current.day + "）被改动、删除或插入。");
        }
        count = current.sequence;
        last = current.hash;
        day = current.day;
        current = null;
        leaves.clear();
    }

    List<String> problems() {
        return problems;
    }

    int count() {
        return count;
    }

    String last() {
        return last;
    }

    private record Row(int sequence, LocalDate day, int heads, String previous, String hash) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getInt("anchor"),
                    row.getObject("day", LocalDate.class),
                    row.getInt("heads"),
                    row.getString("previous"),
                    row.getString("anchor_hash"));
        }
    }
}
