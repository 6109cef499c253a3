package org.jiangheng.registration;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.calendar.Time;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Addressee;
import org.jiangheng.party.NewAccount;
import org.jiangheng.party.Newcomers;
import org.jiangheng.party.Origin;
import org.jiangheng.party.People;
import org.jiangheng.party.Person;
import org.jiangheng.party.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sign-up of applicants and organisations (XC-36). The answer is the same whether an address, an account or a number is known; what
 * is known is told in the mail to the address, to nobody else. Until the address is confirmed there is no account.
 */
@Service
@Transactional
public class SignUps {

    private static final Duration WORKS = Duration.ofHours(24);
    private static final int PER_PLACE = 20;
    private static final int PER_ADDRESS = 3;

    private final SignUpRepository signUps;
    private final StoredFileRepository files;
    private final ConsentRepository consents;
    private final SignUpChecks checks;
    private final SignUpMails mails;
    private final Identities identities;
    private final Newcomers newcomers;
    private final People people;
    private final Journal journal;
    private final Time time;

    SignUps(
            SignUpRepository signUps,
            StoredFileRepository files,
            ConsentRepository consents,
            SignUpChecks checks,
            SignUpMails mails,
            Identities identities,
            Newcomers newcomers,
            People people,
            Journal journal,
            Time time) {
        this.signUps = signUps;
        this.files = files;
        this.consents = consents;
        this.checks = checks;
        this.mails = mails;
        this.identities = identities;
        this.newcomers = newcomers;
        this.people = people;
        this.journal = journal;
        this.time = time;
    }

    /** What is wrong, by field; empty when {@link #person} will take it. */
    @Transactional(readOnly = true)
    public Map<String, RuleViolated> problems(PersonForm form) {
        return checks.of(form).all();
    }

    /** What is wrong, by field; empty when {@link #organisation} will take it. */
    @Transactional(readOnly = true)
    public Map<String, RuleViolated> problems(OrganisationForm form, Map<StoredFile.Kind, Scan> scans) {
        return checks.of(form, scans).all();
    }

    /** Notes that somebody wants an account and writes to the address (XC-27, XC-36). */
    public void person(PersonForm form, Origin origin) {
        requireNotTooMany(origin);
        checks.of(form).requireNone();
        var hash = newcomers.hash(form.account(), form.password());
        if (newcomers.tooManyTo(form.email(), PER_ADDRESS)) {
            return;
        }
        var id = SubjectId.fresh();
        var token = Token.fresh();
        signUps.add(id, form, hash, token, WORKS);
        send(id, new Addressee(form.name(), form.email()), form.account(), token);
    }

    /** The same for an organisation, with its licence and letter of authority. */
    public void organisation(OrganisationForm form, Map<StoredFile.Kind, Scan> scans, Origin origin) {
        requireNotTooMany(origin);
        checks.of(form, scans).requireNone();
        var hash = newcomers.hash(form.account(), form.password());
        if (newcomers.tooManyTo(form.email(), PER_ADDRESS)) {
            return;
        }
        var id = SubjectId.fresh();
        var token = Token.fresh();
        signUps.add(id, form, hash, token, WORKS);
        scans.forEach((kind, scan) -> files.add(id, kind, SignUpChecks.checked(scan)));
        send(id, new Addressee(form.contact(), form.email()), form.account(), token);
    }

    /** What the link of a mail would confirm; empty when it was used, is too old or never was. */
    public Optional<SignUp> awaiting(String token) {
        return signUps.awaiting(new Token(token));
    }

    /** Whether another name must be chosen, because somebody has the account meanwhile. */
    @Transactional(readOnly = true)
    public boolean isTaken(String account) {
        return newcomers.isTaken(account);
    }

    /**
     * Confirms the address, once: a person gets the account, an organisation waits for staff (XC-36).
     *
     * @param account the name chosen at last
     */
    public SignUp confirm(String token, String account) {
        var signUp = awaiting(token).orElseThrow(() -> new RuleViolated("registration.linkInvalid"));
        newcomers.requireName(account);
        if (newcomers.isTaken(account)) {
            throw new RuleViolated("party.accountTaken", account);
        }
        if (signUp.kind() == SignUp.Kind.PERSON) {
            admit(signUp, account);
        } else {
            reserve(signUp, account);
        }
        return signUp;
    }

    /** Sign-ups nobody has confirmed in time leave nothing behind; how many there were. */
    public int removeExpired() {
        return signUps.deleteExpired();
    }

    private void admit(SignUp signUp, String account) {
        var person = new Person(
                PersonId.fresh(), signUp.name(), signUps.identityNumber(signUp.id()), signUp.phone(), signUp.email());
        people.register(person);
        people.paper(person.id(), signUps.paper(signUp.id()));
        newcomers.admit(account(signUp, account, Optional.of(person.id())), signUps.passwordHash(signUp.id()));
        consents.keep(signUp.id(), account);
        signUps.delete(signUp.id());
        journal.record(SubjectId.of(person.id().value()), newcomer(signUp, account), "signedUp", "确认邮箱，注册个人账号。");
        identities.claimed(person.id());
    }

    private void reserve(SignUp signUp, String account) {
        newcomers.reserve(account(signUp, account, Optional.empty()), signUps.passwordHash(signUp.id()), "单位注册，等待核验");
        consents.keep(signUp.id(), account);
        signUps.confirmed(signUp.id(), account);
        journal.record(
                signUp.id(), newcomer(signUp, account), "signedUp", "确认邮箱，申请注册单位“" + signUp.organisationName() + "”。");
        mails.pending(signUp);
    }

    private static NewAccount account(SignUp signUp, String account, Optional<PersonId> person) {
        return new NewAccount(account, signUp.name(), "", signUp.email(), person, Optional.empty(), Set.of());
    }

    private static Actor newcomer(SignUp signUp, String account) {
        return new Actor(account, signUp.name(), Set.of());
    }

    private void send(SubjectId id, Addressee to, String account, Token token) {
        mails.confirm(id, to, account, token, time.now().plus(WORKS));
    }

    private void requireNotTooMany(Origin origin) {
        signUps.deleteExpired();
        if (newcomers.tooManyFrom(origin, PER_PLACE)) {
            throw new RuleViolated("registration.tooMany");
        }
    }
}
