package org.jiangheng.startup;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** PostgreSQL of our own, when nobody named one: data stays in {@code data/}, the server lives and dies with this process. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
class EmbeddedDatabase {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

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
                return server;
            }
        } catch (java.sql.SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
        throw new StartRefused("端口 " + server.getPort() + " 上运行着别的 PostgreSQL，请改用其他端口（jiangheng.database-port）。");
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedPostgres server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?reWriteBatchedInserts=true";
            }
        };
    }
}
