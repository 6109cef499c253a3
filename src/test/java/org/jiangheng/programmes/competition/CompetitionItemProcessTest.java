package org.jiangheng.programmes.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangheng.inspection.InspectionProcess.CONCLUSION;
import static org.jiangheng.inspection.InspectionProcess.RECTIFY_UNTIL;
import static org.jiangheng.programmes.competition.CompetitionProcess.CERTIFIABLE;
import static org.jiangheng.programmes.competition.CompetitionProcess.CERTIFY_UNTIL;
import static org.jiangheng.programmes.competition.CompetitionProcess.CONCLUDED;
import static org.jiangheng.programmes.competition.CompetitionProcess.CONFIRMED;
import static org.jiangheng.programmes.competition.CompetitionProcess.EVENT_INSPECTION;
import static org.jiangheng.programmes.competition.CompetitionProcess.ISSUE;
import static org.jiangheng.programmes.competition.CompetitionProcess.ITEM_CANCELLED;
import static org.jiangheng.programmes.competition.CompetitionProcess.KEEPERS;
import static org.jiangheng.programmes.competition.CompetitionProcess.LATE_ALLOWED;
import static org.jiangheng.programmes.competition.CompetitionProcess.LEADERS;
import static org.jiangheng.programmes.competition.CompetitionProcess.OBJECTIONS_OPEN;
import static org.jiangheng.programmes.competition.CompetitionProcess.OBJECTION_CONCLUDED;
import static org.jiangheng.programmes.competition.CompetitionProcess.ORGANISER;
import static org.jiangheng.programmes.competition.CompetitionProcess.PARTS_OVER;
import static org.jiangheng.programmes.competition.CompetitionProcess.PUBLICITY_UNTIL;
import static org.jiangheng.programmes.competition.CompetitionProcess.QUESTION_OFFICE;
import static org.jiangheng.programmes.competition.CompetitionProcess.RECORD_INSPECTION;
import static org.jiangheng.programmes.competition.CompetitionProcess.RECORD_INSPECTORS;
import static org.jiangheng.programmes.competition.CompetitionProcess.SECTION;
import static org.jiangheng.programmes.competition.CompetitionProcess.VENUE_INSPECTORS;

import java.time.Instant;
import org.jiangheng.certificate.IssuanceProcess;
import org.jiangheng.workflow.DiagramWalk;
import org.jiangheng.workflow.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The paths through the diagram of one item; every end is reached once. The inspections and the issue are the real diagrams. */
class CompetitionItemProcessTest {

    private static final String EMPLOYER = "employer@4f1c";
    private static final String DIVISION = "reception@ORG-CENTER-COMP";
    private static final String VENUE = "supervision@ORG-DCENTER-110105";
    private static final String RECORDS = "supervision@ORG-DCENTER-110108";
    private static final String KEEPER = "certificates@ORG-CENTER";
    private static final String LEADER = "leader@ORG-CENTER";

    private static final String AT_THE_EVENT = "00000000-0000-4000-8000-00000000000a";
    private static final String OF_THE_RECORDS = "00000000-0000-4000-8000-00000000000b";
    private static final String THE_ISSUE = "00000000-0000-4000-8000-00000000000c";

    private static final Instant OVER = Instant.parse("2026-10-12T10:00:00Z");
    private static final Instant PUBLIC_UNTIL = Instant.parse("2026-10-26T16:00:00Z");
    private static final Instant YEAR_END = Instant.parse("2026-12-31T16:00:00Z");

    @RegisterExtension
    static final DiagramWalk WALK = DiagramWalk.through(CompetitionProcess.ITEM);

