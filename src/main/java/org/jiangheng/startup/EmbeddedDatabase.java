package org.jiangheng.startup;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * PostgreSQL of our own, when nobody named one: data stays in {@code data/}, the server lives and dies with this process. The
 * superuser owns and migrates the tables; the application works as a role that can read the journal but not write it past its
 * functions (XC-32).
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
class EmbeddedDatabase {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String OWNER = "postgres";
    private static final String RUNTIME = "jiangheng";

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(
            @Value("${jiangheng.data}") Path data, @Value("${jiangheng.database-port}") int port) {
        var folder = new DataFolder(data.toAbsolutePath().normalize());
        folder.prepare();
        folder.stopOrphan();
        PortCheck.requireFree(port);
        try {
            return verified(start(folder, port), folder);
        } catch (IOException | IllegalStateException failed) {
            throw folder.explain(failed);
        }
    }

    /** Server settings: durable although embedded, no socket files, a locale every machine has. Own shutdown, not zonky's hook. */
    private static EmbeddedPostgres start(DataFolder folder, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.postgres())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(folder.binaries().toFile())
                .setPort(port)
                .setPGStartupWait(PATIENCE)
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("timezone", "Asia/Shanghai")
                .start();
    }

    /** zonky is content with any server that answers on the port; we are not. */
    private static EmbeddedPostgres verified(EmbeddedPostgres server, DataFolder folder) throws IOException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var answer = connection.createStatement().executeQuery("show data_directory")) {
            answer.next();
            if (Files.isSameFile(Path.of(answer.getString(1)), folder.postgres())) {
                addRuntimeRole(connection);
                return server;
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
        throw new StartRefused("端口 " + server.getPort() + " 上运行着别的 PostgreSQL，请改用其他端口（jiangheng.database-port）。");
    }

    private static void addRuntimeRole(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var known = statement.executeQuery("select 1 from pg_roles where rolname = '" + RUNTIME + "'")) {
            if (!known.next()) {
                connection.createStatement().execute("create role " + RUNTIME + " login");
            }
        }
    }

    private static String url(EmbeddedPostgres server) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?reWriteBatchedInserts=true";
    }

    @Bean
    FlywayConnectionDetails embeddedMigration(EmbeddedPostgres server) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return OWNER;
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return url(server);
            }
        };
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedPostgres server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return RUNTIME;
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return url(server);
            }
        };
    }
}
