package org.jiangheng.registration;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.calendar.Time;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Addressee;
import org.jiangheng.mail.Mails;
import org.jiangheng.party.Organisation;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.party.Organisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Employers that applicants have named and nobody has registered yet: invited by mail, waited for (XC-36). */
@Service
@Transactional
public class EmployerInvitations {

    private static final int MOST = 4;
    private static final Duration APART = Duration.ofHours(24);

    private final EmployerInvitationRepository invitations;
    private final Organisations organisations;
    private final Mails mails;
    private final Journal journal;
    private final Time time;

    EmployerInvitations(
            EmployerInvitationRepository invitations,
            Organisations organisations,
            Mails mails,
            Journal journal,
            Time time) {
        this.invitations = invitations;
        this.organisations = organisations;
        this.mails = mails;
        this.journal = journal;
        this.time = time;
    }

    /**
     * Holds a place for the employer and invites it. Refused when it is registered: then it is to be chosen from the list, so that
     * nobody's name stands beside another's code.
     *
     * @param applicant with the given name masked: who reads the mail is not known yet
     */
    public OrganisationId name(SubjectId dossier, NamedEmployer named, String applicant, Actor actor) {
        var employer = named.organisation();
        requireUnregistered(employer);
        var id = organisations.name(employer);
        send(dossier, organisations.get(id), named.email(), applicant, actor);
        return id;
    }

    private void requireUnregistered(Organisation employer) {
        organisations
                .ofCode(employer.code())
                .filter(known -> organisations.isActive(known.id()))
                .ifPresent(known -> {
                    throw new RuleViolated("registration.employerRegistered", known.name());
                });
    }

    /** What the case waits for, as long as its employer is not active. */
    @Transactional(readOnly = true)
    public Optional<Waiting> waiting(SubjectId dossier) {
        return invitations
                .latest(dossier)
                .filter(last -> !organisations.isActive(last.organisation()))
                .map(last -> waiting(dossier, last));
    }

    /** Writes again, perhaps to another address; a few times, a day apart. */
    public void again(SubjectId dossier, String email, String applicant, Actor actor) {
        invitations.lock(dossier);
        var waiting = waiting(dossier).orElseThrow(() -> new RuleViolated("registration.nothingAwaited"));
        new Findings().email("email", email).requireNone();
        if (waiting.left() == 0) {
            throw new RuleViolated("registration.invitedTooOften", MOST);
        }
        if (waiting.next().isAfter(time.now())) {
            throw new RuleViolated("registration.invitedRecently", waiting.next());
        }
        send(dossier, waiting.employer(), email.strip(), applicant, actor);
    }

    private Waiting waiting(SubjectId dossier, EmployerInvitationRepository.Sent last) {
        return new Waiting(
                organisations.get(last.organisation()),
                last.email(),
                last.at(),
                Math.max(0, MOST - invitations.count(dossier)),
                last.at().plus(APART));
    }

    private void send(SubjectId dossier, Organisation employer, String email, String applicant, Actor actor) {
        invitations.add(dossier, employer.id(), email);
        var code = employer.code().value();
        mails.queue(
                dossier,
                new Addressee("单位经办人", email),
                "registration/employer-invitation",
                Map.of(
                        "organisation",
                        employer.name(),
                        "code",
                        code,
                        "applicant",
                        applicant,
                        "link",
                        "/register/organisation?code=" + code + "&name="
                                + URLEncoder.encode(employer.name(), StandardCharsets.UTF_8)));
        journal.record(dossier, actor, "employerInvited", "单位“" + employer.name() + "”尚未注册，已发邮件邀请注册。");
    }

    /**
     * @param email where the last invitation went
     * @param left how often it can be sent again
     * @param next not before
     */
    public record Waiting(Organisation employer, String email, Instant sent, int left, Instant next) {}
}
