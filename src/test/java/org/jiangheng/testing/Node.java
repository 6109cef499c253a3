package org.jiangheng.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The application as a process of its own, as a person or a server starts it: it can be killed like one. */
public final class Node implements AutoCloseable {

    private static final Pattern GREETING = Pattern.compile("(匠衡.{0,20}已启动)");
    private static final long PATIENCE_SECONDS = 600;

    private final Process process;
    private final Path log;
    private final int port;

    private Node(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts the application on a free port with these properties; its output goes to {@code target/nodes/<name>.log}. */
    public static Node start(String name, Map<String, String> properties) {
        try {
            var log = Files.createDirectories(Path.of("target", "nodes")).resolve(name + ".log");
            var port = Integer.parseInt(properties.getOrDefault("server.port", String.valueOf(freePort())));
            var builder = new ProcessBuilder(command(port, properties))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(key -> key.startsWith("SPRING_") || key.startsWith("JIANGHENG_"));
            return new Node(builder.start(), log, port);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> command(int port, Map<String, String> properties) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-Xmx700m", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
        command.addAll(List.of("-cp", classPath(), "org.jiangheng.JianghengApplication"));
        command.add("--server.port=" + port);
        properties.forEach((key, value) -> {
            if (!key.equals("server.port")) {
                command.add("--" + key + "=" + value);
            }
        });
        return command;
    }

    /** What the tests run on, without the tests themselves. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Waits until the application greets, and says where it listens. */
    public String address() {
        await(GREETING);
        return "http://localhost:" + port;
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    /** Waits until the output holds this, and returns its first group. */
    public String await(Pattern sign) {
        for (var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS); System.nanoTime() < end; ) {
            var found = sign.matcher(output());
            if (found.find()) {
                return found.group(1);
            }
            if (!stillRuns()) {
                throw new IllegalStateException("The node stopped:\n" + output());
            }
        }
        throw new IllegalStateException("The node does not answer:\n" + output());
    }

    private boolean stillRuns() {
        try {
            return !process.waitFor(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Everything it printed so far. */
    public String output() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits until it has stopped by itself. */
    public int exitCode() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The node still runs:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Megabytes of memory it holds now; 0 where the system does not tell. */
    public long megabytes() {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        } catch (IOException elsewhere) {
            return 0;
        }
    }

    /** kill -9: nothing is closed, flushed or said. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** The polite way, as Ctrl+C. */
    @Override
    public void close() {
        process.destroy();
        exitCode();
    }
}
