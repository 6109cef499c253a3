package org.jiangheng.inspection;

import java.time.Instant;
import org.jiangheng.kernel.SubjectId;

/** A file of a round, without its content. */
public record InspectionFile(
        String id,
        SubjectId inspection,
        int round,
        Purpose purpose,
        String name,
        String mediaType,
        long size,
        Instant addedAt,
        String addedBy) {

    public boolean isPicture() {
        return mediaType.startsWith("image/");
    }

    /** What it is for. */
    public enum Purpose {
        /** Of the place, taken by the inspectors. */
        PHOTO("现场照片"),
        /** The sheet both inspectors signed in ink (XC-26). */
        SHEET("签字的督导检查记录"),
        /** The responsible's proof of rectification. */
        RECTIFICATION("整改材料");

        private final String label;

        Purpose(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
