package org.jiangheng.desk;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.calendar.Time;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.mail.Addressee;
import org.jiangheng.mail.Mails;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.Experts;
import org.jiangheng.party.NewAccount;
import org.jiangheng.party.PasswordLinks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does to accounts that takes more than one step: all of them or none. */
@Service
@Transactional
class Registrar {

    private static final String ADDRESS = "[^@\\s]+@[^@\\s]+\\.[^@\\s.]+";

    private final Accounts accounts;
    private final Experts experts;
    private final PasswordLinks links;
    private final Journal journal;
    private final Mails mails;
    private final Time time;

    Registrar(Accounts accounts, Experts experts, PasswordLinks links, Journal journal, Mails mails, Time time) {
        this.accounts = accounts;
        this.experts = experts;
        this.links = links;
        this.journal = journal;
        this.mails = mails;
        this.time = time;
    }

    /** Makes the account without a password and sends its owner the link to set one: nobody else ever knows it. */
    void employ(AccountPages.NewStaff staff, Actor by) {
        requireContact(staff.name(), staff.email());
        accounts.create(new NewAccount(
                staff.account(), staff.name(), "", staff.email(), Optional.empty(), Optional.empty(), Set.of()));
        journal.record(accounts.subject(staff.account()), by, "accountCreated", "建立账号“" + staff.account() + "”。");
        accounts.assign(staff.account(), staff.unit(), staff.roles(), by);
        if (staff.isExpert()) {
            admit(staff.account(), staff.employer(), staff.field(), by);
        }
        links.invite(staff.account(), by);
    }

    /** Changes name and address; whoever got letters until now is told. */
    void contact(String account, String name, String email, Actor by) {
        requireContact(name, email);
        var before = accounts.email(account);
        accounts.contact(account, name, email, by);
        if (!before.equals(email)) {
            mails.queue(
                    accounts.subject(account),
                    new Addressee(name, before),
                    "account/changed",
                    Map.of("account", account, "what", "登记的邮箱已改为" + masked(email), "at", time.now()));
        }
    }

    /** Makes these the roles in the unit; an expert needs an employer and a field. */
    void assign(String account, String unit, Set<String> roles, Actor by) {
        if (roles.contains(Roles.EXPERT) && experts.ofAccount(account).isEmpty()) {
            throw new RuleViolated("party.expertIncomplete");
        }
        accounts.assign(account, unit, roles, by);
    }

    /** Takes the account into the pool of experts, or corrects what is known of the expert. */
    void admit(String account, String employer, String field, Actor by) {
        if (employer.isBlank() || field.isBlank()) {
            throw new RuleViolated("party.expertIncomplete");
        }
        experts.admit(account, employer.strip(), field.strip());
        journal.record(
                accounts.subject(account),
                by,
                "expertAdmitted",
                "登记专家：工作单位" + employer.strip() + "，专业方向" + field.strip() + "。");
    }

    private static void requireContact(String name, String email) {
        if (name.isBlank()) {
            throw new RuleViolated("party.nameMissing");
        }
        if (!email.matches(ADDRESS)) {
            throw new RuleViolated("party.emailInvalid");
        }
    }

    private static String masked(String email) {
        return email.charAt(0) + "***" + email.substring(email.indexOf('@'));
    }
}
