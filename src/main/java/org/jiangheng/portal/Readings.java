package org.jiangheng.portal;

import org.jiangheng.dossier.Dossier;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.springframework.stereotype.Component;

/** Notes who else than the applicant opened what shows, or may show, a full identity number (XC-29). */
@Component
class Readings {

    private final Access access;
    private final Journal journal;

    Readings(Access access, Journal journal) {
        this.access = access;
        this.journal = journal;
    }

    /** @param what as it goes on after 查阅 */
    void note(Dossier dossier, Actor actor, String what) {
        if (!access.isHolder(dossier, actor)) {
            journal.read(dossier.id(), actor, what);
        }
    }

    /** The full number, asked for. */
    void noteIdentity(Dossier dossier, Actor actor, String reason) {
        if (!access.isHolder(dossier, actor)) {
            journal.identity(dossier.id(), actor, reason);
        }
    }
}
