package org.jiangheng.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jiangheng.workflow.DiagramWalk;
import org.jiangheng.workflow.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The paths through the diagram of one inspection; both ends are reached. */
class InspectionProcessTest {

    private static final String DISTRICT = "supervision@ORG-DCENTER-110105";
    private static final String ORGANISER = "employer@4f1c";

    private static final Instant UNTIL = Instant.parse("2026-10-26T16:00:00Z");

    @RegisterExtension
    static final DiagramWalk WALK = DiagramWalk.through(InspectionProcess.ID);

    @BeforeEach
    void ordersAnInspection() {
        WALK.moveTo(Instant.parse("2026-10-12T01:00:00Z"));
        WALK.start(Outcome.of(InspectionProcess.INSPECTORS, DISTRICT).and(InspectionProcess.RESPONSIBLE, ORGANISER));
    }

    @Test
    @Tag("CC-57")
    void passes() {
        assertThat(WALK.open()).containsExactly("carryOut of " + DISTRICT);

        carryOut("PASSED");

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace()).containsExactly("carryOut", "conclusion", "passed");
    }

    @Test
    @Tag("CC-X7")
    void isRectifiedByWhoeverWasInspectedAndCarriedOutAgainUntilItPasses() {
        carryOut("RECTIFY");
        assertThat(WALK.open()).containsExactly("rectify of " + ORGANISER);
        WALK.complete("rectify", Outcome.NOTHING);
        assertThat(WALK.open()).containsExactly("carryOut of " + DISTRICT);
        carryOut("PASSED");

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace())
                .containsExactly("carryOut", "conclusion", "rectify", "carryOut", "conclusion", "passed");
    }

    @Test
    @Tag("CC-X7")
    void fails() {
        carryOut("FAILED");

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace()).containsExactly("carryOut", "conclusion", "failed");
    }

    /** Nothing is reported in time: the inspectors get it again, and may fail it. */
    @Test
    @Tag("CC-X7")
    void comesBackToTheInspectorsWhenTheTimeToRectifyIsOver() {
        carryOut("RECTIFY");
        assertThat(WALK.timers()).containsExactly(UNTIL);
        WALK.moveTo(UNTIL);
        assertThat(WALK.open()).containsExactly("carryOut of " + DISTRICT);
        carryOut("FAILED");
        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace())
                .containsExactly(
                        "carryOut", "conclusion", "rectify", "lapseRectification", "carryOut", "conclusion", "failed");
    }

    @Test
    @Tag("CC-X4")
    void endsWhereverItStandsWhenWhatItIsAboutIsCalledOff() {
        WALK.tell(InspectionProcess.WITHDRAWN, Outcome.NOTHING);
        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace()).containsExactly("carryOut", "inspectionWithdrawn");
    }

    @Test
    @Tag("CC-X4")
    void endsWhileDefectsAreRectified() {
        carryOut("RECTIFY");
        WALK.tell(InspectionProcess.WITHDRAWN, Outcome.NOTHING);
        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace()).containsExactly("carryOut", "conclusion", "rectify", "inspectionWithdrawn");
    }

    private static void carryOut(String conclusion) {
        WALK.complete(
                "carryOut",
                Outcome.of(InspectionProcess.CONCLUSION, conclusion).and(InspectionProcess.RECTIFY_UNTIL, UNTIL));
    }
}
