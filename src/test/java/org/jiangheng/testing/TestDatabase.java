package org.jiangheng.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.ConfigurableApplicationContext;

/** One real PostgreSQL for all tests of this JVM; it goes when the JVM goes. */
public final class TestDatabase {

    private static final EmbeddedPostgres SERVER = start();

    private static final List<ConfigurableApplicationContext> USERS = new CopyOnWriteArrayList<>();

    private TestDatabase() {}

    /** Whoever works on the database is closed before it goes. */
    static void isUsedBy(ConfigurableApplicationContext context) {
        USERS.add(context);
    }

    private static void stop(EmbeddedPostgres server) {
        USERS.forEach(ConfigurableApplicationContext::close);
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The URL of the database the shared context works on. */
    public static String url() {
        return url("postgres");
    }

    /** The same database for the role the application works with: it owns no table of ours. */
    public static String runtimeUrl() {
        return url().replace("user=postgres", "user=jiangheng");
    }

    private static void addRuntimeRole(EmbeddedPostgres server) throws IOException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role jiangheng login");
        } catch (java.sql.SQLException failed) {
            throw new IOException(failed);
        }
    }

    /** The URL of a database of its own, created empty. */
    public static String fresh(String name) {
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name);
            return url(name);
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String url(String database) {
        return "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + database
                + "?user=postgres&reWriteBatchedInserts=true";
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setRegisterShutdownHook(false)
                    .setLocaleConfig("locale", "C")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("max_connections", "200")
                    .start();
            addRuntimeRole(server);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
