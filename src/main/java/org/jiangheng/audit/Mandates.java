package org.jiangheng.audit;

import java.util.List;
import java.util.Optional;
import org.jiangheng.batch.Batches;
import org.jiangheng.calendar.Time;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.Account;
import org.jiangheng.party.Accounts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may look into which batch from outside, and when; given and withdrawn by an administrator, noted on the batch (XC-29, XC-32). */
@Service
@Transactional
public class Mandates {

    private final MandateRepository mandates;
    private final Accounts accounts;
    private final Batches batches;
    private final Journal journal;
    private final Time time;

    Mandates(MandateRepository mandates, Accounts accounts, Batches batches, Journal journal, Time time) {
        this.mandates = mandates;
        this.accounts = accounts;
        this.batches = batches;
        this.journal = journal;
        this.time = time;
    }

    /** Opens a batch to an auditor. */
    public SubjectId give(NewMandate asked, Actor by) {
        var auditor = accounts.find(asked.account())
                .filter(account -> account.hasRole(Roles.AUDITOR))
                .orElseThrow(() -> new RuleViolated("audit.notAuditor"));
        if (asked.until().isBefore(asked.from()) || asked.until().isBefore(time.today())) {
            throw new RuleViolated("audit.periodWrong");
        }
        if (asked.reason().isBlank()) {
            throw new RuleViolated("audit.reasonMissing");
        }
        batches.get(asked.batch());
        var id = SubjectId.fresh();
        mandates.insert(id, asked, by);
        journal.record(
                asked.batch(),
                by,
                "mandateGiven",
                "授权审计员" + auditor.name() + "（" + auditor.account() + "）自" + asked.from() + "至" + asked.until()
                        + "查阅本批次，事由：" + asked.reason().strip());
        return id;
    }

    /** Closes it at once; a second withdrawal changes nothing. */
    public void withdraw(SubjectId id, String reason, Actor by) {
        if (reason.isBlank()) {
            throw new RuleViolated("audit.reasonMissing");
        }
        var mandate = mandates.find(id).orElseThrow(() -> new RuleViolated("audit.mandateUnknown"));
        if (mandates.withdraw(id, reason.strip(), by)) {
            journal.record(
                    mandate.batch(),
                    by,
                    "mandateWithdrawn",
                    "撤回审计员（" + mandate.account() + "）对本批次的查阅授权，事由：" + reason.strip());
        }
    }

    @Transactional(readOnly = true)
    public Optional<Mandate> find(SubjectId id) {
        return mandates.find(id);
    }

    /** Every mandate, newest first. */
    @Transactional(readOnly = true)
    public List<Mandate> all() {
        return mandates.all();
    }

    /** The auditor's own, newest first. */
    @Transactional(readOnly = true)
    public List<Mandate> of(Actor auditor) {
        return mandates.all().stream()
                .filter(mandate -> mandate.account().equals(auditor.account()))
                .toList();
    }

    /** What opens the batch to the auditor today; empty for everybody else and at any other time. */
    @Transactional(readOnly = true)
    public Optional<Mandate> inForce(SubjectId batch, Actor auditor) {
        return of(auditor).stream()
                .filter(mandate -> mandate.batch().equals(batch) && auditor.hasRole(Roles.AUDITOR))
                .filter(mandate -> mandate.isInForceOn(time.today()))
                .findFirst();
    }

    /** The accounts a mandate can be given to. */
    @Transactional(readOnly = true)
    public List<Actor> auditors() {
        return accounts.all().stream()
                .filter(Account::enabled)
                .flatMap(account -> accounts.find(account.account()).stream())
                .filter(actor -> actor.hasRole(Roles.AUDITOR))
                .toList();
    }
}
