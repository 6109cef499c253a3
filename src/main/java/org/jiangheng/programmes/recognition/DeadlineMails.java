package org.jiangheng.programmes.recognition;

import java.util.HashMap;
import java.util.Map;
import org.jiangheng.batch.Batch;
import org.jiangheng.batch.Move;
import org.jiangheng.batch.Stage;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Addressee;
import org.jiangheng.mail.Mails;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.party.Organisations;
import org.springframework.stereotype.Component;

/** Tells everybody a moved deadline concerns (DR-X16, DR.7). */
@Component
class DeadlineMails {

    private static final String TEMPLATE = "deadline-moved";

    private final CaseMails cases;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Mails mails;

    DeadlineMails(CaseMails cases, Organisations organisations, Accounts accounts, Mails mails) {
        this.cases = cases;
        this.organisations = organisations;
        this.accounts = accounts;
        this.mails = mails;
    }

    static Letter letter(Batch batch, Stage stage, Move move, boolean restored) {
        var values = new HashMap<String, Object>();
        values.put("programmeTitle", RecognitionProgramme.TITLE);
        values.put("batchName", batch.title());
        values.put("stage", stage.label());
        values.put("from", restored ? move.to() : move.from());
        values.put("until", restored ? move.from() : move.to());
        values.put("source", move.source());
        values.put("reason", restored ? move.undoReason() : move.reason());
        values.put("restored", restored);
        return new Letter(batch.id(), values);
    }

    void toApplicant(Dossier dossier, Letter letter) {
        cases.toApplicant(dossier.id(), TEMPLATE, letter.values());
    }

    /** Nobody is written to at an address that is only named (XC-36). */
    void toEmployer(OrganisationId employer, Letter letter) {
        if (!organisations.isActive(employer)) {
            return;
        }
        mails.queue(
                letter.batch(),
                CaseSheet.clerkOf(organisations.get(employer)),
                CaseMails.template(TEMPLATE),
                letter.with("/portal/employer"));
    }

    void toStaff(Actor actor, Letter letter, String link) {
        mails.queue(
                letter.batch(),
                new Addressee(actor.name(), accounts.email(actor.account())),
                CaseMails.template(TEMPLATE),
                letter.with(link));
    }

    /** What every one of the mails says. */
    record Letter(SubjectId batch, Map<String, Object> values) {

        Map<String, Object> with(String link) {
            var more = new HashMap<>(values);
            more.put("link", link);
            return more;
        }
    }
}
