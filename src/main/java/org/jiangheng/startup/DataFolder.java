package org.jiangheng.startup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the embedded database and what a crash may have left in it. Nothing in it is ever deleted but a stale
 * {@code postmaster.pid}.
 */
final class DataFolder {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path root;

    DataFolder(Path root) {
        this.root = root;
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path binaries() {
        return root.resolve("postgres-binaries");
    }

    /** @throws StartRefused when the folder cannot be written, or holds something that is not a database */
    void prepare() {
        try {
            Files.createDirectories(postgres());
            Files.createDirectories(binaries());
        } catch (IOException denied) {
            throw new StartRefused("无法写入数据目录 " + root + "，请检查该目录的权限和磁盘空间。", denied);
        }
        if (!Files.isWritable(postgres())) {
            throw new StartRefused("无法写入数据目录 " + root + "，请检查该目录的权限。");
        }
        if (Files.exists(postgres().resolve("postgresql.conf"))
                != Files.exists(postgres().resolve("PG_VERSION"))) {
            throw damaged(null);
        }
    }

    /**
     * After a kill -9 the server lives on without us. Its pid file may also name a process that has nothing to do with it by now,
     * and stopping that one would be a crime: only an executable named postgres is stopped.
     */
    void stopOrphan() {
        var pidFile = postgres().resolve("postmaster.pid");
        if (Files.exists(pidFile)) {
            pidIn(pidFile)
                    .flatMap(ProcessHandle::of)
                    .filter(DataFolder::isPostgres)
                    .ifPresent(this::stop);
            delete(pidFile);
        }
    }

    private static Optional<Long> pidIn(Path file) {
        try {
            return Optional.of(Long.valueOf(Files.readAllLines(file).get(0).strip()));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().toLowerCase(Locale.ROOT))
                .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .isPresent();
    }

    private void stop(ProcessHandle orphan) {
        if (ownerLives()) {
            throw inUse(null);
        }
        orphan.destroy();
        try {
            orphan.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stubborn) {
            throw new StartRefused("上次遗留的数据库进程 " + orphan.pid() + " 无法停止，请手动结束它再启动。", stubborn);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** pg_ctl leaves the server with init as its parent in any case, so only our own lock tells whether another node uses it. */
    private boolean ownerLives() {
        try (var channel = FileChannel.open(
                        postgres().resolve("epg-lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (IOException | OverlappingFileLockException held) {
            return true;
        }
    }

    private void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException denied) {
            throw new StartRefused("无法删除过期的 " + file + "，请检查权限。", denied);
        }
    }

    /** The one sentence for whatever kept the server from starting. */
    StartRefused explain(Exception failed) {
        if (failed instanceof StartRefused refused) {
            return refused;
        }
        var text = String.valueOf(failed.getMessage());
        return text.contains("could not lock") || text.contains("already locked") ? inUse(failed) : damaged(failed);
    }

    private StartRefused inUse(@Nullable Exception cause) {
        return new StartRefused("数据目录 " + root + " 正被另一个运行中的系统使用，请先停止它，或用 jiangheng.data 指定别的目录。", cause);
    }

    private StartRefused damaged(@Nullable Exception cause) {
        return new StartRefused("数据目录 " + root + " 中的数据库无法启动，可能已损坏；目录未被改动，请恢复备份，或将它移走后重新启动。", cause);
    }
}
