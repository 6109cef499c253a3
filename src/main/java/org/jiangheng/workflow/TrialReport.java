package org.jiangheng.workflow;

import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;

/**
 * What a changed table would have answered to all that was asked in the past.
 *
 * @param version version of the running table it is compared with
 * @param cases how many cases there are
 * @param questions how many questions they asked
 * @param errors how many questions one of the tables cannot answer
 * @param deviations the questions that are answered differently or not at all, in the order of the cases
 */
public record TrialReport(
        String decision,
        String name,
        int version,
        int cases,
        int questions,
        int errors,
        List<Deviation> deviations,
        List<Turn> turns) {

    public TrialReport {
        deviations = List.copyOf(deviations);
        turns = List.copyOf(turns);
    }

    /** Questions that are answered as before. */
    public int same() {
        return questions - deviations.size();
    }

    /**
     * One question of one case that is answered differently.
     *
     * @param question the question in words
     * @param was the row that applies now and what it says, where it differs
     * @param wouldBe the same by the changed table
     */
    public record Deviation(SubjectId subject, String label, String question, Side was, Side wouldBe) {}

    /**
     * One table's answer.
     *
     * @param row number of the row that applies, empty when none does
     * @param note the row's annotation
     * @param says the columns that differ, in words; or why there is no answer
     */
    public record Side(Optional<Integer> row, String note, List<String> says) {}

    /** A case that comes to another conclusion as a whole, or somebody it decided about. */
    public record Turn(SubjectId subject, String label, String was, String wouldBe) {}
}
