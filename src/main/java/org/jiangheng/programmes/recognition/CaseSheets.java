package org.jiangheng.programmes.recognition;

import org.jiangheng.batch.Batches;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.Occupations;
import org.jiangheng.party.Organisations;
import org.jiangheng.party.People;
import org.springframework.stereotype.Component;

/** Reads {@link CaseSheet}s together. */
@Component
class CaseSheets {

    private final Dossiers dossiers;
    private final Batches batches;
    private final People people;
    private final Organisations organisations;
    private final Occupations occupations;
    private final ApplicationRepository applications;

    CaseSheets(
            Dossiers dossiers,
            Batches batches,
            People people,
            Organisations organisations,
            Occupations occupations,
            ApplicationRepository applications) {
        this.dossiers = dossiers;
        this.batches = batches;
        this.people = people;
        this.organisations = organisations;
        this.occupations = occupations;
        this.applications = applications;
    }

    CaseSheet of(SubjectId dossier) {
        var found = dossiers.get(dossier);
        var filed = applications.find(dossier);
        return new CaseSheet(
                found,
                batches.get(found.batch()),
                people.get(found.applicant()),
                found.organisation().map(organisations::get),
                filed,
                filed.map(application -> occupations.label(application.occupation()))
                        .orElse(""),
                filed.map(application -> application.level().label()).orElse(""));
    }
}
