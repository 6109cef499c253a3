package org.jiangheng.sixth;

import static org.jiangheng.programmes.DossierStatus.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.batch.Batches;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.document.Papers;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.Organisations;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.programmes.Holder;
import org.jiangheng.programmes.MaterialRequirement;
import org.jiangheng.programmes.MaterialRequirement.By;
import org.jiangheng.programmes.OfficialNotice;
import org.jiangheng.programmes.PaperKind;
import org.jiangheng.programmes.ProcessKind;
import org.jiangheng.programmes.Programme;
import org.jiangheng.programmes.StageSpec;
import org.jiangheng.programmes.StatusWords;
import org.jiangheng.programmes.SummaryRow;
import org.jiangheng.workflow.Fact;
import org.jiangheng.workflow.Outcome;
import org.jiangheng.workflow.ProcessSpec;

/** A sixth programme, invented for the test that the house takes one more without being changed: an enterprise files a plan. */
class Apprenticeship implements Programme {

    static final String CODE = "apprenticeship";
    static final String TITLE = "学徒培养备案";
    static final String EXAMINERS = Roles.group(Roles.RECEPTION, "ORG-EMPC-TRAIN");

    static final Fact<String> ENTERPRISE = Fact.text("enterprise");
    static final Fact<String> EXAMINING = Fact.text("examiners");
    static final Fact<String> FINDING = Fact.text("finding");
    static final Fact<java.time.Instant> APPLY_UNTIL = Fact.instant("applyUntil");

    static final ProcessSpec CASE = ProcessSpec.of(CODE, CODE, List.of(ENTERPRISE, EXAMINING, FINDING), List.of());
    static final ProcessSpec ROUND = ProcessSpec.of(CODE, CODE + "-round", List.of(APPLY_UNTIL), List.of());

    private final Dossiers dossiers;
    private final Organisations organisations;
    private final Batches batches;
    private final Papers papers;

    Apprenticeship(Dossiers dossiers, Organisations organisations, Batches batches, Papers papers) {
        this.dossiers = dossiers;
        this.organisations = organisations;
        this.batches = batches;
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
    public Holder holder() {
        return Holder.ORGANISATION;
    }

    @Override
    public StatusWords status(DossierStatus status) {
        return switch (status) {
            case DRAFT -> new StatusWords("起草中", "apply", "培养计划还没有提交。");
            case SUBMITTED -> new StatusWords("审核中", "apply", "培养计划正在审核。");
            case RETURNED -> new StatusWords("待补正", "apply", "请按意见补正培养计划。");
            case FILED -> new StatusWords("已入册", "apply", "培养计划已备案。");
            case NOT_ACCEPTED -> new StatusWords("不予备案", "apply", "培养计划未予备案，理由见办理记录。");
            default -> throw new IllegalArgumentException(status.name());
        };
    }

    @Override
    public Set<String> readers(SubjectId dossier) {
        return Set.of(EXAMINERS);
    }

    @Override
    public Optional<String> page(SubjectId dossier, String surface) {
        return surface.equals("portal") ? Optional.of("/portal/apprenticeship/" + dossier) : Optional.empty();
    }

    @Override
    public OfficialNotice notice() {
        return new OfficialNotice(
                "关于学徒培养备案的通知", "示例〔2026〕1号", LocalDate.of(2026, 1, 5), "示例单位", "示例依据", "", "企业招用学徒的，备案培养计划。");
    }

    @Override
    public String applicationNote() {
        return "企业可以备案多份培养计划。";
    }

    @Override
    public List<StageSpec> stages() {
        return List.of(new StageSpec("apply", "计划备案", true));
    }

    @Override
    public String process(ProcessKind kind) {
        return switch (kind) {
            case CASE -> CASE.id();
            case BATCH -> ROUND.id();
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    @Override
    public Outcome facts(ProcessKind kind, SubjectId subject) {
        return kind == ProcessKind.CASE
                ? Outcome.of(
                                ENTERPRISE,
                                organisations
                                        .get(dossiers.get(subject).organiser())
                                        .group())
                        .and(EXAMINING, EXAMINERS)
                : Outcome.of(APPLY_UNTIL, batches.get(subject).stage("apply").until());
    }

    @Override
    public String applicationForm() {
        return "apprenticeship-apply";
    }

    @Override
    public List<MaterialRequirement> materials(SubjectId dossier) {
        return List.of(
                new MaterialRequirement("plan", "培养计划书", "", By.APPLICANT, Optional.empty(), true, false, "示例第一条"),
                new MaterialRequirement(
                        "record", "审核记录", "", By.STAFF, Optional.of("examinePlan"), true, false, "示例第二条"));
    }

    @Override
    public List<PaperKind> papers(SubjectId dossier) {
        return List.of(new PaperKind("plan", "培养计划表"));
    }

    @Override
    public byte[] draftPaper(String kind, SubjectId dossier) {
        return papers.draft(PaperLayout.titled("培养计划表").paragraph(describe(dossier)));
    }

    @Override
    public String describe(SubjectId dossier) {
        return dossiers.get(dossier).number().map(number -> "培养计划").orElse("");
    }

    @Override
    public List<SummaryRow> summary(SubjectId dossier) {
        return List.of(new SummaryRow("企业", dossiers.get(dossier).holderName()));
    }
}
