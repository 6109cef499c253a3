package org.jiangheng.programmes.competition;

import java.time.Instant;
import org.jiangheng.kernel.SubjectId;

/** A file brought for an item after the event. */
public record ItemFile(
        String id,
        SubjectId item,
        Kind kind,
        String name,
        String mediaType,
        long bytes,
        String sha256,
        Instant uploaded) {

    /** What files there are, and who brings them. */
    public enum Kind {
        /** That the results were publicised at the organiser's (CC-65). */
        PUBLICITY_PROOF("公示证明材料", false),
        /** 竞赛获奖文件 (CC-58, CC-P10). */
        AWARD_DOCUMENT("竞赛获奖文件", false),
        /** The organiser's first check with its seal (CC-21, XC-26). */
        SEALED_FIRST_CHECK("主办单位初审意见（盖章扫描件）", false),
        /** The three papers with 竞赛专用章 (CC-61, XC-26). */
        SEALED_PAPERS("加盖竞赛专用章的取证材料（扫描件）", true);

        private final String label;
        private final boolean centre;

        Kind(String label, boolean centre) {
            this.label = label;
            this.centre = centre;
        }

        public String label() {
            return label;
        }

        /** Whether the centre's certificate keepers bring it, not the organiser. */
        boolean isCentre() {
            return centre;
        }
    }

    public String size() {
        return bytes < 1024 * 1024 ? Math.max(1, bytes / 1024) + " KB" : "%.1f MB".formatted(bytes / 1024.0 / 1024.0);
    }
}
