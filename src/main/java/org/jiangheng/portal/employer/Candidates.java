package org.jiangheng.portal.employer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.Organisation;
import org.jiangheng.party.Organisations;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.programmes.Programmes;
import org.jiangheng.workflow.Tasks;
import org.jiangheng.workflow.Tasks.Task;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The applicants of the clerk's own organisation; another's look as if they were not there. */
@Component
class Candidates {

    private final Organisations organisations;
    private final Dossiers dossiers;
    private final Programmes programmes;
    private final Tasks tasks;

    Candidates(Organisations organisations, Dossiers dossiers, Programmes programmes, Tasks tasks) {
        this.organisations = organisations;
        this.dossiers = dossiers;
        this.programmes = programmes;
        this.tasks = tasks;
    }

    Organisation organisationOf(Actor actor) {
        return organisations.ofAccount(actor.account()).orElseThrow(Candidates::missing);
    }

    /** Everybody who has submitted to the organisation, by number. */
    List<Candidate> of(Organisation organisation, Actor actor) {
        Map<SubjectId, Task> open = tasks.of(actor).stream()
                .collect(Collectors.toMap(Task::subject, Function.identity(), (first, later) -> first));
        return dossiers.ofOrganisation(organisation.id()).stream()
                .map(dossier -> candidate(dossier, Optional.ofNullable(open.get(dossier.id()))))
                .sorted(Comparator.comparing(Candidate::number))
                .toList();
    }

    /** Those who can go into a list to the centre (DR-56). */
    List<Candidate> ready(Organisation organisation) {
        return dossiers.ofOrganisation(organisation.id()).stream()
                .filter(dossier -> dossier.status() == DossierStatus.RECOMMENDED)
                .map(dossier -> candidate(dossier, Optional.empty()))
                .sorted(Comparator.comparing(Candidate::number))
                .toList();
    }

    Candidate get(SubjectId id, Actor actor) {
        var own = organisationOf(actor).id();
        return dossiers.find(id)
                .filter(dossier -> dossier.person().isPresent())
                .filter(dossier -> dossier.organisation().equals(Optional.of(own)))
                .map(dossier ->
                        candidate(dossier, tasks.about(id, actor).stream().findFirst()))
                .orElseThrow(Candidates::missing);
    }

    Candidate of(SubjectId dossier) {
        return candidate(dossiers.get(dossier), Optional.empty());
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private Candidate candidate(Dossier dossier, Optional<Task> task) {
        var programme = programmes.get(dossier.programme());
        return new Candidate(
                dossier,
                dossier.holderName(),
                programme.describe(dossier.id()),
                programme.employerOutlook(dossier.status()),
                task);
    }
}
