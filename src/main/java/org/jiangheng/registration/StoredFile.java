package org.jiangheng.registration;

import java.time.Instant;

/** A licence or a letter of authority as it was checked and kept (XC-47). */
public record StoredFile(
        String id, Kind kind, String fileName, String mediaType, long size, String sha256, Instant added) {

    /** What it is. */
    public enum Kind {
        LICENCE("营业执照（法人证书）"),
        LETTER("授权书");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** 1.2 MB, 340 KB */
    public String sizeLabel() {
        return size >= 1_000_000 ? "%.1f MB".formatted(size / 1e6) : Math.max(1, size / 1000) + " KB";
    }
}
