package org.jiangheng.programmes.competition;

import static org.jiangheng.programmes.competition.CompetitionProcess.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.batch.Batches;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.integrity.Register;
import org.jiangheng.kernel.Roles;
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

    private final Dossiers dossiers;
    private final Batches batches;
    private final Register register;
    private final CompetitionRepository competitions;
    private final Filings filings;
    private final FilingSheets sheets;
    private final FilingPapers papers;

    CompetitionProgramme(
            Dossiers dossiers,
            Batches batches,
            Register register,
            CompetitionRepository competitions,
            Filings filings,
            FilingSheets sheets,
            FilingPapers papers) {
        this.dossiers = dossiers;
        this.batches = batches;
        this.register = register;
        this.competitions = competitions;
        this.filings = filings;
        this.sheets = sheets;
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

    /** Both may end with the year (CC-59); what a competition needs is counted from its own days. */
    @Override
    public List<StageSpec> stages() {
        return List.of(new StageSpec(APPLY, "竞赛备案", true).untimed(), new StageSpec(CERTIFY, "取证备案", true));
    }

    @Override
    public String process(ProcessKind kind) {
        return switch (kind) {
            case CASE -> CompetitionProcess.CASE;
            case BATCH -> CompetitionProcess.YEAR;
            case SUBMISSION, SESSION, AWARDS -> throw new RuleViolated("competition.noSuchList");
        };
    }

    @Override
    public Outcome facts(ProcessKind kind, SubjectId subject) {
        return switch (kind) {
            case CASE ->
                Outcome.of(ORGANISER, Roles.group(Roles.EMPLOYER, organiser(subject)))
                        .and(SECTION, CompetitionMails.SECTION)
                        .and(LEADERS, Roles.group(Roles.LEADER, Roles.CENTER))
                        .and(FILED, false);
            case BATCH ->
                Outcome.of(CERTIFY_UNTIL, batches.get(subject).stage(CERTIFY).until())
                        .and(LEADERS, Roles.group(Roles.LEADER, Roles.CENTER));
            case SUBMISSION, SESSION, AWARDS -> throw new RuleViolated("competition.noSuchList");
        };
    }

    private String organiser(SubjectId dossier) {
        return dossiers.get(dossier).organiser().value();
    }

    /** The centre's section and, once it is filed, the district bodies concerned (CC-53, CC-56). */
    @Override
    public Set<String> readers(SubjectId dossier) {
        return competitions.find(dossier).map(Readers::staff).orElse(Readers.SECTION_STAFF);
    }

    /** Once filed, the competition has a page of its own. */
    @Override
    public Optional<String> page(SubjectId dossier, String surface) {
        return competitions
                .find(dossier)
                .filter(competition -> competition.receiptNumber().isPresent())
                .map(competition -> "/" + surface + "/competition/" + dossier);
    }

    @Override
    public String applicationForm() {
        return "competition-apply";
    }

    /** By what is typed so far while it can be edited, otherwise by what was sent. */
    @Override
    public List<MaterialRequirement> materials(SubjectId dossier) {
        var found = dossiers.get(dossier);
        var stricter = register.isStricter(found.organiser());
        if (found.isEditable()) {
            var typed = dossiers.draft(dossier).answers();
            return FilingChecklist.of(answer(typed, "level"), answer(typed, "host"), stricter);
        }
        return competitions
                .find(dossier)
                .map(filed -> FilingChecklist.of(filed.level().name(), filed.host(), stricter))
                .orElse(List.of());
    }

    private static String answer(Map<String, Object> typed, String key) {
        return String.valueOf(typed.getOrDefault(key, ""));
    }

    @Override
    public List<PaperKind> papers(SubjectId dossier) {
        return List.of(new PaperKind(FilingPapers.FILING, "竞赛备案申报表"));
    }

    @Override
    public byte[] draftPaper(String kind, SubjectId dossier) {
        var attachments = materials(dossier).stream()
                .filter(line -> !line.code().equals(FilingChecklist.SEALED_FILING))
                .map(MaterialRequirement::label)
                .toList();
        return papers.filing(dossier, filings.answers(dossier), attachments);
    }

    @Override
    public String describe(SubjectId dossier) {
        return sheets.describe(dossier);
    }

    @Override
    public List<SummaryRow> summary(SubjectId dossier) {
        return sheets.summary(dossier);
    }
}
