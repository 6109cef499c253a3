package org.jiangheng.programmes.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangheng.programmes.competition.CompetitionProcess.CERTIFY_UNTIL;
import static org.jiangheng.programmes.competition.CompetitionProcess.LEADERS;
import static org.jiangheng.programmes.competition.CompetitionProcess.UNFILED_REMAIN;

import java.time.Instant;
import org.jiangheng.workflow.DiagramWalk;
import org.jiangheng.workflow.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The paths through the diagram of a year of competitions; both ends are reached. */
class CompetitionYearProcessTest {

    private static final Instant YEAR_END = Instant.parse("2026-12-31T16:00:00Z");

    @RegisterExtension
    static final DiagramWalk WALK = DiagramWalk.through(CompetitionProcess.YEAR);

    @BeforeEach
    void opensTheYear() {
        WALK.moveTo(Instant.parse("2026-01-05T01:00:00Z"));
        WALK.start(Outcome.of(CERTIFY_UNTIL, YEAR_END).and(LEADERS, "leader@ORG-CENTER"));
    }

    /** 31 December, 24:00 Beijing time; no roll-forward to a working day. */
    @Test
    @Tag("CC-59")
    void endsOnTheLastDayOfTheYear() {
        WALK.step("listUnfiled", Outcome.of(UNFILED_REMAIN, false));
        assertThat(WALK.timers()).containsExactly(YEAR_END);
        WALK.moveTo(YEAR_END.minusSeconds(60));
        assertThat(WALK.trace()).containsExactly("filingYearEnded");

        WALK.moveTo(YEAR_END);

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace()).containsExactly("filingYearEnded", "listUnfiled", "unfiledRemain", "yearClosed");
    }

    @Test
    @Tag("CC-X10")
    void bringsWhatWasNotFiledBeforeTheLeadership() {
        WALK.step("listUnfiled", Outcome.of(UNFILED_REMAIN, true));
        WALK.moveTo(YEAR_END);
        assertThat(WALK.open()).containsExactly("reviewUnfiled of leader@ORG-CENTER");
        WALK.complete("reviewUnfiled", Outcome.NOTHING);

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace()).endsWith("unfiledRemain", "reviewUnfiled", "yearReviewed");
    }
}
