package org.jiangheng.programmes.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangheng.programmes.recognition.RecognitionProcess.ACCEPTED;
import static org.jiangheng.programmes.recognition.RecognitionProcess.APPLICATIONS_CLOSED;
import static org.jiangheng.programmes.recognition.RecognitionProcess.CERTIFIED;
import static org.jiangheng.programmes.recognition.RecognitionProcess.CONCLUDED;
import static org.jiangheng.programmes.recognition.RecognitionProcess.DECIDED;
import static org.jiangheng.programmes.recognition.RecognitionProcess.EMPLOYER;
import static org.jiangheng.programmes.recognition.RecognitionProcess.EMPLOYER_FINDING;
import static org.jiangheng.programmes.recognition.RecognitionProcess.FORMALLY_CHECKED;
import static org.jiangheng.programmes.recognition.RecognitionProcess.INTERNAL_NOTICE_UNTIL;
import static org.jiangheng.programmes.recognition.RecognitionProcess.PASSED;
import static org.jiangheng.programmes.recognition.RecognitionProcess.PAYMENT_CONFIRMED;
import static org.jiangheng.programmes.recognition.RecognitionProcess.RECOMMENDATIONS_CLOSED;
import static org.jiangheng.programmes.recognition.RecognitionProcess.RECOMMENDED;
import static org.jiangheng.programmes.recognition.RecognitionProcess.SUBMITTED;

import java.time.Instant;
import org.jiangheng.workflow.DiagramWalk;
import org.jiangheng.workflow.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The paths through the diagram of one application; every end is reached once. */
class RecognitionProcessTest {

    private static final Instant NOTICE_UNTIL = Instant.parse("2026-04-15T16:00:00Z");

    @RegisterExtension
    static final DiagramWalk WALK = DiagramWalk.through(RecognitionProcess.CASE);

    @BeforeEach
    void opensAnApplication() {
        WALK.moveTo(Instant.parse("2026-04-10T01:00:00Z"));
        WALK.start(Outcome.of(RecognitionProcess.APPLICANT, "shenqing"));
    }

