package org.jiangheng.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.Organisation;
import org.jiangheng.party.Organisations;
import org.jiangheng.party.People;
import org.jiangheng.party.Person;
import org.jiangheng.programmes.Holder;
import org.springframework.stereotype.Component;

/** For whom an account may apply: its person, and the organisation it works for. */
@Component
class Applying {

    private final OpenBatches open;
    private final Dossiers dossiers;
    private final People people;
    private final Organisations organisations;

    Applying(OpenBatches open, Dossiers dossiers, People people, Organisations organisations) {
        this.open = open;
        this.dossiers = dossiers;
        this.people = people;
        this.organisations = organisations;
    }

    Optional<Person> person(Actor actor) {
        return people.ofAccount(actor.account());
    }

    Optional<Organisation> organisation(Actor actor) {
        return organisations.ofAccount(actor.account()).filter(own -> actor.isIn(own.group()));
    }

    /** What the account's person or organisation holds, newest first. */
    List<Dossier> cases(Actor actor) {
        var cases = new ArrayList<Dossier>();
        person(actor).ifPresent(person -> cases.addAll(dossiers.ofPerson(person.id())));
        organisation(actor).ifPresent(own -> cases.addAll(dossiers.heldBy(own.id())));
        cases.sort(Comparator.comparing(Dossier::created).reversed());
        return cases;
    }

    /** The open batches of the programmes the account could hold a dossier of. */
    List<OpenBatches.OpenBatch> choices(Actor actor) {
        var asPerson = actor.hasRole(Roles.APPLICANT);
        var asOrganisation = organisation(actor).isPresent();
        return open.all().stream()
                .filter(choice -> choice.holder() == Holder.PERSON ? asPerson : asOrganisation)
                .toList();
    }

    /** Name of whom an application in the batch would be of; empty when the account stands for nobody who could hold it. */
    Optional<String> holderName(OpenBatches.OpenBatch choice, Actor actor) {
        return switch (choice.holder()) {
            case PERSON -> person(actor).map(Person::name);
            case ORGANISATION -> organisation(actor).map(Organisation::name);
        };
    }

    SubjectId open(SubjectId batch, Actor actor) {
        var choice = open.find(batch).orElseThrow(() -> new RuleViolated("portal.batchNotOpen"));
        var code = choice.programme().code();
        return switch (choice.holder()) {
            case PERSON ->
                dossiers.open(
                        code, batch, person(actor).orElseThrow(Access::missing).id(), actor);
            case ORGANISATION ->
                dossiers.open(
                        code,
                        batch,
                        organisation(actor).orElseThrow(Access::missing).id(),
                        actor);
        };
    }
}