    @BeforeEach
    void beginsAnItem() {
        WALK.moveTo(Instant.parse("2026-09-24T01:00:00Z"));
        WALK.step(
                "prepareItem",
                Outcome.of(VENUE_INSPECTORS, VENUE)
                        .and(RECORD_INSPECTORS, RECORDS)
                        .and(QUESTION_OFFICE, "reception@ORG-CENTER-TEST")
                        .and(KEEPERS, KEEPER)
                        .and(PARTS_OVER, OVER)
                        .and(CERTIFY_UNTIL, YEAR_END)
                        .and(EVENT_INSPECTION, AT_THE_EVENT)
                        .and(RECORD_INSPECTION, OF_THE_RECORDS));
        WALK.step("openIssue", Outcome.of(ISSUE, THE_ISSUE).and(OBJECTIONS_OPEN, false));
        WALK.stepOf(IssuanceProcess.ID, "drawCertificates", Outcome.of(IssuanceProcess.PAPERS_REMAIN, false));
        WALK.start(Outcome.of(ORGANISER, EMPLOYER).and(SECTION, DIVISION).and(LEADERS, LEADER));
        assertThat(WALK.open()).containsExactly("submitPlan of " + EMPLOYER);
        WALK.complete("submitPlan", Outcome.NOTHING);
    }

