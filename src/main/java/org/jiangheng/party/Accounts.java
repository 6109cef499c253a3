package org.jiangheng.party;

import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.workflow.Directory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one account store; the engine reads it as its directory. */
@Service
@Transactional
public class Accounts implements Directory {

    private final AccountRepository accounts;
    private final Units units;
    private final ObjectProvider<PasswordEncoder> encoders;

    Accounts(AccountRepository accounts, Units units, ObjectProvider<PasswordEncoder> encoders) {
        this.accounts = accounts;
        this.units = units;
        this.encoders = encoders;
    }

    /** Creates the account; a person has one account at most (XC-36). An empty password cannot sign on. */
    public void create(NewAccount account) {
        if (!account.account().matches("[a-z][a-z0-9]{2,31}")) {
            throw new RuleViolated("party.accountInvalid");
        }
        account.groups().forEach(units::requireKnown);
        if (!accounts.insert(account, hash(account.password()))) {
            throw new RuleViolated("party.accountTaken", account.account());
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

    /** The hash the sign-on checks the password against; empty for unknown and disabled accounts. */
    @Transactional(readOnly = true)
    public Optional<String> passwordHash(String account) {
        return accounts.passwordHash(account);
    }

    @Transactional(readOnly = true)
    public List<Account> all() {
        return accounts.all();
    }

    /** Closes the account and ends its sessions, at once and on every node. */
    public void disable(String account, String reason, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** Opens a closed account again. */
    public void enable(String account, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** Gives the account a role in a unit ({@code role@unit}); it acts at once. */
    public void grant(String account, String group, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** Takes a role in a unit from the account; it acts at once. */
    public void revoke(String account, String group, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** Accounts whose name, person's name or mail address contains the text; all of them when it is empty. */
    @Transactional(readOnly = true)
    public List<Account> search(String text) {
        throw new UnsupportedOperationException();
    }

    /** Signs the account off everywhere, on every node. */
    public void endSessions(String account) {
        throw new UnsupportedOperationException();
    }

    /** The account chooses another password, knowing the current one. */
    public void changePassword(String account, String current, String fresh) {
        throw new UnsupportedOperationException();
    }

    /** The account chooses a password after a reset or at its first sign-on; all its sessions end. */
    public void renewPassword(String account, String fresh) {
        throw new UnsupportedOperationException();
    }

    /** The mail address of the account. */
    @Transactional(readOnly = true)
    public String email(String account) {
        return accounts.find(account)
                .map(Account::email)
                .orElseThrow(() -> new RuleViolated("party.accountUnknown", account));
    }

    private Optional<String> hash(String password) {
        return password.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        encoders.getIfAvailable(BCryptPasswordEncoder::new).encode(password));
    }

    private Actor actor(Account account) {
        return new Actor(account.account(), account.name(), accounts.groupsOf(account.account()));
    }
}
