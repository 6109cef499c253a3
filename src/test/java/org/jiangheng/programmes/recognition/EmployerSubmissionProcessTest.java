package org.jiangheng.programmes.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangheng.programmes.recognition.RecognitionProcess.ANY_ACCEPTED;

import org.jiangheng.workflow.DiagramWalk;
import org.jiangheng.workflow.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The paths through the diagram of a list an employer sent. */
class EmployerSubmissionProcessTest {

    @RegisterExtension
    static final DiagramWalk WALK = DiagramWalk.through(RecognitionProcess.SUBMISSION);

    @BeforeEach
    void sendsAList() {
        WALK.start(Outcome.of(RecognitionProcess.RECEPTION, "reception@ORG-CENTER")
                .and(RecognitionProcess.FINANCE, "finance@ORG-CENTER"));
    }

    @Test
    void isCheckedPaidForAndReleasedToReview() {
        WALK.step("notifyFindings", Outcome.of(ANY_ACCEPTED, true));
        assertThat(WALK.open()).containsExactly("checkSubmission of reception@ORG-CENTER");
        WALK.complete("checkSubmission", Outcome.NOTHING);
        assertThat(WALK.open()).containsExactly("confirmPayments of finance@ORG-CENTER");
        WALK.complete("confirmPayments", Outcome.NOTHING);

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace())
                .containsExactly(
                        "registerSubmission",
                        "checkSubmission",
                        "notifyFindings",
                        "anyAccepted",
                        "confirmPayments",
                        "releasePaid",
                        "submissionSettled");
    }

    @Test
    void endsWhenNobodyOnTheListIsAccepted() {
        WALK.step("notifyFindings", Outcome.of(ANY_ACCEPTED, false));
        WALK.complete("checkSubmission", Outcome.NOTHING);

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace())
                .containsExactly(
                        "registerSubmission", "checkSubmission", "notifyFindings", "anyAccepted", "noneAccepted");
    }
}
