package org.jiangheng.programmes.competition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.batch.Batches;
import org.jiangheng.calendar.Time;
import org.jiangheng.calendar.WorkingDays;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.programmes.competition.FilingRepository.Finding;
import org.jiangheng.programmes.competition.StaffAnswers.AcceptFiling;
import org.jiangheng.programmes.competition.StaffAnswers.DecideReceipt;
import org.jiangheng.workflow.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What 竞赛管理科 says about a filing: taken on, to be corrected, refused, on file (CC-36, CC-45, CC-X2). */
@Service
@Transactional
public class FilingDecisions {

    private final CompetitionRepository competitions;
    private final FilingRepository filings;
    private final FilingPapers papers;
    private final ItemMoves items;
    private final CompetitionMails mails;
    private final Dossiers dossiers;
    private final Batches batches;
    private final WorkingDays workingDays;
    private final Time time;
    private final Once once;
    private final Journal journal;

    FilingDecisions(
            CompetitionRepository competitions,
            FilingRepository filings,
            FilingPapers papers,
            ItemMoves items,
            CompetitionMails mails,
            Dossiers dossiers,
            Batches batches,
            WorkingDays workingDays,
            Time time,
            Once once,
            Journal journal) {
        this.competitions = competitions;
        this.filings = filings;
        this.papers = papers;
        this.items = items;
        this.mails = mails;
        this.dossiers = dossiers;
        this.batches = batches;
        this.workingDays = workingDays;
        this.time = time;
        this.once = once;
        this.journal = journal;
    }

    /** Takes the filing on, has it corrected, or refuses it with the reason (受理、补正、不予备案; CC-45). */
    Outcome accept(SubjectId id, AcceptFiling answer, Actor actor) {
        var outcome =
                Outcome.of(CompetitionProcess.FILING_FINDING, answer.finding().name());
        switch (answer.finding()) {
            case ACCEPT -> {
                accept(id, actor);
                return outcome.and(
                        CompetitionProcess.RECEIPT_UNTIL, receiptUntil(id).orElseThrow());
            }
            case CORRECT -> correct(id, "ACCEPTANCE", answer.reason(), actor);
            case REFUSE -> refuse(id, "ACCEPTANCE", answer.reason(), actor);
        }
        return outcome;
    }

    private void accept(SubjectId id, Actor actor) {
        var now = time.now();
        competitions.accepted(id, now);
        filings.clock(id, ReceiptClock.Kind.ACCEPTED, time.today());
        filings.add(id, new Finding("ACCEPTANCE", "ACCEPT", "", "", Optional.empty(), actor.account(), now));
        dossiers.status(id, DossierStatus.ACCEPTED, "", actor);
        papers.acceptance(id, Days.last(receiptUntil(id).orElseThrow()));
        mails.accepted(id, Days.last(receiptUntil(id).orElseThrow()));
    }

    /** Puts the competition on file, has the filing corrected, or refuses it with the reason (CC-36, CC-45). */
    Outcome decide(SubjectId id, DecideReceipt answer, Actor actor) {
        switch (answer.decision()) {
            case RECEIPT ->
                filings.add(
                        id,
                        new Finding(
                                "RECEIPT",
                                "RECEIPT",
                                "",
                                answer.conditions(),
                                Optional.empty(),
                                actor.account(),
                                time.now()));
            case CORRECT -> {
                correct(id, "RECEIPT", answer.reason(), actor);
                filings.clock(id, ReceiptClock.Kind.RETURNED, time.today());
            }
            case REFUSE -> refuse(id, "RECEIPT", answer.reason(), actor);
        }
        return Outcome.of(CompetitionProcess.RECEIPT_DECISION, answer.decision().name());
    }

    /** Hands the filing back for the working days the batch allows, as often as it allows (CC-45, XC-15). */
    private void correct(SubjectId id, String step, String reason, Actor actor) {
        requireReason(reason);
        var parameters = batches.parameters(dossiers.get(id).batch());
        var rounds = filings.findings(id).stream()
                .filter(finding -> finding.finding().equals("CORRECT"))
                .count();
        if (rounds >= parameters.integer("correction.rounds")) {
            throw new RuleViolated("competition.correctionsUsed", rounds);
        }
        var now = time.now();
        var until = workingDays.endOfPeriod(now, parameters.integer("correction.workingDays"));
        filings.add(id, new Finding(step, "CORRECT", reason, "", Optional.of(until), actor.account(), now));
        dossiers.status(id, DossierStatus.RETURNED, "补正理由：" + reason, actor);
        papers.correction(id, (int) rounds + 1, reason, Days.last(until));
        mails.returned(id, reason, until);
    }

