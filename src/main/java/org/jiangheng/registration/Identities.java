package org.jiangheng.registration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Addressee;
import org.jiangheng.mail.Mails;
import org.jiangheng.party.People;
import org.jiangheng.party.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose identity number it is (XC-36): bound to a person once somebody who knows has confirmed it. Several accounts may claim a
 * number; none blocks another, and once one of them is confirmed staff settle with the others.
 */
@Service
@Transactional
public class Identities {

    private final DisputeRepository disputes;
    private final People people;
    private final Mails mails;
    private final Journal journal;

    Identities(DisputeRepository disputes, People people, Mails mails, Journal journal) {
        this.disputes = disputes;
        this.people = people;
        this.mails = mails;
        this.journal = journal;
    }

    /**
     * Binds the number, as confirmed by somebody who knows; the others who claim it are told, and staff have something to settle.
     * When it is bound to another already, only the dispute begins.
     */
    public void confirm(PersonId person, Actor by) {
        disputes.lockNumber(person);
        if (people.isConfirmed(person)) {
            return;
        }
        requireNotLost(person);
        var others = people.claimingTheSameAs(person);
        var holder = others.stream().filter(people::isConfirmed).findFirst();
        if (holder.isPresent()) {
            open(holder.get(), person);
            return;
        }
        people.confirm(person, by.account());
        note(person, by, "identityConfirmed", "确认本人身份，绑定证件号码。");
        others.forEach(other -> open(person, other));
    }

    /** Somebody new claims a number: when it is bound to another, its owner learns of it, and staff too. */
    void claimed(PersonId person) {
        disputes.lockNumber(person);
        people.claimingTheSameAs(person).stream()
                .filter(people::isConfirmed)
                .findFirst()
                .ifPresent(holder -> open(holder, person));
    }

    /** Open disputes first. */
    @Transactional(readOnly = true)
    public List<Dispute> disputes() {
        return disputes.all();
    }

    @Transactional(readOnly = true)
    public int openDisputes() {
        return disputes.countOpen();
    }

    @Transactional(readOnly = true)
    public Optional<Dispute> dispute(SubjectId id) {
        return disputes.find(id);
    }

    /** Refuses while staff have not settled whose number the person's is. */
    @Transactional(readOnly = true)
    public void requireUndisputed(PersonId person) {
        if (disputes.of(person).stream().anyMatch(Dispute::isOpen)) {
            throw new RuleViolated("registration.numberDisputed");
        }
    }

    /** Staff have found out, and say why; both are told (XC-36). */
    public void settle(SubjectId id, Dispute.Finding finding, String reason, Actor actor) {
        OrganisationSignUps.requireReception(actor);
        var dispute = disputes.lock(id)
                .filter(Dispute::isOpen)
                .orElseThrow(() -> new RuleViolated("registration.decidedAlready"));
        if (reason.isBlank()) {
            throw new RuleViolated("registration.reasonMissing");
        }
        if (finding == Dispute.Finding.MOVED) {
            people.rebind(dispute.holder(), dispute.claimant(), actor.account());
        }
        disputes.settle(id, finding, reason.strip(), actor.account());
        settled(dispute.holder(), finding == Dispute.Finding.KEPT, reason.strip(), actor);
        settled(dispute.claimant(), finding == Dispute.Finding.MOVED, reason.strip(), actor);
    }

    private void settled(PersonId person, boolean bound, String reason, Actor actor) {
        note(person, actor, "disputeSettled", (bound ? "经核实，证件号码由本账号绑定。" : "经核实，证件号码不由本账号绑定。") + reason);
        tell(person, bound ? "registration/number-bound" : "registration/number-lost", Map.of("reason", reason));
    }

    /** Whom staff have found not to be the number's owner cannot have it confirmed by somebody else. */
    private void requireNotLost(PersonId person) {
        var lost = disputes.of(person).stream()
                .anyMatch(dispute -> dispute.finding()
                        .filter(finding -> dispute.holder().equals(person) == (finding == Dispute.Finding.MOVED))
                        .isPresent());
        if (lost) {
            throw new RuleViolated("party.identityNumberTaken");
        }
    }

    private void open(PersonId holder, PersonId claimant) {
        if (!disputes.open(SubjectId.fresh(), holder, claimant)) {
            return;
        }
        for (var person : List.of(holder, claimant)) {
            note(person, Actor.SYSTEM, "numberDisputed", "另有账号登记了相同的证件号码，由受理人员核实。");
            tell(person, "registration/number-disputed", Map.of());
        }
    }

    private void tell(PersonId id, String template, Map<String, Object> values) {
        var person = people.get(id);
        mails.queue(SubjectId.of(id.value()), new Addressee(person.name(), person.email()), template, values);
    }

    private void note(PersonId person, Actor by, String event, String sentence) {
        journal.record(SubjectId.of(person.value()), by, event, sentence);
    }
}
