package org.jiangheng.dossier;

import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.OrganisationId;
import org.springframework.stereotype.Service;

/** The lists in which employers send their recommended applications (DR-56), and what the formal check found (DR-57). */
@Service
public class Submissions {

    public SubjectId send(SubjectId batch, OrganisationId organisation, List<SubjectId> dossiers, Actor actor) {
        throw new UnsupportedOperationException();
    }

    public Submission get(SubjectId id) {
        throw new UnsupportedOperationException();
    }

    public Optional<Submission> find(SubjectId id) {
        throw new UnsupportedOperationException();
    }

    public List<Submission> ofOrganisation(OrganisationId organisation) {
        throw new UnsupportedOperationException();
    }

    public List<Submission> all() {
        throw new UnsupportedOperationException();
    }

    public void finding(SubjectId submission, SubjectId dossier, boolean accepted, String reason, Actor actor) {
        throw new UnsupportedOperationException();
    }

    public void requireAllFound(SubjectId submission) {
        throw new UnsupportedOperationException();
    }
}
