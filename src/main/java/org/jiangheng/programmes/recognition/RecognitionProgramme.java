package org.jiangheng.programmes.recognition;

import static org.jiangheng.programmes.recognition.RecognitionProcess.*;

import java.util.List;
import java.util.Optional;
import org.jiangheng.batch.Batches;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.People;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.programmes.MaterialRequirement;
import org.jiangheng.programmes.OfficialNotice;
import org.jiangheng.programmes.PaperKind;
import org.jiangheng.programmes.ProcessKind;
import org.jiangheng.programmes.Programme;
import org.jiangheng.programmes.StageSpec;
import org.jiangheng.programmes.StageSpec.Period;
import org.jiangheng.programmes.StatusWords;
import org.jiangheng.programmes.SummaryRow;
import org.jiangheng.workflow.Outcome;
import org.springframework.stereotype.Component;

/** 高技能人才直接认定, what it says about itself. */
@Component
class RecognitionProgramme implements Programme {

    static final String CODE = "recognition";
    static final String TITLE = "高技能人才直接认定";

    private final Dossiers dossiers;
    private final Batches batches;
    private final People people;
    private final Applications applications;
    private final CaseSheets sheets;
    private final CaseSummary summaries;
    private final CasePapers papers;

    RecognitionProgramme(
            Dossiers dossiers,
            Batches batches,
            People people,
            Applications applications,
            CaseSheets sheets,
            CaseSummary summaries,
            CasePapers papers) {
        this.dossiers = dossiers;
        this.batches = batches;
        this.people = people;
        this.applications = applications;
        this.sheets = sheets;
        this.summaries = summaries;
        this.papers = papers;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public String abbreviation() {
        return "DR";
    }

    @Override
    public StatusWords status(DossierStatus status) {
        return RecognitionStatuses.of(status);
    }

    @Override
    public String employerOutlook(DossierStatus status) {
        return RecognitionStatuses.toEmployers(status);
    }

    @Override
    public String applicationNote() {
        return "每人每批次只能申报一个职业（工种）的一个等级。提交后由所在单位审核、公示并出具推荐意见。";
    }

    @Override
    public OfficialNotice notice() {
        return RecognitionNotice.NOTICE;
    }

    @Override
    public List<StageSpec> stages() {
        return List.of(
                new StageSpec(Applications.APPLY, "个人申报", true),
                new StageSpec(
                        Applications.RECOMMEND,
                        "企业审核推荐",
                        true,
                        List.of(Period.always("internalNotice.workingDays"), Period.atWorst("correction.workingDays"))),
                new StageSpec(Applications.REVIEW, "专家评审", false, List.of(Period.always("review.noticeWorkingDays"))),
                new StageSpec(
                        Applications.CERTIFY,
                        "公示及证书核发",
                        false,
                        List.of(Period.always("publicNotice.workingDays"), Period.atWorst("objection.workingDays"))));
    }

    @Override
    public Optional<String> submissionStage() {
        return Optional.of(Applications.RECOMMEND);
    }

    @Override
    public String process(ProcessKind kind) {
        return switch (kind) {
            case CASE -> CASE;
            case BATCH -> BATCH;
            case SUBMISSION -> SUBMISSION;
            case SESSION -> SESSION;
            case AWARDS -> AWARDS;
        };
    }

    @Override
    public Outcome facts(ProcessKind kind, SubjectId subject) {
        return switch (kind) {
            case CASE ->
                Outcome.of(APPLICANT, people.accountOf(dossiers.get(subject).applicant()));
            case BATCH -> deadlines(subject).and(LEADERS, center(Roles.LEADER));
            case SUBMISSION -> Outcome.of(RECEPTION, center(Roles.RECEPTION)).and(FINANCE, center(Roles.FINANCE));
            case SESSION -> Outcome.of(SECRETARIES, center(Roles.SECRETARY));
            case AWARDS -> Outcome.of(LEADERS, center(Roles.LEADER));
        };
    }

    private Outcome deadlines(SubjectId batch) {
        var opened = batches.get(batch);
        return Outcome.of(APPLY_UNTIL, opened.stage(Applications.APPLY).until())
                .and(RECOMMEND_UNTIL, opened.stage(Applications.RECOMMEND).until())
                .and(REVIEW_UNTIL, opened.stage(Applications.REVIEW).until())
                .and(CERTIFY_UNTIL, opened.stage(Applications.CERTIFY).until());
    }

    private static String center(String role) {
        return Roles.group(role, Roles.CENTER);
    }

    @Override
    public String applicationForm() {
        return "recognition-apply";
    }

    @Override
    public List<MaterialRequirement> materials(SubjectId dossier) {
        return Checklist.of(applications.claims(dossier), applications.table(dossier));
    }

    @Override
    public List<PaperKind> papers(SubjectId dossier) {
        return papers.drawable(dossier);
    }

    @Override
    public byte[] draftPaper(String kind, SubjectId dossier) {
        return papers.draft(kind, dossier);
    }

    @Override
    public String describe(SubjectId dossier) {
        return sheets.of(dossier).describe();
    }

    @Override
    public List<SummaryRow> summary(SubjectId dossier) {
        return summaries.of(sheets.of(dossier));
    }
}
