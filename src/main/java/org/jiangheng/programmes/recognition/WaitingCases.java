package org.jiangheng.programmes.recognition;

import org.jiangheng.dossier.Dossiers;
import org.jiangheng.journal.Journal;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.registration.OrganisationActivated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Cases that waited for their employer to be registered: their task stands in its group already, now somebody is in it (XC-36). */
@Component
class WaitingCases {

    private final Dossiers dossiers;
    private final CaseMails mails;
    private final Journal journal;

    WaitingCases(Dossiers dossiers, CaseMails mails, Journal journal) {
        this.dossiers = dossiers;
        this.mails = mails;
        this.journal = journal;
    }

    @EventListener
    void reach(OrganisationActivated employer) {
        dossiers.ofOrganisation(employer.organisation()).stream()
                .filter(dossier -> dossier.programme().equals(RecognitionProgramme.CODE))
                .filter(dossier -> dossier.status() == DossierStatus.SUBMITTED)
                .forEach(dossier -> {
                    journal.record(dossier.id(), employer.by(), "employerRegistered", "所在单位已注册并通过核验，申报已送达单位。");
                    mails.employerRegistered(dossier.id());
                });
    }
}
