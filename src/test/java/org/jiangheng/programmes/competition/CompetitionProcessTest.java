package org.jiangheng.programmes.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangheng.programmes.competition.CompetitionProcess.ANY_CERTIFIED;
import static org.jiangheng.programmes.competition.CompetitionProcess.CANCELLED;
import static org.jiangheng.programmes.competition.CompetitionProcess.FILED;
import static org.jiangheng.programmes.competition.CompetitionProcess.FILING_FINDING;
import static org.jiangheng.programmes.competition.CompetitionProcess.ITEMS;
import static org.jiangheng.programmes.competition.CompetitionProcess.ITEM_CANCELLED;
import static org.jiangheng.programmes.competition.CompetitionProcess.LEADERS;
import static org.jiangheng.programmes.competition.CompetitionProcess.ORGANISER;
import static org.jiangheng.programmes.competition.CompetitionProcess.RECEIPT_DECISION;
import static org.jiangheng.programmes.competition.CompetitionProcess.RECEIPT_UNTIL;
import static org.jiangheng.programmes.competition.CompetitionProcess.SECTION;
import static org.jiangheng.programmes.competition.CompetitionProcess.WITHDRAWN;

import java.time.Instant;
import java.util.List;
import org.jiangheng.workflow.DiagramWalk;
import org.jiangheng.workflow.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The paths through the diagram of one competition; every end is reached once. */
class CompetitionProcessTest {

    private static final String EMPLOYER = "employer@4f1c";
    private static final String DIVISION = "reception@ORG-CENTER-COMP";
    private static final String ELECTRICIAN = "00000000-0000-4000-8000-00000000000e";
    private static final String WELDER = "00000000-0000-4000-8000-00000000000f";
    private static final Instant UNTIL = Instant.parse("2026-10-09T16:00:00Z");
    private static final Instant LATER = Instant.parse("2026-10-13T16:00:00Z");

    @RegisterExtension
    static final DiagramWalk WALK = DiagramWalk.through(CompetitionProcess.CASE);

    @BeforeEach
    void opensACompetition() {
        WALK.moveTo(Instant.parse("2026-09-24T01:00:00Z"));
        WALK.step("issueReceipt", Outcome.of(FILED, true).and(ITEMS, List.of(ELECTRICIAN, WELDER)));
        WALK.step("closeCompetition", Outcome.of(ANY_CERTIFIED, true));
        WALK.start(Outcome.of(ORGANISER, EMPLOYER)
                .and(SECTION, DIVISION)
                .and(LEADERS, "leader@ORG-CENTER")
                .and(FILED, false));
    }

