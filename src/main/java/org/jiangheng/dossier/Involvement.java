package org.jiangheng.dossier;

import java.util.Collection;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.Organisation;
import org.jiangheng.party.Organisations;
import org.jiangheng.party.People;
import org.jiangheng.party.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps people off the cases they have a part in. */
@Service
@Transactional(readOnly = true)
public class Involvement {

    private final Dossiers dossiers;
    private final People people;
    private final Organisations organisations;

    Involvement(Dossiers dossiers, People people, Organisations organisations) {
        this.dossiers = dossiers;
        this.people = people;
        this.organisations = organisations;
    }

    /** Refuses who decides on the own application or the own employer's (XC-53). */
    public void requireNone(Collection<SubjectId> cases, Actor actor) {
        var self = people.ofAccount(actor.account()).map(Person::id);
        var employer = organisations.ofAccount(actor.account()).map(Organisation::id);
        if (self.isEmpty() && employer.isEmpty()) {
            return;
        }
        var involved = cases.stream()
                .flatMap(each -> dossiers.find(each).stream())
                .anyMatch(dossier -> self.isPresent() && dossier.person().equals(self)
                        || employer.isPresent() && dossier.organisation().equals(employer));
        if (involved) {
            throw new RuleViolated("dossier.ownCase");
        }
    }
}
