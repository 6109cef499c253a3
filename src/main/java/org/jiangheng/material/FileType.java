package org.jiangheng.material;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.jiangheng.kernel.RuleViolated;

/** The types that are accepted (XC-47), recognised by content alone: a name proves nothing. */
enum FileType {
    PDF("pdf", "application/pdf"),
    JPG("jpg", "image/jpeg"),
    PNG("png", "image/png"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final TikaConfig TIKA = tika();

    private final String ending;
    private final String mediaType;

    FileType(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    String ending() {
        return ending;
    }

    String mediaType() {
        return mediaType;
    }

    boolean isPicture() {
        return this == JPG || this == PNG;
    }

    /** Refuses everything else, whatever it is called. */
    static FileType of(byte[] content) {
        return switch (detected(content)) {
            case "application/pdf" -> PDF;
            case "image/jpeg" -> JPG;
            case "image/png" -> PNG;
            case "application/zip", "application/x-tika-ooxml" -> OfficeFile.type(content);
            default -> throw new RuleViolated("material.typeRefused");
        };
    }

    private static String detected(byte[] content) {
        try (var stream = TikaInputStream.get(content)) {
            return TIKA.getDetector().detect(stream, new Metadata()).toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static TikaConfig tika() {
        try {
            return new TikaConfig();
        } catch (TikaException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
