package org.jiangheng.registration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.calendar.Time;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Addressee;
import org.jiangheng.mail.Mails;
import org.jiangheng.party.Account;
import org.jiangheng.party.NewAccount;
import org.jiangheng.party.Newcomers;
import org.jiangheng.party.Organisation;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.party.Organisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The operators of an organisation (指定专人, XC-36): the first one asks others in. */
@Service
@Transactional
public class Operators {

    private static final Duration WORKS = Duration.ofHours(72);
    private static final int MOST = 20;
    private static final int PER_ADDRESS = 3;

    private final OperatorInvitationRepository invitations;
    private final ConsentRepository consents;
    private final SignUpChecks checks;
    private final Newcomers newcomers;
    private final Organisations organisations;
    private final Mails mails;
    private final Journal journal;
    private final Time time;

    Operators(
            OperatorInvitationRepository invitations,
            ConsentRepository consents,
            SignUpChecks checks,
            Newcomers newcomers,
            Organisations organisations,
            Mails mails,
            Journal journal,
            Time time) {
        this.invitations = invitations;
        this.consents = consents;
        this.checks = checks;
        this.newcomers = newcomers;
        this.organisations = organisations;
        this.mails = mails;
        this.journal = journal;
        this.time = time;
    }

    /** The first one first. */
    @Transactional(readOnly = true)
    public List<Account> of(OrganisationId organisation) {
        return newcomers.operators(organisation);
    }

    /** Whether the account may ask others in: the organisation's first operator whose account is open. */
    @Transactional(readOnly = true)
    public boolean mayInvite(OrganisationId organisation, Actor actor) {
        return of(organisation).stream()
                .filter(Account::enabled)
                .findFirst()
                .filter(first -> first.account().equals(actor.account()))
                .isPresent();
    }

    /** Sends a colleague the link with which to become an operator. */
    public void invite(OrganisationId id, String name, String email, Actor actor) {
        if (!mayInvite(id, actor)) {
            throw new RuleViolated("registration.notFirstOperator");
        }
        new Findings().name("name", name.strip()).email("email", email.strip()).requireNone();
        if (of(id).size() >= MOST || newcomers.tooManyTo(email.strip(), PER_ADDRESS)) {
            throw new RuleViolated("registration.tooManyInvitations");
        }
        var token = Token.fresh();
        invitations.add(token, id, name.strip(), email.strip(), actor.account(), WORKS);
        var organisation = organisations.get(id);
        mails.queue(
                SubjectId.of(id.value()),
                new Addressee(name.strip(), email.strip()),
                "registration/operator-invitation",
                Map.of(
                        "organisation",
                        organisation.name(),
                        "inviter",
                        actor.name(),
                        "link",
                        "/register/operator?token=" + token.value(),
                        "until",
                        time.now().plus(WORKS)));
        journal.record(SubjectId.of(id.value()), actor, "operatorInvited", "邀请" + name.strip() + "担任单位经办人。");
    }

    /** What the link stands for; empty when it was used, is too old or never was. */
    @Transactional(readOnly = true)
    public Optional<OperatorInvitation> find(String token) {
        return invitations
                .find(new Token(token))
                .map(row -> new OperatorInvitation(organisations.get(row.organisation()), row.name(), row.email()));
    }

    @Transactional(readOnly = true)
    public Map<String, RuleViolated> problems(OperatorForm form) {
        return checks.of(form).all();
    }

    /** The colleague has an account, at once: the address is known by the link. */
    public void accept(String token, OperatorForm form) {
        var invitation = find(token).orElseThrow(() -> new RuleViolated("registration.linkInvalid"));
        checks.of(form).requireNone();
        if (!invitations.use(new Token(token))) {
            throw new RuleViolated("registration.linkInvalid");
        }
        var organisation = invitation.organisation();
        newcomers.admit(
                account(form, invitation.email(), organisation), newcomers.hash(form.account(), form.password()));
        consents.keep(form.account(), PrivacyNotice.CURRENT);
        journal.record(
                SubjectId.of(organisation.id().value()),
                new Actor(form.account(), form.name(), Set.of(organisation.group())),
                "operatorJoined",
                form.name() + "接受邀请，成为单位经办人。");
    }

    private static NewAccount account(OperatorForm form, String email, Organisation organisation) {
        return new NewAccount(
                form.account(), form.name(), "", email, Optional.empty(), Optional.of(organisation.id()), Set.of());
    }

    /** Invitations nobody took up. */
    void removeExpired() {
        invitations.deleteExpired();
    }
}
