package org.jiangheng.party;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangheng.calendar.Time;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.RuleViolated;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who stands in for whom (委托): for the days named, and not a second longer, the deputy holds the roles of a colleague of the same
 * unit. Experts judge in person, auditors are mandated one by one and administrators are several: their roles are not lent.
 */
@Service
@Transactional
public class Deputies {

    private final DeputyRepository deputies;
    private final Accounts accounts;
    private final AccountRepository store;
    private final Journal journal;
    private final Time time;

    Deputies(DeputyRepository deputies, Accounts accounts, AccountRepository store, Journal journal, Time time) {
        this.deputies = deputies;
        this.accounts = accounts;
        this.store = store;
        this.journal = journal;
        this.time = time;
    }

    /**
     * Lends the roles of an account to a colleague from the first day to the end of the last; by oneself, or by the head of the unit.
     */
    public void appoint(String account, String deputy, LocalDate first, LocalDate last, String reason, Actor by) {
        requireMay(account, by);
        requireColleague(account, deputy);
        var starts = starts(first);
        var ends = Time.endOf(last);
        if (reason.isBlank()) {
            throw new RuleViolated("party.reasonMissing");
        }
        if (!starts.isBefore(ends) || !time.now().isBefore(ends)) {
            throw new RuleViolated("party.deputyDays");
        }
        if (deputies.overlaps(account, starts, ends)) {
            throw new RuleViolated("party.deputyTwice");
        }
        deputies.insert(account, deputy, starts, ends, reason.strip(), by.account());
        note(account, deputy, by, "deputyAppointed", first + "至" + last + "，事由：" + reason.strip() + "。");
    }

    /** Ends a mandate before its time; by either of the two, or by the head of the unit. */
    public void end(String id, Actor by) {
        var mandate = deputies.find(id).orElseThrow(() -> new RuleViolated("party.deputyUnknown"));
        if (!by.account().equals(mandate.deputy())) {
            requireMay(mandate.account(), by);
        }
        if (deputies.end(id, by.account())) {
            note(mandate.account(), mandate.deputy(), by, "deputyEnded", "提前结束。");
        }
    }

    /** What the account has given and holds, the latest first. */
    @Transactional(readOnly = true)
    public List<Deputy> of(String account) {
        return deputies.of(account);
    }

    /** The colleagues who could stand in for the account: those with a role in one of its units. */
    @Transactional(readOnly = true)
    public List<Actor> colleagues(String account) {
        var units = units(store.groupsOf(account));
        return accounts.all().stream()
                .filter(other -> other.enabled() && !other.account().equals(account))
                .flatMap(other -> accounts.find(other.account()).stream())
                .filter(other -> units(other.groups()).stream().anyMatch(units::contains))
                .toList();
    }

    private Instant starts(LocalDate first) {
        var midnight = first.atStartOfDay(Time.BEIJING).toInstant();
        return midnight.isBefore(time.now()) ? time.now() : midnight;
    }

    private void requireMay(String account, Actor by) {
        var heads = units(store.groupsOf(account)).stream().map(unit -> Roles.group(Roles.HEAD, unit));
        if (!by.account().equals(account) && heads.noneMatch(by::isIn)) {
            throw new RuleViolated("party.deputyNotYours");
        }
    }

    private void requireColleague(String account, String deputy) {
        if (colleagues(account).stream().noneMatch(other -> other.account().equals(deputy))) {
            throw new RuleViolated("party.deputyElsewhere");
        }
    }

    private static Set<String> units(Set<String> groups) {
        return groups.stream()
                .filter(Deputies::isLent)
                .map(group -> group.substring(group.indexOf('@') + 1))
                .collect(Collectors.toSet());
    }

    /** Whether the role of the group is one a deputy takes over. */
    static boolean isLent(String group) {
        var role = group.substring(0, group.indexOf('@'));
        return !Set.of(Roles.ADMINISTRATOR, Roles.EXPERT, Roles.AUDITOR, Roles.APPLICANT, Roles.EMPLOYER)
                .contains(role);
    }

    private void note(String account, String deputy, Actor by, String event, String what) {
        var names = "由" + name(deputy) + "代办" + name(account) + "的工作：" + what;
        journal.record(accounts.subject(account), by, event, names);
        journal.record(accounts.subject(deputy), by, event, names);
    }

    private String name(String account) {
        return store.find(account).map(Account::name).orElse(account);
    }
}
