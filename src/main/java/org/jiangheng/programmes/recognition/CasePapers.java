package org.jiangheng.programmes.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiangheng.calendar.Time;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.document.Papers;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.material.Materials;
import org.jiangheng.occupation.Occupations;
import org.jiangheng.occupation.SkillLevel;
import org.jiangheng.party.Organisation;
import org.jiangheng.party.Organisations;
import org.jiangheng.programmes.PaperKind;
import org.jiangheng.programmes.recognition.papers.ApplicationPaper;
import org.jiangheng.programmes.recognition.papers.EmployerOpinion;
import org.jiangheng.programmes.recognition.papers.RecognitionPaper;
import org.jiangheng.programmes.recognition.papers.RecommendationPaper;
import org.springframework.stereotype.Component;

/** The papers of one case: 申请表 and 推荐意见 (DR-41, DR-54, DR-P1, DR-P5). */
@Component
class CasePapers {

    private final CaseSheets sheets;
    private final Applications applications;
    private final EmployerReviews reviews;
    private final Organisations organisations;
    private final Occupations occupations;
    private final Materials materials;
    private final Papers papers;
    private final Time time;

    CasePapers(
            CaseSheets sheets,
            Applications applications,
            EmployerReviews reviews,
            Organisations organisations,
            Occupations occupations,
            Materials materials,
            Papers papers,
            Time time) {
        this.sheets = sheets;
        this.applications = applications;
        this.reviews = reviews;
        this.organisations = organisations;
        this.occupations = occupations;
        this.materials = materials;
        this.papers = papers;
        this.time = time;
    }

    /** Which papers can be drawn now. */
    List<PaperKind> drawable(SubjectId dossier) {
        var kinds = new ArrayList<PaperKind>();
        kinds.add(kind(RecognitionPaper.APPLICATION));
        if (reviews.notice(dossier).isPresent()) {
            kinds.add(kind(RecognitionPaper.RECOMMENDATION));
        }
        return kinds;
    }

    byte[] draft(String kind, SubjectId dossier) {
        return papers.draft(layout(kind, dossier));
    }

    /** Stores both papers as they were when the list was sent (DR-56). */
    void issue(SubjectId dossier) {
        for (var paper : List.of(RecognitionPaper.APPLICATION, RecognitionPaper.RECOMMENDATION)) {
            papers.issue(dossier, paper.kind(), paper.title(), layout(paper.kind(), dossier));
        }
    }

    /** Stores the 申请表 once more, with the centre's opinion on it: the one sent stays as it was sent (DR-F5.04). */
    void conclude(SubjectId dossier, String opinion) {
        var paper = RecognitionPaper.CONCLUDED_APPLICATION;
        var centre = new ApplicationPaper.CentreOpinion(opinion, time.today());
        papers.issue(
                dossier,
                paper.kind(),
                paper.title(),
                application(sheets.of(dossier), applications.answers(dossier), Optional.of(centre)));
    }

    private PaperLayout layout(String kind, SubjectId dossier) {
        var sheet = sheets.of(dossier);
        var form = applications.answers(dossier);
        return kind.equals(RecognitionPaper.RECOMMENDATION.kind())
                ? recommendation(sheet, form)
                : application(sheet, form, Optional.empty());
    }

    private PaperLayout application(
            CaseSheet sheet, ApplicationForm form, Optional<ApplicationPaper.CentreOpinion> centre) {
        return ApplicationPaper.layout(
                form,
                new ApplicationPaper.Particulars(
                        RecognitionNotice.NOTICE,
                        sheet.number(),
                        employer(form),
                        applied(form),
                        CaseSummary.criteria(form),
                        materials.photo(sheet.id()).orElseGet(() -> new byte[0]),
                        RecognitionNotice.UNDERTAKING,
                        sheet.dossier().submittedAt().map(CasePapers::day),
                        reviews.asPrinted(sheet.id()),
                        centre));
    }

    private PaperLayout recommendation(CaseSheet sheet, ApplicationForm form) {
        var candidate = new RecommendationPaper.Candidate(
                form.name(),
                form.gender(),
                form.position(),
                sheet.occupation(),
                sheet.level(),
                String.join("；", CaseSummary.criteria(form)),
                sheet.number());
        EmployerOpinion opinion = reviews.asPrinted(sheet.id()).orElseThrow();
        return RecommendationPaper.layout(RecognitionNotice.NOTICE, sheet.organisationName(), candidate, opinion);
    }

    private String applied(ApplicationForm form) {
        var occupation = occupations.find(form.occupation()).isPresent() ? occupations.label(form.occupation()) : "";
        var level = form.level().matches("[12]")
                ? SkillLevel.of(Integer.parseInt(form.level())).label()
                : "";
        return (occupation + "　" + level).strip();
    }

    private String employer(ApplicationForm form) {
        return form.employer()
                .flatMap(organisations::find)
                .map(Organisation::name)
                .orElse(form.employerUnregistered() ? form.employerName() : "");
    }

    private static PaperKind kind(RecognitionPaper paper) {
        return new PaperKind(paper.kind(), paper.title());
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Time.BEIJING);
    }
}