    @Test
    @Tag("CC-21")
    void goesThroughTheChainOfControlToTheCertificates() {
        hold();
        inspectRecords("PASSED");
        assertThat(WALK.open()).containsExactly("fileCertificates of " + EMPLOYER);
        WALK.complete("fileCertificates", Outcome.NOTHING);
        assertThat(WALK.open()).containsExactly("confirmCertificates of " + DIVISION);
        WALK.complete("confirmCertificates", Outcome.of(CONFIRMED, true));
        assertThat(WALK.open()).containsExactly("sealPapers of " + KEEPER);
        WALK.complete("sealPapers", Outcome.NOTHING);
        issue();

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace())
                .startsWith("prepareItem", "eventStage", "submitPlan", "eventBegins")
                .containsSubsequence(
                        "importScores",
                        "publicizeResults",
                        "publicityEnded",
                        "concludeResults",
                        "concluded",
                        "stageJoined",
                        "stageDone",
                        "certifiable",
                        "inspectRecords",
                        "recordConclusion",
                        "fileCertificates",
                        "confirmCertificates",
                        "confirmed",
                        "sealPapers",
                        "openIssue",
                        "objectionsOpen",
                        "issueCertificates",
                        "closeItem",
                        "itemCertified");
    }

    /** The district of the venue inspects the event, the one that keeps the records inspects afterwards. */
    @Test
    @Tag("CC-56")
    void hasEachInspectionDoneByTheDistrictInCharge() {
        assertThat(WALK.calledFor()).containsExactly(AT_THE_EVENT);
        assertThat(WALK.openCalled()).containsExactly("inspection/carryOut of " + VENUE);

        hold();

        assertThat(WALK.calledFor()).containsExactly(OF_THE_RECORDS);
        assertThat(WALK.openCalled()).containsExactly("inspection/carryOut of " + RECORDS);
    }

    @Test
    @Tag("CC-X7")
    void letsTheOrganiserRectifyAndTheDistrictCheckAgain() {
        WALK.completeCalled(
                AT_THE_EVENT, "carryOut", Outcome.of(CONCLUSION, "RECTIFY").and(RECTIFY_UNTIL, PUBLIC_UNTIL));
        assertThat(WALK.openCalled()).containsExactly("inspection/rectify of " + EMPLOYER);
        WALK.completeCalled(AT_THE_EVENT, "rectify", Outcome.NOTHING);

        assertThat(WALK.openCalled()).containsExactly("inspection/carryOut of " + VENUE);
    }

    @Test
    @Tag("CC-51")
    void takesNeitherQuestionsNorScoresBeforeThePartsAreOver() {
        assertThat(WALK.timers()).containsExactly(OVER);
        WALK.moveTo(OVER.minusSeconds(60));
        assertThat(WALK.open()).isEmpty();

        WALK.moveTo(OVER);

        assertThat(WALK.open()).containsExactly("fileQuestions of " + EMPLOYER, "importScores of " + EMPLOYER);
    }

    @Test
    @Tag("CC-50")
    @Tag("CC-X6")
    void goesNoFurtherWithoutTheQuestions() {
        inspectEvent("PASSED");
        WALK.moveTo(OVER);
        conclude(true, true);
        assertThat(WALK.open()).containsExactly("fileQuestions of " + EMPLOYER);
        WALK.complete("fileQuestions", Outcome.NOTHING);
        assertThat(WALK.open()).containsExactly("receiveQuestions of reception@ORG-CENTER-TEST");
        assertThat(WALK.trace()).doesNotContain("certifiable");

        WALK.complete("receiveQuestions", Outcome.NOTHING);

        assertThat(WALK.trace()).endsWith("certifiable", "inspectRecords");
    }

    @Test
    @Tag("CC-65")
    void concludesNothingBeforeThePublicityHasEnded() {
        WALK.moveTo(OVER);
        publicize();
        assertThat(WALK.timers()).containsExactly(PUBLIC_UNTIL);
        WALK.moveTo(PUBLIC_UNTIL.minusSeconds(60));
        assertThat(WALK.open()).containsExactly("fileQuestions of " + EMPLOYER);

        WALK.moveTo(PUBLIC_UNTIL);

        assertThat(WALK.open()).containsExactly("concludeResults of " + EMPLOYER, "fileQuestions of " + EMPLOYER);
    }

    @Test
    @Tag("CC-71")
    @Tag("CC-X9")
    void ranksAndPublicizesAnewWhenTheResultsDoNotStand() {
        WALK.moveTo(OVER);
        conclude(false, false);

        assertThat(WALK.trace()).endsWith("concluded", "importScores");
        assertThat(WALK.open()).containsExactly("fileQuestions of " + EMPLOYER, "importScores of " + EMPLOYER);
    }

    @Test
    @Tag("CC-69")
    @Tag("CC-X5")
    void endsWithoutCertificatesWhenNoneMayArise() {
        hold("PASSED", false);

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace()).endsWith("stageDone", "certifiable", "closeWithoutCertificates", "itemUncertified");
    }

    @Test
    @Tag("CC-57")
    @Tag("CC-X7")
    void endsWithoutCertificatesWhenTheEventFailedItsInspection() {
        hold("FAILED", true);

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace()).endsWith("certifiable", "closeWithoutCertificates", "itemUncertified");
    }

    @Test
    @Tag("CC-57")
    @Tag("CC-X7")
    void endsWithoutCertificatesWhenTheRecordsFailedTheirInspection() {
        hold();
        inspectRecords("FAILED");

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace()).endsWith("recordConclusion", "closeWithoutCertificates", "itemUncertified");
    }

    @Test
    @Tag("CC-59")
    @Tag("CC-X10")
    void endsWithTheYearUnlessTheLeadershipAllowsMore() {
        hold();
        inspectRecords("PASSED");
        WALK.moveTo(YEAR_END);
        assertThat(WALK.open()).containsExactly("allowLateFiling of " + LEADER);
        WALK.complete("allowLateFiling", Outcome.of(LATE_ALLOWED, false));

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.trace())
                .endsWith("allowLateFiling", "lateAllowed", "closeWithoutCertificates", "itemUncertified");
    }

    @Test
    @Tag("CC-X10")
    void isFiledLateByLeave() {
        hold();
        inspectRecords("PASSED");
        WALK.moveTo(YEAR_END);
        WALK.complete("allowLateFiling", Outcome.of(LATE_ALLOWED, true));
        assertThat(WALK.open()).containsExactly("fileLate of " + EMPLOYER);
        WALK.complete("fileLate", Outcome.NOTHING);

        assertThat(WALK.open()).containsExactly("confirmCertificates of " + DIVISION);
    }

    /** What was filed in time stays in time: its correction knows no end of the year. */
    @Test
    @Tag("CC-21")
    @Tag("XC-15")
    void returnsAFilingForCorrectionWithoutAnEndOfTheYear() {
        hold();
        inspectRecords("PASSED");
        WALK.complete("fileCertificates", Outcome.NOTHING);
        WALK.moveTo(YEAR_END.plusSeconds(86_400));
        WALK.complete("confirmCertificates", Outcome.of(CONFIRMED, false));
        assertThat(WALK.open()).containsExactly("fileLate of " + EMPLOYER);
        assertThat(WALK.timers()).isEmpty();
        WALK.complete("fileLate", Outcome.NOTHING);

        assertThat(WALK.open()).containsExactly("confirmCertificates of " + DIVISION);
        assertThat(WALK.trace()).endsWith("confirmed", "fileLate", "confirmCertificates");
    }

    @Test
    @Tag("CC-X9")
    void issuesNothingWhileAnObjectionIsOpen() {
        WALK.step(
                "openIssue",
                Outcome.of(ISSUE, THE_ISSUE).and(OBJECTIONS_OPEN, true),
                Outcome.of(ISSUE, THE_ISSUE).and(OBJECTIONS_OPEN, false));
        hold();
        inspectRecords("PASSED");
        WALK.complete("fileCertificates", Outcome.NOTHING);
        WALK.complete("confirmCertificates", Outcome.of(CONFIRMED, true));
        WALK.complete("sealPapers", Outcome.NOTHING);
        assertThat(WALK.calledFor()).isEmpty();
        WALK.tell(OBJECTION_CONCLUDED, Outcome.NOTHING);

        assertThat(WALK.calledFor()).containsExactly(THE_ISSUE);
        assertThat(WALK.trace()).endsWith("objectionConcluded", "openIssue", "objectionsOpen", "issueCertificates");
    }

    @Test
    @Tag("CC-X4")
    void isCancelledBeforeItsResultsAreConcluded() {
        WALK.tell(ITEM_CANCELLED, Outcome.NOTHING);

        assertThat(WALK.ended()).isTrue();
        assertThat(WALK.calledFor()).as("its inspection ends with it").isEmpty();
        assertThat(WALK.trace()).endsWith("itemCancelled");
    }

    @Test
    @Tag("CC-X4")
    void cannotBeCancelledAfterwards() {
        hold();

        assertThat(WALK.waitsFor(ITEM_CANCELLED)).isFalse();
    }

    private static void hold() {
        hold("PASSED", true);
    }

    private static void hold(String inspection, boolean certifiable) {
        inspectEvent(inspection);
        WALK.moveTo(OVER);
        WALK.complete("fileQuestions", Outcome.NOTHING);
        WALK.complete("receiveQuestions", Outcome.NOTHING);
        conclude(true, certifiable);
    }

    private static void inspectEvent(String conclusion) {
        WALK.completeCalled(AT_THE_EVENT, "carryOut", Outcome.of(CONCLUSION, conclusion));
    }

    private static void inspectRecords(String conclusion) {
        WALK.completeCalled(OF_THE_RECORDS, "carryOut", Outcome.of(CONCLUSION, conclusion));
    }

    private static void publicize() {
        WALK.complete("importScores", Outcome.NOTHING);
        WALK.complete("publicizeResults", Outcome.of(PUBLICITY_UNTIL, PUBLIC_UNTIL));
    }

    private static void conclude(boolean concluded, boolean certifiable) {
        publicize();
        WALK.moveTo(PUBLIC_UNTIL);
        WALK.complete("concludeResults", Outcome.of(CONCLUDED, concluded).and(CERTIFIABLE, certifiable));
    }

    private static void issue() {
        assertThat(WALK.calledFor()).containsExactly(THE_ISSUE);
        assertThat(WALK.openCalled()).containsExactly("certificate-issuance/handOver of " + KEEPER);
        WALK.completeCalled(THE_ISSUE, "handOver", Outcome.NOTHING);
        assertThat(WALK.openCalled()).containsExactly("certificate-issuance/distribute of " + EMPLOYER);
        WALK.completeCalled(THE_ISSUE, "distribute", Outcome.NOTHING);
    }
}
