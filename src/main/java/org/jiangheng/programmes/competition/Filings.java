package org.jiangheng.programmes.competition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiangheng.batch.Batches;
import org.jiangheng.calendar.Time;
import org.jiangheng.calendar.WorkingDays;
import org.jiangheng.document.Papers;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.integrity.Register;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.material.Materials;
import org.jiangheng.party.District;
import org.jiangheng.programmes.MaterialRequirement.By;
import org.jiangheng.programmes.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Filings of competitions: checked against the notice, filed, corrected (CC-01, CC-34, CC-35). */
@Service
@Transactional
public class Filings {

    /** Days within which the working days before a competition lie, holidays included. */
    private static final int LONGEST_WAIT = 60;

    private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    private final CompetitionRepository competitions;
    private final FilingRepository filings;
    private final FilingKnowledge knowledge;
    private final LatePermits permits;
    private final Batches batches;
    private final Dossiers dossiers;
    private final Materials materials;
    private final Register register;
    private final Papers papers;
    private final CompetitionMails mails;
    private final WorkingDays workingDays;
    private final Journal journal;
    private final ObjectMapper json;

    Filings(
            CompetitionRepository competitions,
            FilingRepository filings,
            FilingKnowledge knowledge,
            LatePermits permits,
            Batches batches,
            Dossiers dossiers,
            Materials materials,
            Register register,
            Papers papers,
            CompetitionMails mails,
            WorkingDays workingDays,
            Journal journal,
            ObjectMapper json) {
        this.competitions = competitions;
        this.filings = filings;
        this.knowledge = knowledge;
        this.permits = permits;
        this.batches = batches;
        this.dossiers = dossiers;
        this.materials = materials;
        this.register = register;
        this.papers = papers;
        this.mails = mails;
        this.workingDays = workingDays;
        this.journal = journal;
        this.json = json;
    }

    /** Files the competition, while the year takes filings and the competition is far enough away (CC-35, XC-03, XC-19). */
    public void submit(SubjectId id, FilingForm form, Actor actor) {
        var dossier = dossiers.get(id);
        file(dossier, form, batches.requireOpen(dossier.batch(), CompetitionProgramme.APPLY), actor);
    }

    /** Files a corrected filing; filed in time it stays in time, and the clock of the receipt goes on (CC-X2, XC-15). */
    public void correct(SubjectId id, FilingForm form, Actor actor) {
        var dossier = dossiers.get(id);
        var at = batches.requireOpen(dossier.batch(), CompetitionProgramme.CERTIFY);
        file(dossier, form, at, actor);
        filings.clock(id, ReceiptClock.Kind.RESUBMITTED, day(at));
    }

    private void file(Dossier dossier, FilingForm form, Instant at, Actor actor) {
        var known = knowledge.of(dossier.batch(), form);
        requireKept(form, known);
        register.requireClear(dossier.organiser());
        var firstFiled = dossier.submittedAt().orElse(at);
        requireInTime(dossier, form, day(firstFiled), actor);
        competitions.save(competition(dossier, form, known, firstFiled));
        filings.save(
                dossier.id(),
                form,
                form.licencePermanent() ? NO_END : LocalDate.parse(form.licenceUntil()),
                register.isStricter(dossier.organiser()));
        var receipt = dossiers.submit(dossier.id(), snapshot(form), at, actor);
        materials.requireComplete(dossier.id(), By.APPLICANT, Optional.empty());
        mails.filed(dossier.id(), receipt.number(), at);
    }

    private void requireKept(FilingForm form, FilingCircumstances known) {
        var problems = FilingRules.problems(form, known);
        if (!problems.isEmpty()) {
            throw new RuleViolated("competition.filingIncomplete", Problem.listed(problems));
        }
        papers.requirePrintable(form.name());
    }

    /** So many working days before the first day, unless the section's leader permits otherwise (CC-35, CC-X1). */
    private void requireInTime(Dossier dossier, FilingForm form, LocalDate filedOn, Actor actor) {
        int days = daysBefore(dossier);
        var deadline = FilingDeadline.of(workingDays, LocalDate.parse(form.startsOn()), days);
        if (deadline.isKeptBy(filedOn)) {
            return;
        }
        var permit = permits.reason(dossier.id())
                .orElseThrow(() -> new RuleViolated(
                        "competition.filedTooLate",
                        Days.chinese(deadline.firstDay()),
                        days,
                        Days.chinese(deadline.lastDay())));
        journal.record(
                dossier.id(),
                actor,
                "filedLate",
                "备案最迟应于" + Days.chinese(deadline.lastDay()) + "报送，经准许逾期报送。理由：" + permit);
    }

    /** Fifteen; more for an organiser whose misconduct stands in the register (CC-35, CC-70). */
    private int daysBefore(Dossier dossier) {
        return batches.parameters(dossier.batch())
                .integer(
                        register.isStricter(dossier.organiser()) ? "filing.stricterWorkingDays" : "filing.workingDays");
    }

    private static Competition competition(
            Dossier dossier, FilingForm form, FilingCircumstances known, Instant filedAt) {
        return new Competition(
                dossier.id(),
                dossier.batch(),
                dossier.organiser(),
                form.name(),
                HostRule.level(form).orElseThrow(),
                form.host(),
                form.selection(),
                form.department(),
                LocalDate.parse(form.startsOn()),
                LocalDate.parse(form.endsOn()),
                District.named(form.venueDistrict()),
                District.named(form.recordsDistrict()),
                form.contact(),
                form.contactPhone(),
                filedAt,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                FiledItems.of(dossier.id(), form, known.passShare()));
    }

    /** The filing as it stands: as typed while it can be edited, otherwise as sent. */
    @Transactional(readOnly = true)
    public FilingForm answers(SubjectId id) {
        return dossiers.get(id).isEditable()
                ? json.convertValue(dossiers.draft(id).answers(), FilingForm.class)
                : read(dossiers.snapshot(id));
    }

    /** What the section should look at, as sentences (CC-13, CC-68). */
    @Transactional(readOnly = true)
    public List<String> hints(SubjectId id) {
        var form = answers(id);
        return FilingHints.of(form, knowledge.of(dossiers.get(id).batch(), form)).stream()
                .map(Problem::sentence)
                .toList();
    }

    /** The last day this filing may be sent, once a first day is typed that can be counted back from (CC-35, XC-07). */
    @Transactional(readOnly = true)
    public Optional<LocalDate> lastDay(SubjectId id) {
        var dossier = dossiers.get(id);
        return Days.of(String.valueOf(dossiers.draft(id).answers().getOrDefault("startsOn", "")))
                .filter(first -> workingDays.isKnown(first) && workingDays.isKnown(first.minusDays(LONGEST_WAIT)))
                .map(first -> FilingDeadline.of(workingDays, first, daysBefore(dossier))
                        .lastDay());
    }

    private String snapshot(FilingForm form) {
        try {
            return json.writeValueAsString(form);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private FilingForm read(String snapshot) {
        try {
            return json.readValue(snapshot, FilingForm.class);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException(corrupt);
        }
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Time.BEIJING);
    }
}