    @Test
    @Tag("CC-36")
    void isFiledHeldAndClosedWithCertificates() {
        assertThat(WALK.open()).containsExactly("fileCompetition of " + EMPLOYER);
        file();
        assertThat(WALK.open()).containsExactly("acceptFiling of " + DIVISION);
        accept(UNTIL);
        assertThat(WALK.open()).containsExactly("decideReceipt of " + DIVISION);
        decide("RECEIPT");
        assertThat(WALK.calledFor()).containsExactly(ELECTRICIAN, WELDER);
        finish(ELECTRICIAN);
        assertThat(WALK.ended()).isFalse();
        finish(WELDER);

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace())
                .startsWith(
                        "filingStage",
                        "fileCompetition",
                        "acceptFiling",
                        "filingFinding",
                        "decideReceipt",
                        "receiptDecision",
                        "issueReceipt",
                        "receiptIssued",
                        "filed",
                        "holdItems")
                .endsWith("closeCompetition", "anyCertified", "certified");
    }

    /** Each item runs for itself, with the groups of the competition; one that is off does not stop the other. */
    @Test
    @Tag("CC-69")
    @Tag("CC-X4")
    void holdsEveryItemInAProcessOfItsOwn() {
        hold();
        assertThat(WALK.openCalled())
                .containsExactly(
                        "competition-item/submitPlan of " + EMPLOYER, "competition-item/submitPlan of " + EMPLOYER);

        finish(ELECTRICIAN);

        assertThat(WALK.calledFor()).containsExactly(WELDER);
        assertThat(WALK.openCalled()).containsExactly("competition-item/submitPlan of " + EMPLOYER);
    }

    @Test
    void isClosedWithoutCertificatesWhenNoItemBroughtAny() {
        WALK.step("closeCompetition", Outcome.of(ANY_CERTIFIED, false));
        hold();
        finish(ELECTRICIAN);
        finish(WELDER);

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace()).endsWith("closeCompetition", "anyCertified", "notCertified");
    }

    @Test
    @Tag("CC-45")
    @Tag("CC-X2")
    void isCorrectedBeforeItIsAccepted() {
        file();
        find("CORRECT");
        assertThat(WALK.open()).containsExactly("correctFiling of " + EMPLOYER);
        assertThat(WALK.timers()).isEmpty();
        WALK.complete("correctFiling", Outcome.NOTHING);

        assertThat(WALK.open()).containsExactly("acceptFiling of " + DIVISION);
        assertThat(WALK.trace()).endsWith("filingFinding", "correctFiling", "acceptFiling");
    }

    /** The clock of the receipt stands still while the organiser corrects, and runs again from the next acceptance. */
    @Test
    @Tag("CC-36")
    @Tag("CC-X2")
    void stopsTheClockOfTheReceiptDuringACorrection() {
        file();
        accept(UNTIL);
        assertThat(WALK.timers()).containsExactly(UNTIL);
        decide("CORRECT");
        assertThat(WALK.timers()).isEmpty();
        WALK.moveTo(UNTIL.plusSeconds(60));
        assertThat(WALK.trace()).doesNotContain("escalateReceipt");
        WALK.complete("correctFiling", Outcome.NOTHING);
        accept(LATER);

        assertThat(WALK.timers()).containsExactly(LATER);
        assertThat(WALK.trace())
                .endsWith("receiptDecision", "correctFiling", "acceptFiling", "filingFinding", "decideReceipt");
    }

    @Test
    @Tag("CC-45")
    @Tag("CC-X2")
    void endsWhenItIsNotTakenOn() {
        file();
        find("REFUSE");

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace()).endsWith("filingFinding", "filingRefused", "filed", "notFiled");
    }

    @Test
    @Tag("CC-45")
    @Tag("CC-X2")
    void endsWhenTheFilingIsRefused() {
        file();
        accept(UNTIL);
        decide("REFUSE");

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace()).endsWith("receiptDecision", "filingDenied", "filed", "notFiled");
    }

    @Test
    @Tag("CC-36")
    void urgesAReceiptThatIsOverdueAndLeavesTheTaskOpen() {
        file();
        accept(UNTIL);
        WALK.moveTo(UNTIL);

        assertThat(WALK.trace()).endsWith("escalateReceipt", "receiptUrged");
        assertThat(WALK.open()).containsExactly("decideReceipt of " + DIVISION);
        decide("RECEIPT");
        assertThat(WALK.calledFor()).hasSize(2);
    }

    @Test
    @Tag("CC-X14")
    void isWithdrawnBeforeTheReceiptOnly() {
        file();
        WALK.tell(WITHDRAWN, Outcome.NOTHING);

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace()).endsWith("acceptFiling", "filingWithdrawn");
    }

    @Test
    @Tag("CC-X14")
    void cannotBeWithdrawnOnceTheReceiptIsIssued() {
        hold();

        assertThat(WALK.waitsFor(WITHDRAWN)).isFalse();
    }

    @Test
    @Tag("CC-X4")
    void isCancelledWithAllItsItems() {
        hold();
        WALK.tell(CANCELLED, Outcome.NOTHING);

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.calledFor()).isEmpty();
        assertThat(WALK.trace()).endsWith("holdItems", "competitionCancelled");
    }

    private static void hold() {
        file();
        accept(UNTIL);
        decide("RECEIPT");
    }

    private static void file() {
        WALK.complete("fileCompetition", Outcome.NOTHING);
    }

    private static void find(String finding) {
        WALK.complete("acceptFiling", Outcome.of(FILING_FINDING, finding));
    }

    private static void accept(Instant until) {
        WALK.complete("acceptFiling", Outcome.of(FILING_FINDING, "ACCEPT").and(RECEIPT_UNTIL, until));
    }

    private static void decide(String decision) {
        WALK.complete("decideReceipt", Outcome.of(RECEIPT_DECISION, decision));
    }

    private static void finish(String item) {
        WALK.tellCalled(item, ITEM_CANCELLED);
    }
}
