package org.jiangheng.programmes.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangheng.programmes.recognition.RecognitionProcess.ANY_TO_VOTE;

import java.util.List;
import org.jiangheng.workflow.DiagramWalk;
import org.jiangheng.workflow.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The paths through the diagram of a review session. */
class ReviewSessionProcessTest {

    private static final List<String> EXPERTS =
            List.of("zhuanjia1", "zhuanjia2", "zhuanjia3", "zhuanjia4", "zhuanjia5");

    @RegisterExtension
    static final DiagramWalk WALK = DiagramWalk.through(RecognitionProcess.SESSION);

    @BeforeEach
    void preparesThePanel() {
        WALK.start(Outcome.of(RecognitionProcess.SECRETARIES, "secretary@ORG-CENTER"));
        assertThat(WALK.open()).containsExactly("preparePanel of secretary@ORG-CENTER");
        WALK.complete(
                "preparePanel",
                Outcome.of(RecognitionProcess.EXPERTS, EXPERTS).and(RecognitionProcess.PANEL_LEADER, "zhuanjia3"));
    }

    @Test
    @Tag("DR-59")
    @Tag("DR-62")
    void scoresVotesAndIsSignedByTheLeader() {
        WALK.step("compositeScore", Outcome.of(ANY_TO_VOTE, true));

        everyExpertDoes("assessPerformance");
        everyExpertDoes("assessDefence");
        everyExpertDoes("castBallots");
        assertThat(WALK.open()).containsExactly("signMinutes of zhuanjia3");
        WALK.complete("signMinutes", Outcome.NOTHING);

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace())
                .containsExactly(
                        "preparePanel",
                        "notifyPanel",
                        "assessPerformance",
                        "assessDefence",
                        "compositeScore",
                        "anyToVote",
                        "castBallots",
                        "countBallots",
                        "signMinutes",
                        "announceConclusions",
                        "sessionConcluded");
    }

    @Test
    void skipsTheVoteWhenNobodyReachedTheThreshold() {
        WALK.step("compositeScore", Outcome.of(ANY_TO_VOTE, false));

        everyExpertDoes("assessPerformance");
        everyExpertDoes("assessDefence");
        WALK.complete("signMinutes", Outcome.NOTHING);

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace())
                .endsWith("compositeScore", "anyToVote", "signMinutes", "announceConclusions", "sessionConcluded");
    }

    /** Nobody waits for another, and nothing goes on before the last has done it. */
    private static void everyExpertDoes(String task) {
        assertThat(WALK.open())
                .containsExactlyElementsOf(
                        EXPERTS.stream().map(expert -> task + " of " + expert).toList());
        EXPERTS.forEach(expert -> {
            assertThat(WALK.open()).contains(task + " of " + expert);
            WALK.completeAs(expert, task);
        });
    }
}
