package org.jiangheng.party;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.workflow.Directory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one account store; the engine reads it as its directory. What administrators do with an account is in its journal. */
@Service
@Transactional
public class Accounts implements Directory {

    private static final String ADMINISTRATORS = Roles.group(Roles.ADMINISTRATOR, Roles.CENTER);

    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final AttemptRepository attempts;
    private final Passwords passwords;
    private final Units units;
    private final Journal journal;

    Accounts(
            AccountRepository accounts,
            SessionRepository sessions,
            AttemptRepository attempts,
            Passwords passwords,
            Units units,
            Journal journal) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.attempts = attempts;
        this.passwords = passwords;
        this.units = units;
        this.journal = journal;
    }

    /** Creates the account; a person has one account at most (XC-36). An empty password cannot sign on. */
    public void create(NewAccount account) {
        if (!NewAccount.isName(account.account())) {
            throw new RuleViolated("party.accountInvalid");
        }
        account.groups().forEach(units::requireKnown);
        if (!accounts.insert(account)) {
            throw new RuleViolated("party.accountTaken", account.account());
        }
        if (!account.password().isEmpty()) {
            passwords.choose(account.account(), account.password());
        }
        account.groups().forEach(group -> accounts.join(account.account(), group));
    }

    /** The account with its groups; its person and organisation bring groups of their own. */
    @Override
    @Transactional(readOnly = true)
    public Optional<Actor> find(String account) {
        return accounts.find(account).filter(Account::enabled).map(this::actor);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Actor> membersOf(String group) {
        return accounts.membersOf(group).stream().map(this::actor).toList();
    }

    /** The hash of the password; empty for unknown and disabled accounts and those without a password. */
    @Transactional(readOnly = true)
    public Optional<String> passwordHash(String account) {
        return accounts.passwordHash(account);
    }

    @Transactional(readOnly = true)
    public List<Account> all() {
        return accounts.all();
    }

    /** Accounts whose name, person's name or mail address contains the text; all of them when it is empty. */
    @Transactional(readOnly = true)
    public List<Account> search(String text) {
        return accounts.search(text.strip());
    }

    /** The mail address of the account, also of a closed one. */
    @Transactional(readOnly = true)
    public String email(String account) {
        return get(account).email();
    }

    /** What the journal and the mails know the account by. */
    @Transactional(readOnly = true)
    public SubjectId subject(String account) {
        return accounts.subject(account);
    }

    /** Changes how the person is called and where letters go. */
    public void contact(String account, String name, String email, Actor by) {
        var before = get(account);
        accounts.contact(account, name, email);
        if (!before.name().equals(name)) {
            note(account, by, "renamed", "姓名由“" + before.name() + "”改为“" + name + "”。");
        }
        if (!before.email().equals(email)) {
            note(account, by, "emailChanged", "邮箱由" + before.email() + "改为" + email + "。");
        }
    }

    /** Closes the account and ends its sessions, at once and on every node; never one's own, nor the last administrator's. */
    public void disable(String account, String reason, Actor by) {
        requireSomebodyElse(account, by);
        if (reason.isBlank()) {
            throw new RuleViolated("party.reasonMissing");
        }
        requireAnotherAdministrator(account);
        if (get(account).enabled() && accounts.enable(account, false, reason.strip())) {
            sessions.deleteAll(account);
            note(account, by, "disabled", "停用账号：" + reason.strip());
        }
    }

    /** Opens a closed account again. */
    public void enable(String account, Actor by) {
        if (!get(account).enabled() && accounts.enable(account, true, "")) {
            note(account, by, "enabled", "恢复账号。");
        }
    }

    /** Gives the account a role in a unit ({@code role@unit}); it acts at once. */
    public void grant(String account, String group, Actor by) {
        get(account);
        units.requireGrantable(group);
        accounts.lockMembers(group);
        if (accounts.join(account, group)) {
            requireApart(accounts.groupsOf(account));
            note(account, by, "granted", "增加岗位：" + units.label(group) + "。");
        }
    }

    /** Takes a role in a unit from the account; it acts at once. Nobody stops being administrator by their own hand. */
    public void revoke(String account, String group, Actor by) {
        get(account);
        if (group.equals(ADMINISTRATORS)) {
            requireSomebodyElse(account, by);
            requireAnotherAdministrator(account);
        }
        if (accounts.leave(account, group)) {
            note(account, by, "revoked", "撤销岗位：" + units.label(group) + "。");
        }
    }

    /** Makes these the roles of the account in the unit. */
    public void assign(String account, String unit, Set<String> roles, Actor by) {
        var before = new HashSet<String>();
        accounts.groupsOf(account).stream()
                .filter(group -> group.endsWith("@" + unit))
                .forEach(before::add);
        var after = new HashSet<String>();
        roles.forEach(role -> after.add(Roles.group(role, unit)));
        before.stream().filter(group -> !after.contains(group)).forEach(group -> revoke(account, group, by));
        after.stream().filter(group -> !before.contains(group)).forEach(group -> grant(account, group, by));
    }

    /** Signs the account off everywhere, on every node. */
    public void endSessions(String account) {
        sessions.deleteAll(account);
    }

    /** The same, by an administrator. */
    public void endSessions(String account, Actor by) {
        get(account);
        endSessions(account);
        note(account, by, "sessionsEnded", "结束全部会话。");
    }

    /** Lets a name that was locked after wrong passwords be tried again. */
    public void unlock(String account, Actor by) {
        get(account);
        attempts.forget(AttemptRepository.ofName(account));
        note(account, by, "unlocked", "解除登录锁定。");
    }

    /** The account chooses another password, knowing the current one. */
    public void changePassword(String account, String current, String fresh) {
        if (!passwords.matches(current, accounts.passwordHash(account))) {
            throw new RuleViolated("party.passwordWrong");
        }
        passwords.choose(account, fresh);
        note(account, actor(get(account)), "passwordChanged", "修改密码。");
    }

    /** The account chooses a password after a reset or at its first sign-on; all its sessions end, and a lock is lifted. */
    public void renewPassword(String account, String fresh) {
        var owner = get(account);
        passwords.choose(account, fresh);
        sessions.deleteAll(account);
        attempts.forget(AttemptRepository.ofName(account));
        note(account, actor(owner), "passwordSet", "凭邮件链接设置密码，全部会话结束。");
    }

    private void requireSomebodyElse(String account, Actor by) {
        if (account.equals(by.account())) {
            throw new RuleViolated("party.notYourself");
        }
    }

    /** Without an administrator nobody could make one (CVE-2026-77226 closes the engine's own way). */
    private void requireAnotherAdministrator(String account) {
        var members = accounts.lockMembers(ADMINISTRATORS);
        if (members.contains(account) && members.size() == 1) {
            throw new RuleViolated("party.lastAdministrator");
        }
    }

    /** Who audits takes part in nothing. */
    private static void requireApart(Set<String> groups) {
        var audits = groups.stream().anyMatch(group -> group.startsWith(Roles.AUDITOR + "@"));
        if (audits && !groups.stream().allMatch(group -> group.startsWith(Roles.AUDITOR + "@"))) {
            throw new RuleViolated("party.auditorApart");
        }
    }

    private Account get(String account) {
        return accounts.find(account).orElseThrow(() -> new RuleViolated("party.accountUnknown", account));
    }

    private void note(String account, Actor by, String event, String sentence) {
        journal.record(accounts.subject(account), by, event, sentence);
    }

    private Actor actor(Account account) {
        var groups = accounts.groupsOf(account.account());
        groups.addAll(accounts.lentTo(account.account()));
        return new Actor(account.account(), account.name(), groups);
    }
}
