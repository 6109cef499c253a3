package org.jiangheng.programmes.recognition;

import java.time.Instant;
import java.util.List;
import org.jiangheng.workflow.Fact;
import org.jiangheng.workflow.ProcessSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every name the recognition diagrams and this package share: processes, tasks, messages, facts. Checked both ways. */
@Configuration(proxyBeanMethods = false)
public class RecognitionProcess {

    public static final String FOLDER = "recognition";

    public static final String CASE = "recognition";
    public static final String BATCH = "recognition-batch";
    public static final String SUBMISSION = "employer-submission";
    public static final String SESSION = "review-session";
    public static final String AWARDS = "award-list";

    public static final String FILL_APPLICATION = "fillApplication";
    public static final String CORRECT_APPLICATION = "correctApplication";
    public static final String REVIEW_BY_EMPLOYER = "reviewByEmployer";
    public static final String PUBLICIZE_INTERNALLY = "publicizeInternally";
    public static final String ISSUE_OPINION = "issueOpinion";

    public static final String APPLICATIONS_CLOSED = "recognition.applicationsClosed";
    public static final String RECOMMENDATIONS_CLOSED = "recognition.recommendationsClosed";
    public static final String SUBMITTED = "recognition.submitted";
    public static final String FORMALLY_CHECKED = "recognition.formallyChecked";
    public static final String PAYMENT_CONFIRMED = "recognition.paymentConfirmed";
    public static final String CONCLUDED = "recognition.concluded";
    public static final String DECIDED = "recognition.decided";
    public static final String OBJECTION_CONCLUDED = "award-list.objectionConcluded";

    public static final Fact<String> APPLICANT = Fact.text("applicant");
    public static final Fact<String> EMPLOYER = Fact.text("employer");
    public static final Fact<String> EMPLOYER_FINDING = Fact.text("employerFinding");
    public static final Fact<Instant> INTERNAL_NOTICE_UNTIL = Fact.instant("internalNoticeUntil");
    public static final Fact<Boolean> RECOMMENDED = Fact.flag("recommended");
    public static final Fact<Boolean> ACCEPTED = Fact.flag("accepted");
    public static final Fact<Boolean> PASSED = Fact.flag("passed");
    public static final Fact<Boolean> CERTIFIED = Fact.flag("certified");

    public static final Fact<Instant> APPLY_UNTIL = Fact.instant("applyUntil");
    public static final Fact<Instant> RECOMMEND_UNTIL = Fact.instant("recommendUntil");
    public static final Fact<Instant> REVIEW_UNTIL = Fact.instant("reviewUntil");
    public static final Fact<Instant> CERTIFY_UNTIL = Fact.instant("certifyUntil");
    public static final Fact<Boolean> CASES_REMAIN = Fact.flag("casesRemain");
    public static final Fact<Boolean> CASES_OPEN = Fact.flag("casesOpen");
    public static final Fact<String> LEADERS = Fact.text("leaders");

    public static final Fact<String> RECEPTION = Fact.text("reception");
    public static final Fact<String> FINANCE = Fact.text("finance");
    public static final Fact<Boolean> ANY_ACCEPTED = Fact.flag("anyAccepted");

    public static final Fact<String> SECRETARIES = Fact.text("secretaries");
    public static final Fact<List<String>> EXPERTS = Fact.ids("experts");
    public static final Fact<String> EXPERT = Fact.text("expert");
    public static final Fact<String> PANEL_LEADER = Fact.text("panelLeader");
    public static final Fact<Boolean> ANY_TO_VOTE = Fact.flag("anyToVote");

    public static final Fact<Instant> NOTICE_UNTIL = Fact.instant("noticeUntil");
    public static final Fact<Boolean> AWARDS_REMAIN = Fact.flag("awardsRemain");
    public static final Fact<Boolean> OBJECTIONS_OPEN = Fact.flag("objectionsOpen");

    @Bean
    ProcessSpec recognitionSpec() {
        return ProcessSpec.of(
                FOLDER,
                CASE,
                List.of(
                        APPLICANT,
                        EMPLOYER,
                        EMPLOYER_FINDING,
                        INTERNAL_NOTICE_UNTIL,
                        RECOMMENDED,
                        ACCEPTED,
                        PASSED,
                        CERTIFIED),
                List.of(
                        APPLICATIONS_CLOSED,
                        RECOMMENDATIONS_CLOSED,
                        SUBMITTED,
                        FORMALLY_CHECKED,
                        PAYMENT_CONFIRMED,
                        CONCLUDED,
                        DECIDED));
    }

    @Bean
    ProcessSpec recognitionBatchSpec() {
        return ProcessSpec.of(
                FOLDER,
                BATCH,
                List.of(APPLY_UNTIL, RECOMMEND_UNTIL, REVIEW_UNTIL, CERTIFY_UNTIL, CASES_REMAIN, CASES_OPEN, LEADERS),
                List.of());
    }

    @Bean
    ProcessSpec employerSubmissionSpec() {
        return ProcessSpec.of(FOLDER, SUBMISSION, List.of(RECEPTION, FINANCE, ANY_ACCEPTED), List.of());
    }

    @Bean
    ProcessSpec reviewSessionSpec() {
        return ProcessSpec.of(
                FOLDER, SESSION, List.of(SECRETARIES, EXPERTS, EXPERT, PANEL_LEADER, ANY_TO_VOTE), List.of());
    }

    @Bean
    ProcessSpec awardListSpec() {
        return ProcessSpec.of(
                FOLDER,
                AWARDS,
                List.of(LEADERS, NOTICE_UNTIL, AWARDS_REMAIN, OBJECTIONS_OPEN),
                List.of(OBJECTION_CONCLUDED));
    }
}
