package org.jiangheng.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiangheng.workflow.DiagramWalk;
import org.jiangheng.workflow.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The path through the diagram of an objection. */
class ObjectionProcessTest {

    @RegisterExtension
    static final DiagramWalk WALK = DiagramWalk.through(ObjectionProcess.ID);

    @Test
    void isInvestigatedBySupervisorsAndConcluded() {
        WALK.start(ObjectionProcess.supervisors());
        assertThat(WALK.open()).containsExactly("investigate of supervision@ORG-CENTER");

        WALK.complete("investigate", Outcome.NOTHING);

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace()).containsExactly("investigate", "concludeObjection", "objectionSettled");
    }
}
