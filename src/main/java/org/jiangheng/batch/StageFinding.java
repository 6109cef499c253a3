package org.jiangheng.batch;

/**
 * Whether a stage's dates hold what has to happen in it (design §5).
 *
 * @param available working days between the end before and the stage's own
 * @param needed by every case
 * @param atWorst by a case to which everything happens
 */
public record StageFinding(String stage, Verdict verdict, int available, int needed, int atWorst, String sentence) {

    /** How well the dates hold. */
    public enum Verdict {
        HOLDS,
        TIGHT,
        SHORT
    }
}
