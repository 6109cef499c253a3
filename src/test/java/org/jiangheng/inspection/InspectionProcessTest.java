package org.jiangheng.inspection;

import static org.assertj.core.api.Assertions.assertThat;

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

    @RegisterExtension
    static final DiagramWalk WALK = DiagramWalk.through(InspectionProcess.ID);

    @BeforeEach
    void ordersAnInspection() {
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

    private static void carryOut(String conclusion) {
        WALK.complete("carryOut", Outcome.of(InspectionProcess.CONCLUSION, conclusion));
    }
}
