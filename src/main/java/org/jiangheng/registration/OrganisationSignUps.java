package org.jiangheng.registration;

import java.util.List;
import java.util.Optional;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.CreditCode;
import org.jiangheng.party.Newcomers;
import org.jiangheng.party.Organisation;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.party.Organisations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisations that want to come in; staff decide on licence and letter of authority (XC-36). */
@Service
@Transactional
public class OrganisationSignUps {

    private static final int MOST = 200;
    private static final String DECIDERS = Roles.group(Roles.RECEPTION, Roles.CENTER);

    private final SignUpRepository signUps;
    private final StoredFileRepository files;
    private final SignUpMails mails;
    private final Newcomers newcomers;
    private final Organisations organisations;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    OrganisationSignUps(
            SignUpRepository signUps,
            StoredFileRepository files,
            SignUpMails mails,
            Newcomers newcomers,
            Organisations organisations,
            Journal journal,
            ApplicationEventPublisher events) {
        this.signUps = signUps;
        this.files = files;
        this.mails = mails;
        this.newcomers = newcomers;
        this.organisations = organisations;
        this.journal = journal;
        this.events = events;
    }

    /** Those that wait first, the longest waiting on top; by name or code of the organisation, or the operator's name. */
    @Transactional(readOnly = true)
    public List<SignUp> search(String text, Optional<SignUp.State> state) {
        return signUps.search(text.strip(), state.map(Enum::name).orElse(""), MOST);
    }

    @Transactional(readOnly = true)
    public int waiting() {
        return signUps.countPending();
    }

    @Transactional(readOnly = true)
    public Optional<SignUp> find(SubjectId id) {
        return signUps.find(id).filter(found -> found.kind() == SignUp.Kind.ORGANISATION);
    }

    /** Others that claim the same credit code; none of them blocks another. */
    @Transactional(readOnly = true)
    public List<SignUp> rivals(SignUp signUp) {
        return signUps.ofCode(signUp.code()).stream()
                .filter(other -> !other.id().equals(signUp.id()))
                .toList();
    }

    /** The organisation that is active under the code already. */
    @Transactional(readOnly = true)
    public Optional<Organisation> active(SignUp signUp) {
        return organisations.ofCode(new CreditCode(signUp.code())).filter(known -> organisations.isActive(known.id()));
    }

    @Transactional(readOnly = true)
    public List<StoredFile> files(SubjectId signUp) {
        return files.of(signUp);
    }

    /** The file as it was kept; the reading is noted (XC-29). */
    public Optional<byte[]> read(SubjectId signUp, StoredFile file, Actor actor) {
        requireReception(actor);
        journal.read(signUp, actor, file.kind().label());
        return files.content(signUp, file.id());
    }

    /**
     * Activates the organisation; it takes the place an applicant may have named it by, and what waits there reaches it. When the
     * code is active already, the operator joins that organisation (XC-36).
     */
    public OrganisationId activate(SubjectId id, Actor actor) {
        var signUp = requirePending(id, actor);
        var active = active(signUp);
        var organisation = active.map(Organisation::id).orElseGet(() -> organisations.activate(seen(signUp)));
        newcomers.open(signUp.account(), organisation);
        signUps.decided(id, SignUp.State.ACTIVATED, organisation, actor.account(), "");
        var sentence = active.isPresent() ? "核验授权书，账号" + signUp.account() + "成为该单位经办人。" : "核验营业执照和授权书，激活单位。";
        journal.record(id, actor, "activated", sentence);
        journal.record(SubjectId.of(organisation.value()), actor, "activated", sentence);
        mails.activated(signUp);
        if (active.isEmpty()) {
            events.publishEvent(new OrganisationActivated(organisation, actor));
        }
        return organisation;
    }

    /** Refuses it with a reason; the account name is free again. */
    public void refuse(SubjectId id, String reason, Actor actor) {
        var signUp = requirePending(id, actor);
        if (reason.isBlank()) {
            throw new RuleViolated("registration.reasonMissing");
        }
        signUps.decided(id, SignUp.State.REFUSED, null, actor.account(), reason.strip());
        newcomers.release(signUp.account());
        journal.record(id, actor, "refused", "单位注册未通过核验：" + reason.strip());
        mails.refused(signUp, reason.strip());
    }

    private SignUp requirePending(SubjectId id, Actor actor) {
        requireReception(actor);
        return signUps.lock(id)
                .filter(SignUp::isPending)
                .orElseThrow(() -> new RuleViolated("registration.decidedAlready"));
    }

    static void requireReception(Actor actor) {
        if (!actor.isIn(DECIDERS)) {
            throw new RuleViolated("registration.notReception");
        }
    }

    private static Organisation seen(SignUp signUp) {
        return new Organisation(
                OrganisationId.fresh(),
                signUp.organisationName(),
                new CreditCode(signUp.code()),
                signUp.district(),
                signUp.nature(),
                signUp.name(),
                signUp.email());
    }
}
