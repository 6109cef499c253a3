package org.jiangheng.integrity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiangheng.calendar.Time;
import org.jiangheng.calendar.WorkingDays;
import org.jiangheng.integrity.Entry.Status;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.party.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of dishonesty, asked at every submission and before every certificate (XC-18, XC-19, XC-20). */
@Service
@Transactional
public class Register {

    /** Working days the party has for a statement before the entry may be confirmed (XC-20). */
    private static final int STATEMENT = 5;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private final EntryRepository entries;
    private final WorkingDays workingDays;
    private final Journal journal;
    private final Time time;

    Register(EntryRepository entries, WorkingDays workingDays, Journal journal, Time time) {
        this.entries = entries;
        this.workingDays = workingDays;
        this.journal = journal;
        this.time = time;
    }

    /** Refuses a person with a ban in force (DR-21, XC-19). */
    @Transactional(readOnly = true)
    public void requireClear(PersonId person) {
        inForce(person.uuid())
                .filter(entry -> entry.sanction() == Sanction.BARRED)
                .findFirst()
                .ifPresent(ban -> refuse("integrity.barred", ban));
    }

    /** Whether a ban on the person is in force (DR-83, XC-19). */
    @Transactional(readOnly = true)
    public boolean isBarred(PersonId person) {
        return inForce(person.uuid()).anyMatch(entry -> entry.sanction() == Sanction.BARRED);
    }

    /** Those among many people who have a ban in force (DR-83, XC-19). */
    @Transactional(readOnly = true)
    public Set<PersonId> barred(Collection<PersonId> among) {
        return entries.barred(among, time.today());
    }

    /** Refuses an employer whose right to recommend is suspended or withdrawn (DR-22). */
    @Transactional(readOnly = true)
    public void requireMayRecommend(OrganisationId employer) {
        inForce(employer.uuid())
                .filter(entry -> entry.sanction().forbidsRecommending())
                .findFirst()
                .ifPresent(entry -> refuse("integrity.mayNotRecommend", entry));
    }

    /** Whether the employer's right to recommend is suspended or withdrawn (DR-22). */
    @Transactional(readOnly = true)
    public boolean isSuspended(OrganisationId employer) {
        return inForce(employer.uuid()).anyMatch(entry -> entry.sanction().forbidsRecommending());
    }

    /** Refuses an organisation with a ban in force (XC-19). */
    @Transactional(readOnly = true)
    public void requireClear(OrganisationId organisation) {
        inForce(organisation.uuid())
                .filter(entry -> entry.sanction() == Sanction.BARRED)
                .findFirst()
                .ifPresent(ban -> refuse("integrity.organisationBarred", ban));
    }

    /** Whether the organisation files competitions under stricter conditions (CC-70). */
    @Transactional(readOnly = true)
    public boolean isStricter(OrganisationId organiser) {
        return inForce(organiser.uuid()).anyMatch(entry -> entry.sanction() == Sanction.FILING_STRICTER);
    }

    /** Proposes an entry; it has no effect until somebody else confirms it (XC-20). */
    public SubjectId enter(NewEntry entry, Actor proposer) {
        var id = SubjectId.fresh();
        entries.add(id, entry, proposer.account());
        journal.record(
                id, proposer, "sanctionProposed", "提出处理意见：" + entry.sanction().label() + "。依据：" + entry.decision());
        return id;
    }

    /** The last day of the party's statement on what is proposed that day; it may be confirmed from the day after (XC-20). */
    public LocalDate statementUntil(LocalDate proposedOn) {
        return workingDays.plus(proposedOn, STATEMENT);
    }

    /** Puts an entry into force: another person, after the statement period (XC-20). */
    public void confirm(SubjectId id, Actor decider) {
        Entry entry = get(id);
        if (entry.proposedBy().equals(decider.account())) {
            throw new RuleViolated("integrity.secondPersonNeeded");
        }
        LocalDate last = statementUntil(entry.proposedOn());
        if (!time.today().isAfter(last)) {
            throw new RuleViolated("integrity.statementPeriodRuns", DAY.format(last));
        }
        move(id, Status.PROPOSED, Status.CONFIRMED, decider);
        journal.record(
                id, decider, "sanctionConfirmed", "确认处理决定：" + entry.sanction().label() + "。");
    }

    /** Takes an entry back, with the reason (XC-18). */
    public void lift(SubjectId id, String reason, Actor decider) {
        if (reason.isBlank()) {
            throw new RuleViolated("integrity.groundsMissing");
        }
        move(id, get(id).status(), Status.LIFTED, decider);
        journal.record(id, decider, "sanctionLifted", "撤销处理决定。理由：" + reason);
    }

    @Transactional(readOnly = true)
    public Entry get(SubjectId id) {
        return entries.find(id).orElseThrow(() -> new RuleViolated("integrity.unknown"));
    }

    /** Every entry of a kind that a programme proposed, newest first. */
    @Transactional(readOnly = true)
    public List<Entry> ofProgramme(String programme, Sanction sanction) {
        return entries.ofProgramme(programme, sanction);
    }

    @Transactional(readOnly = true)
    public List<Entry> of(PersonId person) {
        return entries.ofParty(person.uuid());
    }

    @Transactional(readOnly = true)
    public List<Entry> of(OrganisationId organisation) {
        return entries.ofParty(organisation.uuid());
    }

    private Stream<Entry> inForce(UUID party) {
        LocalDate today = time.today();
        return entries.ofParty(party).stream().filter(entry -> entry.isInForceOn(today));
    }

    private void move(SubjectId id, Status from, Status to, Actor actor) {
        if (from == to || !entries.move(id, from, to, actor.account())) {
            throw new RuleViolated("integrity.alreadyDecided");
        }
    }

    private static void refuse(String code, Entry entry) {
        throw new RuleViolated(
                code, entry.decision(), entry.ends().map(DAY::format).orElse("另行通知"));
    }
}
