package org.jiangheng.document;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A paper's bytes as they are drawn: in memory while they are few, on the disk once they are many, as in a bundle of thousands of forms. */
final class Drawn extends OutputStream {

    private static final int MOST_IN_MEMORY = 4 << 20;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private final MessageDigest digest = digest();
    private OutputStream to = memory;
    private @Nullable Path file;
    private long size;

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one});
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (file == null && size + length > MOST_IN_MEMORY) {
            file = Files.createTempFile("jiangheng-", ".pdf");
            to = new BufferedOutputStream(Files.newOutputStream(file));
            memory.writeTo(to);
            memory.reset();
        }
        to.write(bytes, from, length);
        digest.update(bytes, from, length);
        size += length;
    }

    @Override
    public void close() throws IOException {
        to.close();
    }

    long size() {
        return size;
    }

    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** To be read once: closed, it is gone from the disk. */
    InputStream open() {
        try {
            return file == null
                    ? new ByteArrayInputStream(memory.toByteArray())
                    : Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All of a paper that is known to be small. */
    byte[] bytes() {
        try (var content = open()) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What was drawn before it had to be refused. */
    void discard() {
        try {
            close();
            open().close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
