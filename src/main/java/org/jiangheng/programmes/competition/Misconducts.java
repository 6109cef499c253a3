package org.jiangheng.programmes.competition;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.batch.Batches;
import org.jiangheng.calendar.Time;
import org.jiangheng.integrity.Entry;
import org.jiangheng.integrity.NewEntry;
import org.jiangheng.integrity.Register;
import org.jiangheng.integrity.Sanction;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Addressee;
import org.jiangheng.mail.Mails;
import org.jiangheng.party.Organisation;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.party.Organisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Misconduct of an organiser: the section's leader proposes the entry, the organiser hears of it and may state its view, the
 * centre's supervision confirms it; from then on the organiser files under stricter conditions (CC-70, XC-20).
 */
@Service
@Transactional
public class Misconducts {

    private final Register register;
    private final Competitions competitions;
    private final Organisations organisations;
    private final Batches batches;
    private final Time time;
    private final Mails mails;

    Misconducts(
            Register register,
            Competitions competitions,
            Organisations organisations,
            Batches batches,
            Time time,
            Mails mails) {
        this.register = register;
        this.competitions = competitions;
        this.organisations = organisations;
        this.batches = batches;
        this.time = time;
        this.mails = mails;
    }

    public boolean mayPropose(Actor actor) {
        return actor.isIn(CompetitionMails.SECTION_LEADER);
    }

    public boolean mayConfirm(Actor actor) {
        return actor.isIn(Roles.group(Roles.SUPERVISION, Roles.CENTER));
    }

    /** What was proposed and confirmed, newest first. */
    @Transactional(readOnly = true)
    public List<Line> all() {
        return register.ofProgramme(CompetitionProgramme.CODE, Sanction.FILING_STRICTER).stream()
                .map(entry -> new Line(entry, organiser(entry).name()))
                .toList();
    }

    /** Proposes the entry against the organiser of a competition; the organiser is told and may state its view (CC-70, XC-20). */
    public SubjectId propose(SubjectId competition, String facts, String decision, Actor leader) {
        if (!mayPropose(leader)) {
            throw new RuleViolated("competition.unknown");
        }
        var concerned = competitions.get(competition);
        int years = batches.parameters(concerned.batch()).integer("misconduct.years");
        var last = register.statementUntil(time.today());
        var id = register.enter(
                NewEntry.stricterFiling(
                        concerned.organiser(),
                        CompetitionProgramme.CODE,
                        facts.strip(),
                        decision.strip(),
                        last.plusDays(1),
                        years),
                leader);
        tell(register.get(id), "misconduct-proposed", Map.of("competition", concerned.name(), "until", day(last)));
        return id;
    }

    /** Puts the entry into force: somebody else than who proposed it, after the statement period (CC-70, XC-20). */
    public void confirm(SubjectId id, Actor supervisor) {
        if (!mayConfirm(supervisor)) {
            throw new RuleViolated("competition.unknown");
        }
        requireOwn(register.get(id));
        register.confirm(id, supervisor);
        tell(register.get(id), "misconduct-confirmed", Map.of());
    }

    /** The register holds other programmes' entries and sanctions too; they are decided where they were proposed. */
    private static void requireOwn(Entry entry) {
        if (!entry.programme().equals(CompetitionProgramme.CODE) || entry.sanction() != Sanction.FILING_STRICTER) {
            throw new RuleViolated("integrity.unknown");
        }
    }

    private void tell(Entry entry, String template, Map<String, Object> more) {
        var organiser = organiser(entry);
        var values = new HashMap<String, Object>(more);
        values.put("organiser", organiser.name());
        values.put("facts", entry.facts());
        values.put("decision", entry.decision());
        values.put("starts", day(entry.starts()));
        values.put("ends", entry.ends().map(Misconducts::day).orElse("另行通知"));
        mails.queue(
                entry.id(),
                new Addressee(organiser.contactName(), organiser.email()),
                CompetitionProgramme.CODE + "/" + template,
                values);
    }

    private Organisation organiser(Entry entry) {
        return organisations.get(new OrganisationId(entry.party().toString()));
    }

    private static String day(LocalDate day) {
        return Days.chinese(day);
    }

    /** An entry and whom it concerns. */
    public record Line(Entry entry, String organiser) {

        public boolean isProposed() {
            return entry.status() == Entry.Status.PROPOSED;
        }

        public String status() {
            return switch (entry.status()) {
                case PROPOSED -> "待确认";
                case CONFIRMED -> "已生效";
                case LIFTED -> "已撤销";
            };
        }

        public Optional<LocalDate> ends() {
            return entry.ends();
        }
    }
}
