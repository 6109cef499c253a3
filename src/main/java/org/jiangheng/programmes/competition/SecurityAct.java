package org.jiangheng.programmes.competition;

import java.time.Instant;

/** An act of paper security, done by two persons (CC-49). */
public record SecurityAct(
        Kind kind,
        String firstPerson,
        String secondPerson,
        Instant doneAt,
        String place,
        String note,
        Instant recordedAt) {

    /** The seven acts, in their order. */
    public enum Kind {
        SET("命题"),
        PRINTED("印刷"),
        PACKED("分装"),
        SEALED("密封"),
        TRANSPORTED("运送"),
        KEPT("保管"),
        OPENED("启封");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