    @Test
    @Tag("DR-90")
    void endsWithACertificateAndAnArchiveFile() {
        recommend();
        WALK.tell(SUBMITTED, Outcome.NOTHING);
        WALK.tell(FORMALLY_CHECKED, Outcome.of(ACCEPTED, true));
        WALK.tell(PAYMENT_CONFIRMED, Outcome.NOTHING);
        WALK.tell(CONCLUDED, Outcome.of(PASSED, true));
        WALK.tell(DECIDED, Outcome.of(CERTIFIED, true));

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace())
                .containsExactly(
                        "applicationStage",
                        "fillApplication",
                        "applicationSubmitted",
                        "recommendationStage",
                        "reviewByEmployer",
                        "employerFinding",
                        "publicizeInternally",
                        "internalNoticeEnded",
                        "endInternalNotice",
                        "issueOpinion",
                        "recommended",
                        "listSubmitted",
                        "recommendationCompleted",
                        "employerDecision",
                        "formallyChecked",
                        "accepted",
                        "paymentConfirmed",
                        "reviewConcluded",
                        "passed",
                        "certificationDecided",
                        "certified",
                        "fileArchive",
                        "certificateIssued");
    }

    @Test
    @Tag("DR-48")
    void expiresWhenApplicationsCloseBeforeItIsFiled() {
        assertThat(WALK.open()).containsExactly("fillApplication of shenqing");

        WALK.tell(APPLICATIONS_CLOSED, Outcome.NOTHING);

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace()).containsExactly("applicationStage", "fillApplication", "applicationExpired");
    }

    @Test
    @Tag("DR-49")
    void expiresWhenRecommendationsCloseWhateverTheEmployerIsDoing() {
        file();
        assertThat(WALK.waitsFor(APPLICATIONS_CLOSED)).isFalse();

        WALK.tell(RECOMMENDATIONS_CLOSED, Outcome.NOTHING);

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace()).endsWith("reviewByEmployer", "recommendationExpired");
    }

    @Test
    void isNotStoppedByTheCutOffOnceTheListIsSent() {
        recommend();
        assertThat(WALK.waitsFor(RECOMMENDATIONS_CLOSED)).isTrue();

        WALK.tell(SUBMITTED, Outcome.NOTHING);

        assertThat(WALK.waitsFor(RECOMMENDATIONS_CLOSED)).isFalse();
        assertThat(WALK.waitsFor(FORMALLY_CHECKED)).isTrue();
    }

    @Test
    @Tag("DR-52")
    void comesBackToTheEmployerAfterEachCorrection() {
        file();
        find("CORRECT");
        assertThat(WALK.open()).containsExactly("correctApplication of shenqing");
        WALK.complete("correctApplication", Outcome.NOTHING);
        find("CORRECT");
        WALK.complete("correctApplication", Outcome.NOTHING);
        find("ELIGIBLE");

        assertThat(WALK.open()).containsExactly("publicizeInternally of employer@1");
    }

    @Test
    void endsWhenTheEmployerFindsItIneligible() {
        file();
        find("INELIGIBLE");

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace()).endsWith("employerFinding", "foundIneligible", "employerDecision", "notRecommended");
    }

    @Test
    @Tag("DR-53")
    @Tag("DR-68")
    void asksForTheOpinionOnlyWhenTheInternalNoticeHasEnded() {
        publicize();
        assertThat(WALK.timers()).containsExactly(NOTICE_UNTIL);
        WALK.moveTo(NOTICE_UNTIL.minusSeconds(60));
        assertThat(WALK.open()).isEmpty();

        WALK.moveTo(NOTICE_UNTIL);

        assertThat(WALK.open()).containsExactly("issueOpinion of employer@1");
    }

    @Test
    @Tag("DR-54")
    void endsWhenTheEmployerDoesNotRecommend() {
        publicize();
        WALK.moveTo(NOTICE_UNTIL);
        WALK.complete("issueOpinion", Outcome.of(RECOMMENDED, false));

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace()).endsWith("recommended", "recommendationDenied", "employerDecision", "notRecommended");
    }

    @Test
    void endsWhenTheCentreDoesNotAcceptIt() {
        recommend();
        WALK.tell(SUBMITTED, Outcome.NOTHING);
        WALK.tell(FORMALLY_CHECKED, Outcome.of(ACCEPTED, false));

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace()).endsWith("accepted", "notAccepted");
    }

    @Test
    void endsWhenTheReviewIsNotPassed() {
        reachReview();
        WALK.tell(CONCLUDED, Outcome.of(PASSED, false));

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace()).endsWith("passed", "notPassed");
    }

    @Test
    void endsWithoutCertificateWhenAnObjectionIsUpheld() {
        reachReview();
        WALK.tell(CONCLUDED, Outcome.of(PASSED, true));
        WALK.tell(DECIDED, Outcome.of(CERTIFIED, false));

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace()).endsWith("certified", "notCertified");
    }

    private static void file() {
        WALK.complete("fillApplication", Outcome.of(EMPLOYER, "employer@1"));
        assertThat(WALK.open()).containsExactly("reviewByEmployer of employer@1");
    }

    private static void find(String finding) {
        WALK.complete("reviewByEmployer", Outcome.of(EMPLOYER_FINDING, finding));
    }

    private static void publicize() {
        file();
        find("ELIGIBLE");
        WALK.complete("publicizeInternally", Outcome.of(INTERNAL_NOTICE_UNTIL, NOTICE_UNTIL));
    }

    private static void recommend() {
        publicize();
        WALK.moveTo(NOTICE_UNTIL);
        WALK.complete("issueOpinion", Outcome.of(RECOMMENDED, true));
    }

    private static void reachReview() {
        recommend();
        WALK.tell(SUBMITTED, Outcome.NOTHING);
        WALK.tell(FORMALLY_CHECKED, Outcome.of(ACCEPTED, true));
        WALK.tell(PAYMENT_CONFIRMED, Outcome.NOTHING);
    }
}
