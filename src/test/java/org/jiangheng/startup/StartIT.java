package org.jiangheng.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jiangheng.testing.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting as a newcomer does: one command, an own database, and one sentence when something is in the way. */
class StartIT {

    @TempDir
    Path folder;

    @Test
    void startsAgainAfterKillAndKeepsEverything() throws Exception {
        try (var first = node("first", Map.of())) {
            assertThat(status(first.address() + "/")).isEqualTo(200);
            assertThat(first.output()).contains("Deployed folder").doesNotContain(" WARN ", " ERROR ");
            refusesAFolderInUse();
            first.kill();
        }
        try (var second = node("second", Map.of())) {
            assertThat(status(second.address() + "/")).isEqualTo(200);
            assertThat(second.output()).doesNotContain("Deployed folder").doesNotContain(" WARN ", " ERROR ");
        }
    }

    private void refusesAFolderInUse() {
        var other = node("in-use", Map.of());

        assertThat(other.exitCode()).isNotZero();
        assertThat(other.output()).contains("正被另一个运行中的系统使用");
        assertRefusedPlainly(other);
    }

    @Test
    void saysThatThePortIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            var node = node("port-taken", Map.of("server.port", String.valueOf(taken.getLocalPort())));

            assertThat(node.exitCode()).isNotZero();
            assertThat(node.output()).contains("匠衡未能启动", "端口 " + taken.getLocalPort() + " 已被占用");
            assertRefusedPlainly(node);
        }
    }

    @Test
    void saysThatTheFolderIsDamagedAndLeavesItAlone() throws IOException {
        var postgres = Files.createDirectories(folder.resolve("data/postgres"));
        Files.writeString(postgres.resolve("PG_VERSION"), "17");
        Files.writeString(postgres.resolve("kept"), "kept");

        var node = node("damaged", Map.of());

        assertThat(node.exitCode()).isNotZero();
        assertThat(node.output()).contains("可能已损坏");
        assertThat(postgres.resolve("kept")).hasContent("kept");
        assertRefusedPlainly(node);
    }

    @Test
    void saysThatTheFolderCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("data"), "a file where the folder should be");

        var node = node("not-writable", Map.of());

        assertThat(node.exitCode()).isNotZero();
        assertThat(node.output()).contains("无法写入数据目录");
        assertRefusedPlainly(node);
    }

    private static void assertRefusedPlainly(Node node) {
        assertThat(node.output()).doesNotContain("\tat ").doesNotContain(" ERROR ");
    }

    private Node node(String name, Map<String, String> more) {
        var properties =
                new HashMap<>(Map.of("jiangheng.data", folder.resolve("data").toString()));
        properties.putAll(more);
        return Node.start("start-" + name, properties);
    }

    private static int status(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
