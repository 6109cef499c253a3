package org.jiangheng.programmes.recognition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.batch.Batches;
import org.jiangheng.document.Papers;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.integrity.Register;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.material.Materials;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.programmes.MaterialRequirement.By;
import org.jiangheng.programmes.Problem;
import org.jiangheng.registration.EmployerInvitations;
import org.jiangheng.workflow.Decisions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applications for direct recognition: checked against the notice, filed, corrected. */
@Service
@Transactional
public class Applications {

    static final String APPLY = "apply";
    static final String RECOMMEND = "recommend";
    static final String REVIEW = "review";
    static final String CERTIFY = "certify";

    private final ApplicationRepository applications;
    private final ApplicantFacts applicants;
    private final Batches batches;
    private final Dossiers dossiers;
    private final Materials materials;
    private final Register register;
    private final Papers papers;
    private final EmployerInvitations invitations;
    private final CaseMails mails;
    private final Decisions decisions;
    private final Journal journal;
    private final ObjectMapper json;

    Applications(
            ApplicationRepository applications,
            ApplicantFacts applicants,
            Batches batches,
            Dossiers dossiers,
            Materials materials,
            Register register,
            Papers papers,
            EmployerInvitations invitations,
            CaseMails mails,
            Decisions decisions,
            Journal journal,
            ObjectMapper json) {
        this.applications = applications;
        this.applicants = applicants;
        this.batches = batches;
        this.dossiers = dossiers;
        this.materials = materials;
        this.register = register;
        this.papers = papers;
        this.invitations = invitations;
        this.mails = mails;
        this.decisions = decisions;
        this.journal = journal;
        this.json = json;
    }

    /** Files the application with the employer, while the batch takes applications (DR-48, XC-03, XC-19). */
    public OrganisationId submit(SubjectId dossier, ApplicationForm form, Actor actor) {
        var filed = dossiers.get(dossier);
        return file(filed, form, batches.requireOpen(filed.batch(), APPLY), actor);
    }

    /** Files a corrected application; filed in time it stays in time until the employer's stage ends (XC-15, DR-X1). */
    public OrganisationId correct(SubjectId dossier, ApplicationForm form, Actor actor) {
        var filed = dossiers.get(dossier);
        return file(filed, form, batches.requireOpen(filed.batch(), RECOMMEND), actor);
    }

    private OrganisationId file(Dossier dossier, ApplicationForm form, Instant at, Actor actor) {
        var table = table(dossier.id());
        requireKept(dossier, form, table);
        var employer = employer(dossier, form, actor);
        register.requireMayRecommend(employer);
        var application = FiledApplication.of(dossier.id(), form, employer, table.version(), at);
        applications.save(application);
        var receipt = dossiers.submit(dossier.id(), application.organisation(), snapshot(form), at, actor);
        journal.record(
                dossier.id(),
                actor,
                "judgedByTable",
                "申报条件按决策表“" + table.table().name() + "”" + edition(table) + "核对。");
        materials.requireComplete(dossier.id(), By.APPLICANT, Optional.empty());
        mails.submitted(dossier.id(), receipt, at);
        return application.organisation();
    }

    private static String edition(CriteriaTable table) {
        return table.version() == 0 ? "随系统发布的版本" : "第" + table.version() + "版";
    }

    /**
     * The table of conditions a case is judged by: the newest as long as nothing was filed, afterwards for good the one it was
     * first filed by, so that a table changed in the middle of a batch holds for new applications only (XC-01, XC-15).
     */
    @Transactional(readOnly = true)
    CriteriaTable table(SubjectId dossier) {
        return new CriteriaTable(applications
                .find(dossier)
                .map(filed -> decisions.version(RecognitionDecisions.CRITERIA, filed.criteriaVersion()))
                .orElseGet(() -> decisions.newest(RecognitionDecisions.CRITERIA)));
    }

    /** The one chosen; one that is not registered yet is invited, and its place waits for it (XC-36). */
    private OrganisationId employer(Dossier dossier, ApplicationForm form, Actor actor) {
        return form.namedEmployer()
                .map(named -> invitations.name(dossier.id(), named, applicants.maskedName(dossier), actor))
                .orElseGet(() -> form.employer().orElseThrow());
    }

    private void requireKept(Dossier dossier, ApplicationForm form, CriteriaTable table) {
        var problems = ApplicationRules.problems(form, applicants.of(dossier, form, table));
        if (!problems.isEmpty()) {
            throw new RuleViolated("recognition.applicationIncomplete", Problem.listed(problems));
        }
        register.requireClear(dossier.applicant());
        papers.requirePrintable(form.name());
    }

    /** The application as sent last, or nothing before it was sent. */
    @Transactional(readOnly = true)
    public Optional<ApplicationForm> asSent(SubjectId dossier) {
        return applications.find(dossier).map(filed -> read(dossiers.snapshot(dossier)));
    }

    /** The application as it stands: as typed while it can be edited, otherwise as sent. */
    @Transactional(readOnly = true)
    public ApplicationForm answers(SubjectId dossier) {
        return dossiers.get(dossier).isEditable()
                ? json.convertValue(dossiers.draft(dossier).answers(), ApplicationForm.class)
                : read(dossiers.snapshot(dossier));
    }

    /** What the application claims right now: as typed while it can be edited, otherwise as sent. */
    @Transactional(readOnly = true)
    public Claims claims(SubjectId dossier) {
        if (!dossiers.get(dossier).isEditable()) {
            return applications
                    .find(dossier)
                    .map(filed -> new Claims(String.valueOf(filed.level().digit()), filed.criteria(), filed.secrecy()))
                    .orElse(Claims.NONE);
        }
        return Claims.of(dossiers.draft(dossier).answers());
    }

    private String snapshot(ApplicationForm form) {
        try {
            return json.writeValueAsString(form);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ApplicationForm read(String snapshot) {
        try {
            return json.readValue(snapshot, ApplicationForm.class);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException(corrupt);
        }
    }

    /** What the checklist of materials depends on. */
    public record Claims(String level, List<String> criteria, String secrecy) {

        static final Claims NONE = new Claims("", List.of(), "");

        static Claims of(Map<String, Object> answers) {
            var criteria = answers.get("criteria") instanceof Collection<?> ticked
                    ? ticked.stream().map(String::valueOf).toList()
                    : List.<String>of();
            return new Claims(
                    String.valueOf(answers.getOrDefault("level", "")),
                    criteria,
                    String.valueOf(answers.getOrDefault("secrecy", "")));
        }
    }
}
