package org.jiangheng.workflow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What a folder holds, by resource name, and by which two contents are told apart. */
final class FolderContent {

    private FolderContent() {}

    /** SHA-256 over names and bytes, in the order of the names. */
    static String hash(Map<String, byte[]> files) {
        var digest = sha256();
        new TreeMap<>(files).forEach((name, bytes) -> {
            digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    static boolean same(
            byte @org.jspecify.annotations.Nullable [] one, byte @org.jspecify.annotations.Nullable [] other) {
        return Objects.equals(one == null, other == null) && Arrays.equals(one, other);
    }

    /** {@code award-list.bpmn} is kept as {@code bpmn/recognition/award-list.bpmn}. */
    static String resource(String folder, String file) {
        return (file.endsWith(".form") ? "forms/" : "bpmn/") + folder + "/" + file;
    }

    static String file(String resource) {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
