package org.jiangheng.programmes.recognition;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import org.jiangheng.batch.Batches;
import org.jiangheng.certificate.Certificate;
import org.jiangheng.certificate.Certificates;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.occupation.Occupation;
import org.jiangheng.occupation.Occupations;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.party.Organisations;
import org.jiangheng.party.People;
import org.jiangheng.party.PersonId;
import org.springframework.stereotype.Component;

/** Gathers the {@link Circumstances} an application is judged in. */
@Component
class ApplicantFacts {

    private final People people;
    private final Organisations organisations;
    private final Occupations occupations;
    private final Certificates certificates;
    private final Batches batches;

    ApplicantFacts(
            People people,
            Organisations organisations,
            Occupations occupations,
            Certificates certificates,
            Batches batches) {
        this.people = people;
        this.organisations = organisations;
        this.occupations = occupations;
        this.certificates = certificates;
        this.batches = batches;
    }

    Circumstances of(Dossier dossier, ApplicationForm form, CriteriaTable criteria) {
        var person = people.get(dossier.applicant());
        var choice = form.occupation().split("\\|", 2);
        var occupation = occupations.find(choice[0]);
        var trade = choice.length == 2 ? Optional.of(choice[1]) : Optional.<String>empty();
        return new Circumstances(
                person.name(),
                person.identity().value(),
                person.identity().isMale(),
                YearMonth.from(person.identity().birthDate()),
                occupation,
                trade,
                employer(form),
                occupation.flatMap(chosen -> heldLevel(person.id(), chosen, trade)),
                batches.get(dossier.batch()).stage(Applications.APPLY).lastDay(),
                criteria);
    }

    /** As lists name the applicant. */
    String maskedName(Dossier dossier) {
        return people.get(dossier.applicant()).maskedName();
    }

    private Optional<Circumstances.Employer> employer(ApplicationForm form) {
        return form.namedEmployer()
                .map(named -> new Circumstances.Employer(named.name(), named.district()))
                .or(() -> form.employer().filter(organisations::isActive).flatMap(this::employer));
    }

    private Optional<Circumstances.Employer> employer(OrganisationId id) {
        return organisations.find(id).map(found -> new Circumstances.Employer(found.name(), found.district()));
    }

    private Optional<Integer> heldLevel(PersonId person, Occupation occupation, Optional<String> trade) {
        return certificates.ofPerson(person).stream()
                .filter(Certificate::isValid)
                .filter(held -> held.occupationCode().equals(occupation.code())
                        && held.trade().equals(trade))
                .map(held -> held.level().digit())
                .min(Comparator.naturalOrder());
    }
}
