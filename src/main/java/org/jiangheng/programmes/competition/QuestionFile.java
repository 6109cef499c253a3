package org.jiangheng.programmes.competition;

import java.time.Instant;
import java.time.LocalDate;

/** A question paper of an item, without its content (CC-50). */
public record QuestionFile(String id, Kind kind, String name, String mediaType, String sha256, Instant uploadedAt) {

    /** What is filed. */
    public enum Kind {
        THEORY("理论知识试题"),
        SKILL("技能操作试题"),
        MARKING("评分标准");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** The day after which it may be filed: its part, or the last one, is over (CC-51). */
        public LocalDate usedOn(Item item) {
            return switch (this) {
                case THEORY -> item.theoryOn();
                case SKILL -> item.skillOn();
                case MARKING -> item.endsOn();
            };
        }
    }
}
