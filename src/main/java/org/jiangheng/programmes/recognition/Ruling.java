package org.jiangheng.programmes.recognition;

import java.util.Map;
import java.util.Optional;

/**
 * What the table says about one condition for the level applied for.
 *
 * @param statement “经企业认可”: needs the employer's statement (DR-38)
 * @param award rests on an award, which stands in 获奖与荣誉情况 (DR-F3.02)
 * @param threshold yuan below which reviewers are told (DR-39)
 * @param trainees how many senior workers must be named (DR-40)
 * @param years how long they must have been in post (DR-40)
 */
record Ruling(
        Support support,
        boolean statement,
        boolean award,
        Optional<Long> threshold,
        Optional<Integer> trainees,
        Optional<Integer> years) {

    /** Whether the condition carries an application for the level (DR-36, DR-37). */
    enum Support {
        SUPPORTS("支持"),
        INSUFFICIENT("不足以支持"),
        NOT_OFFERED("不得选用");

        private final String label;

        Support(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static Ruling of(Map<String, Object> outputs) {
        return new Ruling(
                Support.valueOf((String) outputs.get(RecognitionDecisions.SUPPORT)),
                (Boolean) outputs.get(RecognitionDecisions.STATEMENT),
                (Boolean) outputs.get(RecognitionDecisions.AWARD),
                Optional.ofNullable((Long) outputs.get(RecognitionDecisions.THRESHOLD)),
                Optional.ofNullable((Integer) outputs.get(RecognitionDecisions.TRAINEES)),
                Optional.ofNullable((Integer) outputs.get(RecognitionDecisions.YEARS)));
    }
}
