package org.jiangheng.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jiangheng.kernel.SubjectId;
import org.jspecify.annotations.Nullable;

/** Follows the chains of all subjects, entry by entry, as they come out of the database in order. */
class ChainCheck implements Consumer<ResultSet> {

    private final List<String> problems = new ArrayList<>();
    private @Nullable SubjectId subject;
    private Head head = Head.NONE;
    private Head reached = Head.NONE;
    private boolean broken;
    private int count;
    private long entries;

    @Override
    public void accept(ResultSet row) {
        try {
            check(row);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void check(ResultSet row) throws SQLException {
        var headless = row.getString("of") == null;
        var current = Verification.subject(row, headless ? "subject" : "of");
        if (!current.equals(subject)) {
            close();
            begin(current, headless ? Head.NONE : new Head(row.getInt("length"), row.getString("head")));
        }
        if (row.getString("subject") != null) {
            follow(current, JournalRepository.line(row, 0));
        }
    }

    private void begin(SubjectId next, Head end) {
        subject = next;
        head = end;
        reached = Head.NONE;
        broken = false;
        count++;
    }

    private void follow(SubjectId current, Line line) {
        entries++;
        var expected = Chain.hash(reached.hash(), current, line);
        if (!broken && (line.sequence() != reached.length() + 1 || !expected.equals(line.hash()))) {
            broken = true;
            problems.add("事项 " + current + "：第 " + (reached.length() + 1) + " 条记录被改动、删除或插入。");
        }
        reached = new Head(line.sequence(), line.hash());
    }

    /** Ends the subject at hand. */
    void close() {
        if (subject != null && !broken && !Objects.equals(head, reached)) {
            problems.add("事项 " + subject + "：应有 " + head.length() + " 条记录，实有 " + reached.length() + " 条，末尾不符。");
        }
    }

    List<String> problems() {
        return problems;
    }

    int count() {
        return count;
    }

    long entries() {
        return entries;
    }
}
