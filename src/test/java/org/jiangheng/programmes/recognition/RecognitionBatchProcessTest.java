package org.jiangheng.programmes.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangheng.programmes.recognition.RecognitionProcess.APPLY_UNTIL;
import static org.jiangheng.programmes.recognition.RecognitionProcess.CASES_OPEN;
import static org.jiangheng.programmes.recognition.RecognitionProcess.CASES_REMAIN;
import static org.jiangheng.programmes.recognition.RecognitionProcess.CERTIFY_UNTIL;
import static org.jiangheng.programmes.recognition.RecognitionProcess.LEADERS;
import static org.jiangheng.programmes.recognition.RecognitionProcess.RECOMMEND_UNTIL;
import static org.jiangheng.programmes.recognition.RecognitionProcess.REVIEW_UNTIL;

import java.time.Instant;
import org.jiangheng.workflow.DiagramWalk;
import org.jiangheng.workflow.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The paths through the diagram of a batch: four stages, two of them cut-offs, two that only escalate. */
class RecognitionBatchProcessTest {

    private static final Instant APPLY = Instant.parse("2026-04-30T16:00:00Z");
    private static final Instant RECOMMEND = Instant.parse("2026-05-15T16:00:00Z");
    private static final Instant REVIEW = Instant.parse("2026-06-30T16:00:00Z");
    private static final Instant CERTIFY = Instant.parse("2026-07-31T16:00:00Z");
    private static final Outcome NONE_REMAIN = Outcome.of(CASES_REMAIN, false);
    private static final Outcome SOME_REMAIN = Outcome.of(CASES_REMAIN, true);

    @RegisterExtension
    static final DiagramWalk WALK = DiagramWalk.through(RecognitionProcess.BATCH);

    @BeforeEach
    void opensABatch() {
        WALK.step("closeApplications", NONE_REMAIN)
                .step("closeRecommendations", NONE_REMAIN)
                .step("countOpenReviews", Outcome.of(CASES_OPEN, false))
                .step("countOpenCertificates", Outcome.of(CASES_OPEN, false));
        WALK.moveTo(Instant.parse("2026-04-10T01:00:00Z"));
        WALK.start(Outcome.of(APPLY_UNTIL, APPLY)
                .and(RECOMMEND_UNTIL, RECOMMEND)
                .and(REVIEW_UNTIL, REVIEW)
                .and(CERTIFY_UNTIL, CERTIFY)
                .and(LEADERS, "leader@ORG-CENTER"));
    }

    @Test
    @Tag("DR-48")
    @Tag("DR-49")
    void closesEachStageWhenItsTimeHasCome() {
        assertThat(WALK.timers()).containsExactly(APPLY);
        WALK.moveTo(APPLY.minusSeconds(60));
        assertThat(WALK.trace()).containsExactly("applicationStageEnded");

        WALK.moveTo(APPLY);
        assertThat(WALK.timers()).containsExactly(RECOMMEND);
        WALK.moveTo(RECOMMEND);
        assertThat(WALK.timers()).containsExactly(REVIEW, CERTIFY);
        WALK.moveTo(REVIEW);
        assertThat(WALK.open()).isEmpty();
        WALK.moveTo(CERTIFY);

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace())
                .containsSubsequence(
                        "applicationStageEnded",
                        "closeApplications",
                        "applicationsRemain",
                        "recommendationStageEnded",
                        "closeRecommendations",
                        "recommendationsRemain",
                        "laterStagesBegun",
                        "countOpenReviews",
                        "reviewStageSettled",
                        "countOpenCertificates",
                        "certificationStageSettled",
                        "laterStagesSettled",
                        "batchEnded");
    }

    @Test
    void releasesCasesChunkByChunkUntilNoneRemains() {
        WALK.step("closeApplications", SOME_REMAIN, SOME_REMAIN, NONE_REMAIN)
                .step("closeRecommendations", SOME_REMAIN, NONE_REMAIN);

        WALK.moveTo(APPLY);
        WALK.moveTo(RECOMMEND);

        assertThat(WALK.trace().stream().filter("closeApplications"::equals)).hasSize(3);
        assertThat(WALK.trace().stream().filter("closeRecommendations"::equals)).hasSize(2);
        assertThat(WALK.timers()).containsExactly(REVIEW, CERTIFY);
    }

    @Test
    @Tag("DR-50")
    @Tag("DR-51")
    void asksTheLeadersWhenReviewOrCertificationIsLate() {
        WALK.step("countOpenReviews", Outcome.of(CASES_OPEN, true))
                .step("countOpenCertificates", Outcome.of(CASES_OPEN, true));
        WALK.moveTo(APPLY);
        WALK.moveTo(RECOMMEND);

        WALK.moveTo(REVIEW);
        assertThat(WALK.open()).containsExactly("escalateReview of leader@ORG-CENTER");
        WALK.moveTo(CERTIFY);
        assertThat(WALK.open())
                .containsExactly("escalateCertification of leader@ORG-CENTER", "escalateReview of leader@ORG-CENTER");

        WALK.complete("escalateReview", Outcome.NOTHING);
        assertThat(WALK.ended()).isFalse();
        WALK.complete("escalateCertification", Outcome.NOTHING);
        assertThat(WALK.ended()).isTrue();
    }
}
