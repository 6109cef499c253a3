package org.jiangheng.journal;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.jiangheng.testing.TestDatabase;

/** Somebody with every right on the database, and no respect for the journal. */
final class DatabaseAdministrator {

    private DatabaseAdministrator() {}

    /** With the triggers on. */
    static void tries(String statement) throws SQLException {
        run(TestDatabase.url(), statement);
    }

    /** With the triggers off. */
    static void does(String tampering) {
        does(TestDatabase.url(), tampering);
    }

    static void does(String database, String tampering) {
        try {
            run(database, "set session_replication_role = replica; " + tampering);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void run(String database, String statements) throws SQLException {
        try (var connection = DriverManager.getConnection(database);
                var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
