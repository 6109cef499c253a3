package org.jiangheng.party;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jiangheng.kernel.RuleViolated;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accounts that come about by sign-up: their owner has chosen name and password before the account exists (XC-36). */
@Service
@Transactional
public class Newcomers {

    private static final Duration HOUR = Duration.ofHours(1);

    private final AccountRepository accounts;
    private final NewcomerRepository newcomers;
    private final FormerPasswordRepository former;
    private final AttemptRepository attempts;
    private final PasswordEncoder encoder;

    Newcomers(
            AccountRepository accounts,
            NewcomerRepository newcomers,
            FormerPasswordRepository former,
            AttemptRepository attempts,
            PasswordEncoder encoder) {
        this.accounts = accounts;
        this.newcomers = newcomers;
        this.former = former;
        this.attempts = attempts;
        this.encoder = encoder;
    }

    /** Refuses what cannot be the name of an account, taken or not; who asks may go on with what it said. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void requireName(String account) {
        if (!NewAccount.isName(account)) {
            throw new RuleViolated("party.accountInvalid");
        }
    }

    /** Refuses a password that does not follow the rules; who asks may go on with what it said. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void requirePassword(String account, String password) {
        PasswordRules.check(account, password);
    }

    /** The hash of a password that follows the rules. */
    public String hash(String account, String password) {
        requirePassword(account, password);
        return encoder.encode(password);
    }

    @Transactional(readOnly = true)
    public boolean isTaken(String account) {
        return accounts.find(account).isPresent();
    }

    /** Names of open accounts letters to this address go to; for letters to the address alone. */
    @Transactional(readOnly = true)
    public List<String> accountsOf(String email) {
        return accounts.ofEmail(email).stream().map(Account::account).toList();
    }

    /** Creates the account with the password chosen before. */
    public void admit(NewAccount account, String hash) {
        requireName(account.account());
        if (!accounts.insert(account)) {
            throw new RuleViolated("party.accountTaken", account.account());
        }
        accounts.password(account.account(), hash);
        former.add(account.account(), hash, 1);
    }

    /** Creates the account, closed until {@link #open} : its name cannot be taken by somebody else meanwhile. */
    public void reserve(NewAccount account, String hash, String reason) {
        admit(account, hash);
        accounts.enable(account.account(), false, reason);
    }

    /** Opens a reserved account as an operator of the organisation. */
    public void open(String account, OrganisationId organisation) {
        newcomers.join(account, organisation);
        accounts.enable(account, true, "");
    }

    /** Takes a reserved account away again; nobody ever signed on with it. */
    public void release(String account) {
        newcomers.delete(account);
    }

    /** The operators of an organisation, the first one first. */
    @Transactional(readOnly = true)
    public List<Account> operators(OrganisationId organisation) {
        return newcomers.operators(organisation);
    }

    /** Counts a sign-up from this place; whether there were too many within the hour. */
    public boolean tooManyFrom(Origin origin, int limit) {
        return tooMany("address:sign-up:" + origin.place(), limit);
    }

    /** Counts a letter to this address; whether there were too many within the hour. */
    public boolean tooManyTo(String email, int limit) {
        return tooMany("address:sign-up-mail:" + AttemptRepository.digest(email.toLowerCase(Locale.ROOT)), limit);
    }

    private boolean tooMany(String counter, int limit) {
        return attempts.begin(counter, HOUR, false)
                .filter(count -> count <= limit)
                .isEmpty();
    }
}
