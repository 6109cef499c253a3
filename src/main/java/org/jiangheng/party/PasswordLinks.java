package org.jiangheng.party;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.calendar.Time;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.mail.Addressee;
import org.jiangheng.mail.Mails;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links sent by mail with which the owner of an account, and nobody else, chooses its password. */
@Service
@Transactional
public class PasswordLinks {

    private static final int TOKEN_BYTES = 16;
    private static final Duration HOUR = Duration.ofHours(1);

    private final PasswordLinkRepository links;
    private final AccountRepository accounts;
    private final AttemptRepository attempts;
    private final Accounts store;
    private final Mails mails;
    private final Journal journal;
    private final SignOnSettings settings;
    private final Time time;
    private final SecureRandom random = new SecureRandom();

    PasswordLinks(
            PasswordLinkRepository links,
            AccountRepository accounts,
            AttemptRepository attempts,
            Accounts store,
            Mails mails,
            Journal journal,
            SignOnSettings settings,
            Time time) {
        this.links = links;
        this.accounts = accounts;
        this.attempts = attempts;
        this.store = store;
        this.mails = mails;
        this.journal = journal;
        this.settings = settings;
        this.time = time;
    }

    /**
     * Somebody forgot a password. Open accounts of that name or mail address are sent a link; nobody learns whether there are any.
     *
     * @param typed the account or its mail address
     */
    public void forgotten(String typed, Origin origin) {
        if (tooMany("address:letter:" + origin.place(), settings.lettersPerHour() * 5)) {
            return;
        }
        meant(typed.strip()).stream()
                .filter(account -> !tooMany("name:letter:" + account.account(), settings.lettersPerHour()))
                .forEach(account -> {
                    send(account, "account/password-forgotten", false, settings.resetLink());
                    journal.record(
                            accounts.subject(account.account()),
                            Actor.SYSTEM,
                            "passwordForgotten",
                            "从" + origin.address() + "申请重设密码，链接已发到登记的邮箱。");
                });
    }

    /** Sends the link with which the owner of a new account sets its first password. */
    public void invite(String account, Actor by) {
        send(open(account), "account/invitation", true, settings.invitation());
        journal.record(accounts.subject(account), by, "invited", "发出设置密码的邮件。");
    }

    /** Sends the link to choose another password, asked for by an administrator. */
    public void reset(String account, Actor by) {
        send(open(account), "account/password-reset", false, settings.resetLink());
        journal.record(accounts.subject(account), by, "resetSent", "发出重设密码的邮件。");
    }

    /** The link behind the token; empty when it was used, is too old or never was. */
    @Transactional(readOnly = true)
    public Optional<PasswordLink> find(String token) {
        return links.find(AttemptRepository.digest(token));
    }

    /** Sets the password once; the account's sessions and other links end. Returns the account. */
    public String redeem(String token, String fresh) {
        var link = find(token).orElseThrow(() -> new RuleViolated("party.linkInvalid"));
        if (!links.use(AttemptRepository.digest(token))) {
            throw new RuleViolated("party.linkInvalid");
        }
        links.revoke(link.account());
        store.renewPassword(link.account(), fresh);
        return link.account();
    }

    private List<Account> meant(String typed) {
        return typed.contains("@")
                ? accounts.ofEmail(typed)
                : Optional.of(typed.toLowerCase(Locale.ROOT))
                        .filter(NewAccount::isName)
                        .flatMap(accounts::find)
                        .filter(Account::enabled)
                        .stream()
                        .toList();
    }

    private boolean tooMany(String counter, int limit) {
        return attempts.begin(counter, HOUR, false)
                .filter(count -> count <= limit)
                .isEmpty();
    }

    private Account open(String account) {
        return accounts.find(account)
                .filter(Account::enabled)
                .orElseThrow(() -> new RuleViolated("party.accountUnknown", account));
    }

    private void send(Account account, String template, boolean invitation, Duration works) {
        links.revoke(account.account());
        var token = token();
        links.add(AttemptRepository.digest(token), account.account(), invitation, works);
        mails.queue(
                accounts.subject(account.account()),
                new Addressee(account.name(), account.email()),
                template,
                Map.of(
                        "account",
                        account.account(),
                        "link",
                        "/password/new?token=" + token,
                        "until",
                        time.now().plus(works)));
    }

    private String token() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
