package org.jiangheng.programmes.competition;

import java.time.Instant;
import java.util.List;
import org.jiangheng.workflow.Fact;
import org.jiangheng.workflow.ProcessSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every name the competition diagrams and this package share: processes, tasks, messages, facts. Checked both ways. */
@Configuration(proxyBeanMethods = false)
public class CompetitionProcess {

    public static final String FOLDER = "competition";

    public static final String CASE = "competition";
    public static final String ITEM = "competition-item";
    public static final String CHANGE = "competition-change";
    public static final String YEAR = "competition-year";

    public static final String FILE_COMPETITION = "fileCompetition";
    public static final String CORRECT_FILING = "correctFiling";
    public static final String ACCEPT_FILING = "acceptFiling";
    public static final String DECIDE_RECEIPT = "decideReceipt";

    public static final String SUBMIT_PLAN = "submitPlan";
    public static final String FILE_QUESTIONS = "fileQuestions";
    public static final String RECEIVE_QUESTIONS = "receiveQuestions";
    public static final String IMPORT_SCORES = "importScores";
    public static final String PUBLICIZE_RESULTS = "publicizeResults";
    public static final String CONCLUDE_RESULTS = "concludeResults";
    public static final String FILE_CERTIFICATES = "fileCertificates";
    public static final String ALLOW_LATE_FILING = "allowLateFiling";
    /** Late by leave (CC-X10), or corrected after a return: neither ends with the year (XC-15). */
    public static final String FILE_LATE = "fileLate";

    public static final String CONFIRM_CERTIFICATES = "confirmCertificates";
    public static final String SEAL_PAPERS = "sealPapers";

    public static final String DECIDE_CHANGE = "decideChange";
    public static final String REVIEW_UNFILED = "reviewUnfiled";

    /** The organiser withdraws before the receipt (CC-X14). */
    public static final String WITHDRAWN = "competition.withdrawn";
    /** The whole competition is off (CC-X4); every item still running ends with it. */
    public static final String CANCELLED = "competition.cancelled";
    /** One item is off before its results are concluded (CC-X4). */
    public static final String ITEM_CANCELLED = "competition-item.cancelled";

    public static final String OBJECTION_CONCLUDED = "competition-item.objectionConcluded";

    /** Candidate group of the organiser, {@code employer@<organisation>}. Set at the start; handed on to the items. */
    public static final Fact<String> ORGANISER = Fact.text("organiser");
    /** Candidate group of 竞赛管理科. Set at the start; handed on to the items. */
    public static final Fact<String> SECTION = Fact.text("section");
    /** Candidate group of the centre's leadership. Set at the start; handed on to the items. */
    public static final Fact<String> LEADERS = Fact.text("leaders");

    /** ACCEPT, CORRECT or REFUSE. Set by acceptFiling. */
    public static final Fact<String> FILING_FINDING = Fact.text("filingFinding");
    /** RECEIPT, CORRECT or REFUSE. Set by decideReceipt. */
    public static final Fact<String> RECEIPT_DECISION = Fact.text("receiptDecision");
    /** Set by acceptFiling when it accepts (CC-36). */
    public static final Fact<Instant> RECEIPT_UNTIL = Fact.instant("receiptUntil");
    /** False at the start, true by issueReceipt. */
    public static final Fact<Boolean> FILED = Fact.flag("filed");
    /** Ids of the items to be held. Set by issueReceipt. */
    public static final Fact<List<String>> ITEMS = Fact.ids("items");
    /** The one item of a called process; written by the engine. */
    public static final Fact<String> ONE_ITEM = Fact.text("item");
    /** Set by closeCompetition. */
    public static final Fact<Boolean> ANY_CERTIFIED = Fact.flag("anyCertified");

