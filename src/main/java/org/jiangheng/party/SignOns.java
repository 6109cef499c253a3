package org.jiangheng.party;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.mail.Addressee;
import org.jiangheng.mail.Mails;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signing on. Wrong passwords are counted in the database for the name typed, whether there is such an account or not, and for the
 * address they come from; so neither the answer nor the time it takes says which accounts exist, and one address can lock only few.
 */
@Service
public class SignOns {

    private final AccountRepository accounts;
    private final AttemptRepository attempts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Journal journal;
    private final Mails mails;
    private final SignOnSettings settings;
    private final TransactionTemplate transaction;

    SignOns(
            AccountRepository accounts,
            AttemptRepository attempts,
            Sessions sessions,
            Passwords passwords,
            Journal journal,
            Mails mails,
            SignOnSettings settings,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.journal = journal;
        this.mails = mails;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** Tries the password; the hash is computed outside any transaction and for unknown names too. */
    public SignOn attempt(String typed, String password, Origin origin) {
        var name = typed.strip().toLowerCase(Locale.ROOT);
        Optional<SignOn> refusal = required(transaction.execute(status -> begin(name, origin)));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var hash = NewAccount.isName(name) ? accounts.passwordHash(name) : Optional.<String>empty();
        var matches = passwords.matches(password, hash);
        return required(transaction.execute(status -> matches ? granted(name, origin) : refused(name, origin)));
    }

    private Optional<SignOn> begin(String name, Origin origin) {
        if (attempts.begin(AttemptRepository.ofAddress(origin), settings.addressPause(), false)
                .isEmpty()) {
            return Optional.of(new SignOn.Paused());
        }
        var counter = AttemptRepository.ofName(name);
        var tried = attempts.begin(counter, settings.forget(), true);
        if (tried.isPresent() && tried.get() > settings.attempts()) {
            attempts.block(counter, settings.lockAfter(attempts.locks(counter)));
            return Optional.of(new SignOn.Locked());
        }
        return tried.isPresent() ? Optional.empty() : Optional.of(new SignOn.Locked());
    }

    private SignOn granted(String name, Origin origin) {
        attempts.undo(AttemptRepository.ofAddress(origin));
        attempts.forget(AttemptRepository.ofName(name));
        attempts.forgetOlderThan(settings.forget());
        var account = accounts.find(name).filter(Account::enabled);
        if (account.isEmpty()) {
            return new SignOn.Refused();
        }
        var actor = new Actor(name, account.get().name(), accounts.groupsOf(name));
        var session = sessions.open(name, origin);
        accounts.noteSignOn(name, origin.address());
        journal.record(accounts.subject(name), actor, "signedOn", "从" + origin.address() + "登录。");
        return new SignOn.Granted(actor, session);
    }

    private SignOn refused(String name, Origin origin) {
        pause(origin);
        var counter = AttemptRepository.ofName(name);
        var before = attempts.locks(counter);
        var tried = attempts.count(counter);
        note(name, "signOnFailed", "从" + origin.address() + "登录失败，连续第" + tried + "次。");
        if (tried < settings.attempts()) {
            return new SignOn.Refused();
        }
        var length = settings.lockAfter(before);
        attempts.block(counter, length);
        note(name, "signOnLocked", "连续" + tried + "次登录失败，锁定" + length.toMinutes() + "分钟。");
        tellOwner(name, length.toMinutes());
        return new SignOn.Locked();
    }

    private void pause(Origin origin) {
        var counter = AttemptRepository.ofAddress(origin);
        if (attempts.count(counter) >= settings.attemptsPerAddress()) {
            attempts.block(counter, settings.addressPause());
        }
    }

    private void note(String name, String event, String sentence) {
        find(name).ifPresent(account -> journal.record(accounts.subject(name), Actor.SYSTEM, event, sentence));
    }

    private void tellOwner(String name, long minutes) {
        find(name)
                .filter(Account::enabled)
                .ifPresent(account -> mails.queue(
                        accounts.subject(name),
                        new Addressee(account.name(), account.email()),
                        "account/locked",
                        Map.of("account", name, "minutes", minutes, "link", "/password/forgotten")));
    }

    private Optional<Account> find(String name) {
        return NewAccount.isName(name) ? accounts.find(name) : Optional.empty();
    }

    private static <T> T required(@Nullable T result) {
        return Objects.requireNonNull(result);
    }
}
