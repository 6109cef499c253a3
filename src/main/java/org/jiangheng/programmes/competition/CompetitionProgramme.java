package org.jiangheng.programmes.competition;

import java.util.List;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.programmes.Holder;
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

/** 竞赛选手核发职业技能等级证书, what it says about itself. */
@Component
class CompetitionProgramme implements Programme {

    static final String CODE = "competition";
    static final String TITLE = "竞赛选手核发职业技能等级证书";
    static final String APPLY = "apply";
    static final String CERTIFY = "certify";

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
        return "CC";
    }

    @Override
    public Holder holder() {
        return Holder.ORGANISATION;
    }

    @Override
    public StatusWords status(DossierStatus status) {
        return CompetitionStatuses.of(status);
    }

    @Override
    public OfficialNotice notice() {
        return CompetitionNotice.NOTICE;
    }

    @Override
    public List<StageSpec> stages() {
        return List.of(
                new StageSpec(APPLY, "竞赛备案", true, List.of(Period.always("filing.workingDays"))),
                new StageSpec(CERTIFY, "取证备案", true, List.of(Period.always("publicity.workingDays"))));
    }

    @Override
    public String process(ProcessKind kind) {
        return switch (kind) {
            case CASE -> "competition";
            case BATCH -> "competition-year";
            case SUBMISSION, SESSION, AWARDS -> throw new RuleViolated("competition.noSuchList");
        };
    }

    @Override
    public Outcome facts(ProcessKind kind, SubjectId subject) {
        throw new RuleViolated("competition.notYet");
    }

    @Override
    public String applicationForm() {
        return "competition-apply";
    }

    @Override
    public List<MaterialRequirement> materials(SubjectId dossier) {
        return List.of();
    }

    @Override
    public List<PaperKind> papers(SubjectId dossier) {
        return List.of();
    }

    @Override
    public byte[] draftPaper(String kind, SubjectId dossier) {
        throw new RuleViolated("competition.notYet");
    }

    @Override
    public String describe(SubjectId dossier) {
        return "";
    }

    @Override
    public List<SummaryRow> summary(SubjectId dossier) {
        return List.of();
    }
}
