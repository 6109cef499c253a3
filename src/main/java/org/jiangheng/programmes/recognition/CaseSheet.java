package org.jiangheng.programmes.recognition;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.batch.Batch;
import org.jiangheng.dossier.Dossier;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Addressee;
import org.jiangheng.party.Organisation;
import org.jiangheng.party.Person;

/**
 * What mails, lists and captions say about a case.
 *
 * @param occupation label of the chosen occupation, blank before filing
 * @param level label of the level, blank before filing
 */
record CaseSheet(
        Dossier dossier,
        Batch batch,
        Person person,
        Optional<Organisation> organisation,
        Optional<FiledApplication> filed,
        String occupation,
        String level) {

    SubjectId id() {
        return dossier.id();
    }

    String number() {
        return dossier.number().orElse("");
    }

    String organisationName() {
        return organisation.map(Organisation::name).orElse("");
    }

    /** 电工 二级/技师 */
    String describe() {
        return filed.isPresent() ? occupation + " " + level : "尚未提交";
    }

    String link() {
        return "/portal/applications/" + id();
    }

    /** One line for lists of work: number, masked name, employer. No identity number. */
    String caption() {
        return (number() + " " + person.maskedName() + " " + organisationName()).strip();
    }

    /** The caption and what is applied for. */
    String line() {
        return caption() + "　" + describe();
    }

    /** The applicant, at the address the application names. */
    Addressee applicant() {
        return new Addressee(person.name(), filed.map(FiledApplication::email).orElse(person.email()));
    }

    Optional<Addressee> employer() {
        return organisation.map(CaseSheet::clerkOf);
    }

    static Addressee clerkOf(Organisation organisation) {
        return new Addressee(organisation.contactName(), organisation.email());
    }

    /** Values of the mails' templates. */
    Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        values.put("name", person.name());
        if (!number().isEmpty()) {
            values.put("number", number());
        }
        values.put("organisation", organisationName());
        values.put("occupation", occupation);
        values.put("level", level);
        values.put("programmeTitle", RecognitionProgramme.TITLE);
        values.put("batchName", batch.title());
        values.put("link", link());
        return values;
    }

    Map<String, Object> values(Map<String, Object> more) {
        var values = values();
        values.putAll(more);
        return values;
    }
}
