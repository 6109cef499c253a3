package org.jiangheng.programmes.competition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.calendar.Time;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.programmes.competition.StaffAnswers.ChangeDecision;
import org.jiangheng.programmes.competition.StaffAnswers.DecideChange;
import org.jiangheng.workflow.Outcome;
import org.jiangheng.workflow.Processes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes after the receipt: asked for by the organiser, decided by the section, applied at once (CC-46, CC-X4, CC-X14). */
@Service
@Transactional
public class Changes {

    private final ChangeRepository changes;
    private final ChangeRules rules;
    private final ChangeEffects effects;
    private final ChangeWords words;
    private final Competitions competitions;
    private final ItemMoves items;
    private final CompetitionMails mails;
    private final Dossiers dossiers;
    private final Processes processes;
    private final Time time;
    private final Journal journal;

    Changes(
            ChangeRepository changes,
            ChangeRules rules,
            ChangeEffects effects,
            ChangeWords words,
            Competitions competitions,
            ItemMoves items,
            CompetitionMails mails,
            Dossiers dossiers,
            Processes processes,
            Time time,
            Journal journal) {
        this.changes = changes;
        this.rules = rules;
        this.effects = effects;
        this.words = words;
        this.competitions = competitions;
        this.items = items;
        this.mails = mails;
        this.dossiers = dossiers;
        this.processes = processes;
        this.time = time;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public Change get(SubjectId id) {
        return changes.find(id).orElseThrow(() -> new RuleViolated("competition.unknown"));
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Change> of(SubjectId competition) {
        return changes.of(competition);
    }

    /** What would change, in words. */
    @Transactional(readOnly = true)
    public String describe(Change change) {
        return words.of(change);
    }

    /** Asks for a change and starts its process (CC-46). */
    public SubjectId request(Change change, Actor organiser) {
        var competition = competitions.require(change.competition(), organiser);
        if (!competitions.isOrganiser(competition.id(), organiser)) {
            throw new RuleViolated("competition.unknown");
        }
        require(competition, change);
        var what = words.of(change);
        if (!changes.add(change, organiser.account())) {
            throw new RuleViolated("competition.changeOpen");
        }
        journal.record(competition.id(), organiser, "changeRequested", "申请变更：" + what + "理由：" + change.reason());
        mails.toGroup(
                competition.id(),
                CompetitionMails.SECTION,
                "change-requested",
                Map.of("what", what, "reason", change.reason(), "link", "/office/competition/" + competition.id()));
        processes.start(
                CompetitionProcess.CHANGE,
                change.id(),
                Outcome.of(CompetitionProcess.SECTION, CompetitionMails.SECTION)
                        .and(
                                CompetitionProcess.ORGANISER,
                                Roles.group(
                                        Roles.EMPLOYER, competition.organiser().value())));
        return change.id();
    }

    private void require(Competition competition, Change change) {
        if (competition.receiptNumber().isEmpty()
                || dossiers.get(competition.id()).status() != DossierStatus.FILED) {
            throw new RuleViolated("competition.changeNotFiled");
        }
        if (change.reason().isBlank()) {
            throw new RuleViolated("competition.changeReasonMissing");
        }
        if (change.isEmpty()) {
            throw new RuleViolated("competition.changeNothing");
        }
        var today = time.today();
        if (change.kind() == Change.Kind.CANCEL) {
            competition.items().stream()
                    .filter(item -> !item.status().isClosed())
                    .forEach(item -> ChangeRules.requireNotBegun(item, today));
            return;
        }
        var item = requireOpenItem(competition, change);
        if (change.kind() == Change.Kind.CANCEL_ITEM) {
            ChangeRules.requireNotBegun(item, today);
        } else {
            rules.require(competition, item, change, today);
        }
    }

    private static Item requireOpenItem(Competition competition, Change change) {
        return competition.items().stream()
                .filter(item -> Optional.of(item.id()).equals(change.item()))
                .filter(item -> !item.status().isClosed())
                .findFirst()
                .orElseThrow(() -> new RuleViolated("competition.changeItemUnknown"));
    }

    /** The section agrees or not; what it agrees to must still lie before the part concerned (CC-46). */
    Outcome decide(SubjectId id, DecideChange answer, Actor clerk) {
        var change = get(id);
        var agreed = answer.decision() == ChangeDecision.APPROVE;
        if (agreed) {
            require(competitions.get(change.competition()), change);
        } else if (answer.reason().isBlank()) {
            throw new RuleViolated("competition.changeRefusalReasonMissing");
        }
        changes.decide(
                id,
                agreed ? Change.Status.APPROVED : Change.Status.REFUSED,
                answer.reason(),
                clerk.account(),
                time.now());
        journal.record(
                change.competition(),
                clerk,
                agreed ? "changeApproved" : "changeRefused",
                (agreed ? "同意变更：" : "不同意变更：") + words.of(change) + answer.reason());
        if (!agreed) {
            mails.toOrganiser(
                    change.competition(),
                    "change-refused",
                    Map.of("what", words.of(change), "decision", answer.reason()));
        }
        return Outcome.of(CompetitionProcess.APPROVED, agreed);
    }

    /** Does what was agreed to: records, timers, due dates and papers move together; a second time nothing happens (CC-46). */
    Outcome apply(SubjectId id) {
        var change = get(id);
        if (change.status() == Change.Status.APPROVED && changes.apply(id)) {
            var what = words.of(change);
            effects.apply(change, what);
        }
        return Outcome.NOTHING;
    }

    /** Whether the filing was sent and neither decided nor put on file yet (CC-X14). */
    @Transactional(readOnly = true)
    public boolean mayWithdraw(SubjectId competition) {
        var status = dossiers.get(competition).status();
        return status != DossierStatus.FILED && !status.isClosed();
    }

    /** The organiser takes the filing back before the receipt (CC-X14). */
    public void withdraw(SubjectId competition, String reason, Actor organiser) {
        var dossier = dossiers.get(competition);
        if (!organiser.isIn(Roles.group(Roles.EMPLOYER, dossier.organiser().value()))) {
            throw new RuleViolated("competition.unknown");
        }
        if (reason.isBlank()) {
            throw new RuleViolated("competition.changeReasonMissing");
        }
        if (!mayWithdraw(competition)) {
            throw new RuleViolated("competition.withdrawTooLate");
        }
        if (!processes.tell(competition, CompetitionProcess.WITHDRAWN)) {
            throw new RuleViolated("competition.withdrawTooLate");
        }
        dossiers.status(competition, DossierStatus.WITHDRAWN, "撤回理由：" + reason.strip(), organiser);
        items.notOnFile(competition, "备案由主办单位撤回。", organiser);
        competitions
                .find(competition)
                .ifPresent(filed -> mails.toGroup(
                        competition,
                        CompetitionMails.SECTION,
                        "withdrawn",
                        Map.of("link", "/office/dossiers/" + competition)));
    }
}