    /** Candidate group of the district body of the venue. Set by prepareItem, as all groups and instants of an item. */
    public static final Fact<String> VENUE_INSPECTORS = Fact.text("venueInspectors");
    /** Candidate group of the district body where the records are kept. Set by prepareItem. */
    public static final Fact<String> RECORD_INSPECTORS = Fact.text("recordInspectors");
    /** Candidate group of 试题科. Set by prepareItem. */
    public static final Fact<String> QUESTION_OFFICE = Fact.text("questionOffice");
    /** Candidate group of the certificate keepers. Set by prepareItem. */
    public static final Fact<String> KEEPERS = Fact.text("keepers");
    /** When the last part of the item is over. Set by prepareItem. */
    public static final Fact<Instant> PARTS_OVER = Fact.instant("partsOver");
    /** Id of the in-event inspection. Set by prepareItem. */
    public static final Fact<String> EVENT_INSPECTION = Fact.text("eventInspection");
    /** Id of the after-event inspection. Set by prepareItem. */
    public static final Fact<String> RECORD_INSPECTION = Fact.text("recordInspection");
    /** PASSED or FAILED: the conclusion of the in-event inspection, handed out by the called process. */
    public static final Fact<String> EVENT_CONCLUSION = Fact.text("eventConclusion");
    /** PASSED or FAILED: the conclusion of the after-event inspection. */
    public static final Fact<String> RECORD_CONCLUSION = Fact.text("recordConclusion");
    /** Until when the results are publicised (CC-65). Set by publicizeResults. */
    public static final Fact<Instant> PUBLICITY_UNTIL = Fact.instant("publicityUntil");
    /** Whether the results stand; false sends them back to be ranked anew. Set by concludeResults. */
    public static final Fact<Boolean> CONCLUDED = Fact.flag("concluded");
    /** Whether certificates may arise from the item at all (CC-69). Set by concludeResults. */
    public static final Fact<Boolean> CERTIFIABLE = Fact.flag("certifiable");
    /** End of the competition's year (CC-59). Set by prepareItem; and at the start of {@code competition-year}. */
    public static final Fact<Instant> CERTIFY_UNTIL = Fact.instant("certifyUntil");
    /** Set by allowLateFiling (CC-X10). */
    public static final Fact<Boolean> LATE_ALLOWED = Fact.flag("lateAllowed");
    /** Set by confirmCertificates; false returns the filing. */
    public static final Fact<Boolean> CONFIRMED = Fact.flag("confirmed");
    /** Id of the issue of certificates. Set by openIssue. */
    public static final Fact<String> ISSUE = Fact.text("issue");
    /** Set by openIssue. */
    public static final Fact<Boolean> OBJECTIONS_OPEN = Fact.flag("objectionsOpen");

    /** Set by decideChange. */
    public static final Fact<Boolean> APPROVED = Fact.flag("approved");
    /** Set by listUnfiled. */
    public static final Fact<Boolean> UNFILED_REMAIN = Fact.flag("unfiledRemain");

    @Bean
    ProcessSpec competitionSpec() {
        return spec(
                CASE,
                List.of(
                        ORGANISER,
                        SECTION,
                        LEADERS,
                        FILING_FINDING,
                        RECEIPT_DECISION,
                        RECEIPT_UNTIL,
                        FILED,
                        ITEMS,
                        ONE_ITEM,
                        ANY_CERTIFIED),
                WITHDRAWN,
                CANCELLED);
    }

    @Bean
    ProcessSpec competitionItemSpec() {
        return spec(
                ITEM,
                List.of(
                        ORGANISER,
                        SECTION,
                        LEADERS,
                        VENUE_INSPECTORS,
                        RECORD_INSPECTORS,
                        QUESTION_OFFICE,
                        KEEPERS,
                        PARTS_OVER,
                        PUBLICITY_UNTIL,
                        CERTIFY_UNTIL,
                        EVENT_INSPECTION,
                        RECORD_INSPECTION,
                        EVENT_CONCLUSION,
                        RECORD_CONCLUSION,
                        CONCLUDED,
                        CERTIFIABLE,
                        LATE_ALLOWED,
                        CONFIRMED,
                        ISSUE,
                        OBJECTIONS_OPEN),
                ITEM_CANCELLED,
                OBJECTION_CONCLUDED);
    }

    @Bean
    ProcessSpec competitionChangeSpec() {
        return spec(CHANGE, List.of(SECTION, APPROVED));
    }

    @Bean
    ProcessSpec competitionYearSpec() {
        return spec(YEAR, List.of(CERTIFY_UNTIL, UNFILED_REMAIN, LEADERS));
    }

    /** An organiser works in the portal. */
    private static ProcessSpec spec(String process, List<Fact<?>> facts, String... messages) {
        return ProcessSpec.of(FOLDER, process, facts, List.of(messages)).outside(ORGANISER);
    }
}
