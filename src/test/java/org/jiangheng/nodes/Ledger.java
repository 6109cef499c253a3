package org.jiangheng.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** The database as an auditor sees it: past the application, with the sentences of {@code invariants.sql}. */
final class Ledger {

    private static final Pattern INVARIANT = Pattern.compile("(?ms)^-- (always|at rest): ([^\\n]+)\\n(.+?);$");
    private static final long PATIENCE_SECONDS = 600;

    private final String url;

    Ledger(String url) {
        this.url = url;
    }

    /** A sentence about the database, and the query for what breaks it. */
    record Invariant(boolean always, String sentence, String sql) {}

    static List<Invariant> invariants() {
        try (var file = Ledger.class.getResourceAsStream("invariants.sql")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return INVARIANT
                    .matcher(text)
                    .results()
                    .map(found -> new Invariant(
                            found.group(1).equals("always"), found.group(2).strip(), found.group(3)))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void update(String sql) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** The first column of every row. */
    List<String> texts(String sql) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    long count(String what) {
        return Long.parseLong(texts("select count(*) from " + what).get(0));
    }

    /** Waits until there are more of these than so many. */
    void awaitMore(String what, long than) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (count(what) <= than) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not more than " + than + ": " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    /** Waits until nothing is left, and answers what is left when it takes too long. */
    List<String> awaitNothing(String sql) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        var left = texts(sql);
        while (!left.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            left = texts(sql);
        }
        return left;
    }
}
