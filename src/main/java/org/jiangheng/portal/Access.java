package org.jiangheng.portal;

import org.jiangheng.dossier.Dossier;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.Organisation;
import org.jiangheng.party.Organisations;
import org.jiangheng.party.People;
import org.jiangheng.party.Person;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Whose case it is. What is not one's own looks like what is not there (XC-29). */
@Component
class Access {

    private final Dossiers dossiers;
    private final People people;
    private final Organisations organisations;

    Access(Dossiers dossiers, People people, Organisations organisations) {
        this.dossiers = dossiers;
        this.people = people;
        this.organisations = organisations;
    }

    /** The case of who applies: the person, or any clerk of the organisation that holds it. */
    Dossier own(SubjectId id, Actor actor) {
        return dossiers.find(id).filter(dossier -> isHolder(dossier, actor)).orElseThrow(Access::missing);
    }

    /** The case, for its holder and for the employer it was submitted to. */
    Dossier readable(SubjectId id, Actor actor) {
        return dossiers.find(id)
                .filter(dossier -> isHolder(dossier, actor) || isOfOrganisation(dossier, actor))
                .orElseThrow(Access::missing);
    }

    boolean isHolder(Dossier dossier, Actor actor) {
        return switch (dossier.holder()) {
            case PERSON -> {
                var self = people.ofAccount(actor.account()).map(Person::id);
                yield self.isPresent() && self.equals(dossier.person());
            }
            case ORGANISATION -> isOfOrganisation(dossier, actor);
        };
    }

    private boolean isOfOrganisation(Dossier dossier, Actor actor) {
        return dossier.organisation()
                .flatMap(organisations::find)
                .map(Organisation::group)
                .filter(actor::isIn)
                .isPresent();
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