    private void refuse(SubjectId id, String step, String reason, Actor actor) {
        requireReason(reason);
        filings.add(id, new Finding(step, "REFUSE", reason, "", Optional.empty(), actor.account(), time.now()));
        dossiers.status(id, DossierStatus.NOT_ACCEPTED, "不予备案理由：" + reason, actor);
        items.notOnFile(id, "不予备案。", actor);
        papers.refusal(id, reason);
        mails.refused(id, reason);
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new RuleViolated("competition.findingReasonMissing");
        }
    }

    /** Issues 竞赛备案回执 with its number and tells organiser and district; a second time nothing happens (CC-36, CC-P3). */
    Outcome issueReceipt(SubjectId id) {
        if (once.first(id, "receipt")) {
            var number = papers.receipt(id, conditions(id));
            competitions.receipt(id, number, time.today(), keptUntil(id));
            items.onFile(id);
            dossiers.status(id, DossierStatus.FILED, "备案回执编号" + number + "。", Actor.SYSTEM);
            mails.toOrganiser(id, "receipt", Map.of());
            mails.toGroup(
                    id,
                    Readers.supervisors(competitions.find(id).orElseThrow().venue()),
                    "receipt-district",
                    Map.of("link", "/office/competition/" + id));
        }
        return Outcome.of(CompetitionProcess.FILED, true)
                .and(
                        CompetitionProcess.ITEMS,
                        competitions.find(id).orElseThrow().items().stream()
                                .map(item -> item.id().value())
                                .toList());
    }

    /** The filing is kept at least so many years from its receipt (CC-37). */
    private LocalDate keptUntil(SubjectId id) {
        return time.today()
                .plusYears(batches.parameters(dossiers.get(id).batch()).integer("filing.years"));
    }

    /** What the section wrote beside the conditions every receipt carries. */
    private String conditions(SubjectId id) {
        return filings.findings(id).stream()
                .filter(finding -> finding.finding().equals("RECEIPT"))
                .map(Finding::conditions)
                .reduce("", (earlier, later) -> later);
    }

    /** The receipt is overdue: said to clerks and leader of the section, and in the journal (CC-36). */
    void escalate(SubjectId id) {
        if (once.first(id, "receiptOverdue")) {
            journal.record(id, Actor.SYSTEM, "receiptOverdue", "备案回执已超过办理期限，已提醒竞赛管理科及其负责人。");
            receiptUntil(id).ifPresent(until -> remind(id, "receipt-overdue", until));
        }
    }

    void remind(SubjectId id, String template, Instant until) {
        Map<String, Object> values =
                Map.of("receiptUntil", Days.chinese(Days.last(until)), "link", "/office/dossiers/" + id);
        mails.toGroup(id, CompetitionMails.SECTION, template, values);
        mails.toGroup(id, CompetitionMails.SECTION_LEADER, template, values);
    }

    /** Until when the receipt is to be issued; empty before acceptance and while the organiser corrects (CC-36, CC-X2). */
    @Transactional(readOnly = true)
    public Optional<Instant> receiptUntil(SubjectId id) {
        int allowed = batches.parameters(dossiers.get(id).batch()).integer("receipt.workingDays");
        return filings.clock(id).due(workingDays, allowed).map(Time::endOf);
    }

    /** Until when the organiser corrects, and why. */
    @Transactional(readOnly = true)
    public Optional<Correction> correction(SubjectId id) {
        return filings.findings(id).stream()
                .filter(finding -> finding.correctBy().isPresent())
                .reduce((earlier, later) -> later)
                .map(finding ->
                        new Correction(finding.reason(), finding.correctBy().orElseThrow()));
    }

    /** What is to be corrected until when. */
    public record Correction(String reason, Instant until) {}
}
