package org.jiangheng.programmes.competition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Addressee;
import org.jiangheng.mail.Mails;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.Organisations;
import org.jiangheng.party.Units;
import org.springframework.stereotype.Component;

/** Tells organiser, section, question office and districts what happened to a competition (CC.7). */
@Component
class CompetitionMails {

    static final String SECTION = Roles.group(Roles.RECEPTION, Readers.SECTION);
    static final String SECTION_LEADER = Roles.group(Roles.LEADER, Readers.SECTION);
    static final String QUESTION_OFFICE = Roles.group(Roles.RECEPTION, Readers.QUESTION_OFFICE);

    private final CompetitionRepository competitions;
    private final Dossiers dossiers;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Units units;
    private final Mails mails;

    CompetitionMails(
            CompetitionRepository competitions,
            Dossiers dossiers,
            Organisations organisations,
            Accounts accounts,
            Units units,
            Mails mails) {
        this.competitions = competitions;
        this.dossiers = dossiers;
        this.organisations = organisations;
        this.accounts = accounts;
        this.units = units;
        this.mails = mails;
    }

    void filed(SubjectId id, String number, Instant at) {
        toOrganiser(id, "filed", Map.of("submittedAt", at));
        toGroup(id, SECTION, "filed-section", Map.of("link", "/office/dossiers/" + id));
    }

    void accepted(SubjectId id, LocalDate receiptUntil) {
        toOrganiser(id, "accepted", Map.of("receiptUntil", Days.chinese(receiptUntil)));
    }

    void returned(SubjectId id, String reason, Instant until) {
        toOrganiser(id, "returned", Map.of("reason", reason, "until", until));
    }

    void refused(SubjectId id, String reason) {
        toOrganiser(id, "refused", Map.of("reason", reason));
    }

    /** To the organiser, at the address of its clerks. */
    void toOrganiser(SubjectId id, String template, Map<String, Object> more) {
        var organiser = organisations.get(dossiers.get(id).organiser());
        send(id, new Addressee(organiser.contactName(), organiser.email()), template, more);
    }

    /** To everybody of a candidate group. */
    void toGroup(SubjectId id, String group, String template, Map<String, Object> more) {
        accounts.membersOf(group)
                .forEach(member ->
                        send(id, new Addressee(member.name(), accounts.email(member.account())), template, more));
    }

    private void send(SubjectId id, Addressee to, String template, Map<String, Object> more) {
        var values = values(id);
        values.putAll(more);
        mails.queue(id, to, CompetitionProgramme.CODE + "/" + template, values);
    }

    private Map<String, Object> values(SubjectId id) {
        var dossier = dossiers.get(id);
        var values = new HashMap<String, Object>();
        values.put("organiser", dossier.holderName());
        dossier.number().ifPresent(number -> values.put("number", number));
        competitions.find(id).ifPresent(competition -> {
            values.put("competition", competition.name());
            values.put("level", competition.level().label());
            values.put("period", period(competition));
            values.put("district", competition.venue().label());
            values.put(
                    "supervisor",
                    units.get(Readers.districtUnit(competition.venue())).name());
            competition.receiptNumber().ifPresent(number -> values.put("receiptNumber", number));
        });
        values.put("link", "/portal/competition/" + id);
        return values;
    }

    static String period(Competition competition) {
        return competition.startsOn().equals(competition.endsOn())
                ? Days.chinese(competition.startsOn())
                : Days.chinese(competition.startsOn()) + "至" + Days.chinese(competition.endsOn());
    }
}
