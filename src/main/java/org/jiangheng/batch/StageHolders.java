package org.jiangheng.batch;

import java.time.Instant;
import java.util.List;
import org.jiangheng.kernel.SubjectId;

/** Who holds something that a deadline of a programme's batch concerns; told when it moves. Implemented by the programmes. */
public interface StageHolders {

    /** Code of the programme. */
    String programme();

    /** Whom it concerns that the stage is to end at the instant. */
    Concern concern(SubjectId batch, String stage, Instant until);

    /**
     * Writes to everybody concerned, in the caller's transaction; the batch says the new end already.
     *
     * @param restored whether the deadline goes back to what it was before the move
     * @return how many mails that were
     */
    int tell(Move move, boolean restored);

    /**
     * @param cases the open cases the stage still holds, by status
     * @param applicants how many of them are written to
     * @param employers how many are written to
     * @param staff how many leaders and experts are written to
     * @param consequences what else follows the date, one sentence each
     */
    record Concern(List<Count> cases, int applicants, int employers, int staff, List<String> consequences) {

        public int mails() {
            return applicants + employers + staff;
        }
    }

    /** So many of a kind. */
    record Count(String label, long number) {}
}
