package org.jiangheng.material;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jiangheng.kernel.RuleViolated;

/** A file as it may be kept: harmless name, type by content, pictures encoded anew (XC-47). */
public record UploadedFile(String name, String mediaType, byte[] content, String sha256) {

    static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final int LONGEST_NAME = 100;

    /**
     * Takes a file as it may be kept, or refuses it.
     *
     * @param photo whether only a portrait picture will do
     */
    public static UploadedFile accept(String fileName, byte[] content, boolean photo) {
        if (content.length == 0) {
            throw new RuleViolated("material.empty");
        }
        if (content.length > MOST_BYTES) {
            throw new RuleViolated("material.tooLarge");
        }
        var type = FileType.of(content);
        if (photo && !type.isPicture()) {
            throw new RuleViolated("material.imageExpected");
        }
        var clean = clean(type, content, photo);
        var ending = photo ? FileType.JPG.ending() : type.ending();
        return new UploadedFile(
                safeName(fileName, ending), photo ? FileType.JPG.mediaType() : type.mediaType(), clean, sha256(clean));
    }

    /** A picture of a place as a phone takes it: any shape, brought within the longest side, encoded anew as JPEG (XC-47). */
    public static UploadedFile acceptPicture(String fileName, byte[] content, int longestSide) {
        if (content.length == 0) {
            throw new RuleViolated("material.empty");
        }
        if (content.length > MOST_BYTES) {
            throw new RuleViolated("material.tooLarge");
        }
        if (!FileType.of(content).isPicture()) {
            throw new RuleViolated("material.imageExpected");
        }
        var clean = Picture.read(content).within(longestSide);
        return new UploadedFile(
                safeName(fileName, FileType.JPG.ending()), FileType.JPG.mediaType(), clean, sha256(clean));
    }

    /** The same picture smaller, as JPEG; empty when the file is none. */
    public Optional<byte[]> small(int longestSide) {
        return mediaType.startsWith("image/")
                ? Optional.of(Picture.read(content).within(longestSide))
                : Optional.empty();
    }

    private static byte[] clean(FileType type, byte[] content, boolean photo) {
        return switch (type) {
            case JPG, PNG ->
                photo ? Picture.read(content).portrait() : Picture.read(content).encoded(type);
            case PDF -> PdfCheck.harmless(content);
            case DOCX, XLSX -> content;
        };
    }

    /** No path, no control characters, no characters a file system trips over; the ending of the true type. */
    static String safeName(String given, String ending) {
        var name = given.replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*;%]", "")
                .strip();
        var stem = name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "").replaceFirst("^\\.+", "");
        if (stem.isBlank()) {
            stem = "材料";
        }
        int length = Math.min(stem.codePointCount(0, stem.length()), LONGEST_NAME);
        return stem.substring(0, stem.offsetByCodePoints(0, length)) + "." + ending;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
