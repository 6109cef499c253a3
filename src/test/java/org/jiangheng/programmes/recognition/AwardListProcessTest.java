package org.jiangheng.programmes.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangheng.programmes.recognition.RecognitionProcess.AWARDS_REMAIN;
import static org.jiangheng.programmes.recognition.RecognitionProcess.OBJECTIONS_OPEN;
import static org.jiangheng.programmes.recognition.RecognitionProcess.OBJECTION_CONCLUDED;

import java.time.Instant;
import org.jiangheng.workflow.DiagramWalk;
import org.jiangheng.workflow.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The paths through the diagram of a list of awards. */
class AwardListProcessTest {

    private static final Instant NOTICE_UNTIL = Instant.parse("2026-05-15T16:00:00Z");
    private static final Outcome REMAIN = Outcome.of(AWARDS_REMAIN, true).and(OBJECTIONS_OPEN, false);
    private static final Outcome DISPUTED = Outcome.of(AWARDS_REMAIN, false).and(OBJECTIONS_OPEN, true);
    private static final Outcome DONE = Outcome.of(AWARDS_REMAIN, false).and(OBJECTIONS_OPEN, false);

    @RegisterExtension
    static final DiagramWalk WALK = DiagramWalk.through(RecognitionProcess.AWARDS);

    @BeforeEach
    void approvesTheList() {
        WALK.moveTo(Instant.parse("2026-05-08T02:00:00Z"));
        WALK.step("publishNotice", Outcome.of(RecognitionProcess.NOTICE_UNTIL, NOTICE_UNTIL));
        WALK.start(Outcome.of(RecognitionProcess.LEADERS, "leader@ORG-CENTER"));
        assertThat(WALK.open()).containsExactly("approveList of leader@ORG-CENTER");
        WALK.complete("approveList", Outcome.NOTHING);
    }

    @Test
    @Tag("DR-64")
    @Tag("XC-12")
    void issuesNothingBeforeTheNoticePeriodHasEnded() {
        WALK.step("issueCertificates", DONE);
        assertThat(WALK.timers()).containsExactly(NOTICE_UNTIL);
        WALK.moveTo(NOTICE_UNTIL.minusSeconds(60));
        assertThat(WALK.trace()).containsExactly("approveList", "publishNotice", "noticePeriodEnded");

        WALK.moveTo(NOTICE_UNTIL);

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace()).endsWith("issueCertificates", "awardsRemain", "objectionsOpen", "listSettled");
    }

    @Test
    void issuesChunkByChunk() {
        WALK.step("issueCertificates", REMAIN, REMAIN, DONE);
        WALK.moveTo(NOTICE_UNTIL);

        assertThat(WALK.trace().stream().filter("issueCertificates"::equals)).hasSize(3);
        assertThat(WALK.ended()).isTrue();
    }

    @Test
    void waitsForTheDisputedAndGoesOnWhenEachObjectionIsConcluded() {
        WALK.step("issueCertificates", DISPUTED, DISPUTED, DONE);
        WALK.moveTo(NOTICE_UNTIL);
        assertThat(WALK.waitsFor(OBJECTION_CONCLUDED)).isTrue();

        WALK.tell(OBJECTION_CONCLUDED, Outcome.NOTHING);
        assertThat(WALK.ended()).isFalse();
        WALK.tell(OBJECTION_CONCLUDED, Outcome.NOTHING);

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace())
                .endsWith("objectionConcluded", "issueCertificates", "awardsRemain", "objectionsOpen", "listSettled");
    }
}
