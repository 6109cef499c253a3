package org.jiangheng.programmes.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangheng.programmes.competition.CompetitionProcess.APPROVED;
import static org.jiangheng.programmes.competition.CompetitionProcess.SECTION;

import org.jiangheng.workflow.DiagramWalk;
import org.jiangheng.workflow.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The paths through the diagram of a change after the receipt; both ends are reached. */
class CompetitionChangeProcessTest {

    @RegisterExtension
    static final DiagramWalk WALK = DiagramWalk.through(CompetitionProcess.CHANGE);

    @BeforeEach
    void filesAChange() {
        WALK.start(Outcome.of(SECTION, "reception@ORG-CENTER-COMP"));
        assertThat(WALK.open()).containsExactly("decideChange of reception@ORG-CENTER-COMP");
    }

    @Test
    @Tag("CC-46")
    @Tag("CC-X4")
    void isAppliedWhenTheSectionAgrees() {
        WALK.complete("decideChange", Outcome.of(APPROVED, true));

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace()).containsExactly("decideChange", "approved", "applyChange", "changeApplied");
    }

    @Test
    @Tag("CC-46")
    void changesNothingWhenTheSectionRefuses() {
        WALK.complete("decideChange", Outcome.of(APPROVED, false));

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace()).containsExactly("decideChange", "approved", "changeRefused");
    }
}
