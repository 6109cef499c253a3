package org.jiangheng.programmes.competition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jiangheng.programmes.Problem;
import org.jspecify.annotations.Nullable;

/** Theory and skill make up the total, the skill part at least 70 % of it; pass marks lie within full marks (CC-16, CC-20, CC-44). */
final class MarksRule {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private MarksRule() {}

    static List<Problem> problems(FilingForm.Line line, int position, FilingCircumstances known) {
        var problems = new ArrayList<Problem>();
        if (!isPositive(line.theoryShare()) || !isPositive(line.skillShare())) {
            problems.add(Problem.of("competition.shareMissing", position));
        } else {
            if (line.theoryShare().add(line.skillShare()).compareTo(WHOLE) != 0) {
                problems.add(Problem.of("competition.sharesDoNotAddUp", position));
            }
            if (line.skillShare().compareTo(known.skillPercent()) < 0) {
                problems.add(Problem.of(
                        "competition.skillShareTooSmall",
                        position,
                        known.skillPercent().stripTrailingZeros().toPlainString()));
            }
        }
        if (!isPositive(line.theoryFull()) || !isPositive(line.skillFull())) {
            problems.add(Problem.of("competition.fullMarkMissing", position));
        } else if (exceeds(line.theoryPass(), line.theoryFull()) || exceeds(line.skillPass(), line.skillFull())) {
            problems.add(Problem.of("competition.passMarkTooHigh", position));
        }
        return problems;
    }

    private static boolean isPositive(@Nullable BigDecimal number) {
        return number != null && number.signum() > 0;
    }

    private static boolean exceeds(@Nullable BigDecimal pass, BigDecimal full) {
        return pass != null && (pass.compareTo(full) > 0 || pass.signum() < 0);
    }
}
