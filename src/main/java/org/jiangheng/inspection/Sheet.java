package org.jiangheng.inspection;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What an inspector has filled in so far; anything may still be missing.
 *
 * @param secondAccount the second inspector's account; empty when they sign on paper
 * @param secondName the second inspector, when they sign on paper
 * @param lines answers and remarks by the question's code
 */
public record Sheet(
        Optional<LocalDate> doneOn,
        String secondAccount,
        String secondName,
        Map<String, Line> lines,
        Optional<Conclusion> conclusion,
        String finding,
        Optional<LocalDate> rectifyBy) {

    public Sheet {
        lines = Map.copyOf(lines);
    }

    /** What is filled in beside a question. */
    public record Line(Optional<Answer> answer, String remark) {

        public static final Line EMPTY = new Line(Optional.empty(), "");
    }
}
