package org.jiangheng.programmes;

import java.util.List;

/**
 * A stage of a batch as the programme names it.
 *
 * @param cutOff whether the end of the stage binds applicants and employers: nothing is accepted after it
 * @param periods what has to fit into the stage, one after the other
 * @param timed whether a timer of the batch's process waits for the stage's end
 */
public record StageSpec(String code, String label, boolean cutOff, List<Period> periods, boolean timed) {

    public StageSpec {
        periods = List.copyOf(periods);
    }

    public StageSpec(String code, String label, boolean cutOff, List<Period> periods) {
        this(code, label, cutOff, periods, true);
    }

    /** The same, with nothing that happens at its end. */
    public StageSpec untimed() {
        return new StageSpec(code, label, cutOff, periods, false);
    }

    public StageSpec(String code, String label, boolean cutOff) {
        this(code, label, cutOff, List.of());
    }

    /** The fact of the batch's process that holds the stage's end: {@code applyUntil}. */
    public String fact() {
        return code + "Until";
    }

    /**
     * A period in working days that runs within a stage.
     *
     * @param parameter key of the parameter that says how long
     * @param always whether every case has it; otherwise only some, at worst
     */
    public record Period(String parameter, boolean always) {

        public static Period always(String parameter) {
            return new Period(parameter, true);
        }

        public static Period atWorst(String parameter) {
            return new Period(parameter, false);
        }
    }
}
