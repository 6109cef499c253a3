package org.jiangheng.programmes.competition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jiangheng.occupation.SkillLevel;

/**
 * One band of the level table: up to which rank which level is issued (CC-23 … CC-26).
 *
 * @param limit a rank, or a percentage of the actual participants
 * @param level absent when the band carries none
 * @param note where the notice says so
 */
record Band(Kind kind, int limit, Optional<SkillLevel> level, String note) {

    /** What the limit counts. */
    enum Kind {
        RANK("名次"),
        PERCENT("百分比"),
        NONE("无此档");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** The last rank inside the band; 0 when nobody is (CC-28). */
    int upTo(int participants, RoundingMode rounding) {
        return switch (kind) {
            case RANK -> limit;
            case PERCENT -> cut(limit, participants, rounding);
            case NONE -> 0;
        };
    }

    /** cut(p) = p × N, rounded as the parameter says; FLOOR never exceeds the printed share (CC-28). */
    static int cut(int percent, int participants, RoundingMode rounding) {
        return BigDecimal.valueOf((long) percent * participants)
                .movePointLeft(2)
                .setScale(0, rounding)
                .intValueExact();
    }

    /** 前5名, or 前30%（实际参赛31人，至第9名）. */
    String words(int participants, RoundingMode rounding) {
        return switch (kind) {
            case RANK -> limit == 1 ? "第1名" : "前" + limit + "名";
            case PERCENT -> "前" + limit + "%（实际参赛" + participants + "人，至第" + upTo(participants, rounding) + "名）";
            case NONE -> kind.label;
        };
    }
}
