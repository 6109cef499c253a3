package org.jiangheng.dossier;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.batch.Batches;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.party.Organisations;
import org.jiangheng.party.People;
import org.jiangheng.party.PersonId;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.programmes.Holder;
import org.jiangheng.programmes.ProcessKind;
import org.jiangheng.programmes.Programme;
import org.jiangheng.programmes.Programmes;
import org.jiangheng.workflow.Processes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The applications: opened, drafted, submitted, followed. */
@Service
@Transactional
public class Dossiers {

    private final DossierRepository dossiers;
    private final DraftRepository drafts;
    private final DossierNumbers numbers;
    private final Batches batches;
    private final Programmes programmes;
    private final People people;
    private final Organisations organisations;
    private final Processes processes;
    private final Journal journal;

    Dossiers(
            DossierRepository dossiers,
            DraftRepository drafts,
            DossierNumbers numbers,
            Batches batches,
            Programmes programmes,
            People people,
            Organisations organisations,
            Processes processes,
            Journal journal) {
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.numbers = numbers;
        this.batches = batches;
        this.programmes = programmes;
        this.people = people;
        this.organisations = organisations;
        this.processes = processes;
        this.journal = journal;
    }

    /** Opens an empty application while the batch takes them and starts its process; one per person and batch (DR-14). */
    public SubjectId open(String programme, SubjectId batch, PersonId person, Actor actor) {
        var rules = requireOpen(programme, batch, Holder.PERSON);
        var id = SubjectId.fresh();
        if (!dossiers.insert(id, programme, batch, person, people.get(person).name())) {
            throw new RuleViolated("dossier.alreadyOpen");
        }
        return start(id, rules, actor);
    }

    /** Opens an empty application that the organisation holds; it may hold several in one batch. */
    public SubjectId open(String programme, SubjectId batch, OrganisationId holder, Actor actor) {
        var rules = requireOpen(programme, batch, Holder.ORGANISATION);
        var id = SubjectId.fresh();
        dossiers.insert(id, programme, batch, holder, organisations.get(holder).name());
        return start(id, rules, actor);
    }

    /** The first stage of a batch is the one that takes applications. */
    private Programme requireOpen(String programme, SubjectId batch, Holder holder) {
        var rules = programmes.get(programme);
        if (rules.holder() != holder) {
            throw new RuleViolated("dossier.otherHolder", rules.title());
        }
        batches.requireOpen(batch, rules.stages().get(0).code());
        return rules;
    }

    private SubjectId start(SubjectId id, Programme rules, Actor actor) {
        drafts.insert(id);
        journal.record(id, actor, "opened", "新建申报。");
        processes.start(rules.process(ProcessKind.CASE), id, rules.facts(ProcessKind.CASE, id));
        return id;
    }

    @Transactional(readOnly = true)
    public Dossier get(SubjectId id) {
        return find(id).orElseThrow(() -> new RuleViolated("dossier.unknown"));
    }

    @Transactional(readOnly = true)
    public Optional<Dossier> find(SubjectId id) {
        return dossiers.find(id);
    }

    /** What the applicant has typed so far. */
    @Transactional(readOnly = true)
    public Draft draft(SubjectId id) {
        return drafts.find(id).orElseThrow(() -> new RuleViolated("dossier.unknown"));
    }

    /**
     * Keeps what was typed, complete or not; a second window that started from an older version is refused.
     *
     * @param version the version the answers were typed over
     * @return the new version
     */
    public int saveDraft(SubjectId id, Map<String, Object> answers, int version) {
        requireEditable(get(id));
        return drafts.save(id, answers, version).orElseThrow(() -> new RuleViolated("dossier.draftStale"));
    }

    /**
     * Takes the application as sent: number at the first time, SHA-256 of the snapshot each time; a correction keeps number and
     * first submission time (XC-15).
     *
     * @param at the instant the batch's stage was found open at
     */
    public Receipt submit(SubjectId id, OrganisationId organisation, String snapshotJson, Instant at, Actor actor) {
        return submit(lockEditable(id), organisation, snapshotJson, at, actor);
    }

    /** Takes the application of an organisation as sent, otherwise as {@link #submit(SubjectId, OrganisationId, String, Instant, Actor)}. */
    public Receipt submit(SubjectId id, String snapshotJson, Instant at, Actor actor) {
        var dossier = lockEditable(id);
        return submit(dossier, dossier.organiser(), snapshotJson, at, actor);
    }

    private Dossier lockEditable(SubjectId id) {
        var dossier = dossiers.lock(id).orElseThrow(() -> new RuleViolated("dossier.unknown"));
        requireEditable(dossier);
        return dossier;
    }

    private Receipt submit(Dossier dossier, OrganisationId organisation, String snapshotJson, Instant at, Actor actor) {
        var id = dossier.id();
        var receipt = new Receipt(
                dossier.number().orElseGet(() -> numbers.draw(dossier)),
                dossier.submittedAt().orElse(at),
                Snapshot.sha256(snapshotJson));
        dossiers.submit(id, organisation, receipt);
        dossiers.keepSnapshot(id, snapshotJson, receipt.hash(), at);
        var correction = dossier.number().isPresent();
        journal.record(
                id,
                actor,
                correction ? "resubmitted" : "submitted",
                (correction ? "修改后重新提交申报，申报编号 " : "提交申报，申报编号 ") + receipt.number() + "。");
        return receipt;
    }

    /** Moves the case on and writes why into its journal; a second time nothing happens. */
    public void status(SubjectId id, DossierStatus status, String reason, Actor actor) {
        if (dossiers.status(id, status)) {
            var words = get(id).words();
            journal.record(id, actor, status.event(), "申报状态变为“" + words.label() + "”。" + reason);
        }
    }

    /** The application as sent last, byte for byte what the hash was taken of. */
    @Transactional(readOnly = true)
    public String snapshot(SubjectId id) {
        return dossiers.snapshot(id).orElseThrow(() -> new RuleViolated("dossier.notSubmitted"));
    }

    @Transactional(readOnly = true)
    public List<Dossier> ofPerson(PersonId person) {
        return dossiers.ofPerson(person);
    }

    /** The cases the organisation holds itself, newest first. */
    @Transactional(readOnly = true)
    public List<Dossier> heldBy(OrganisationId organisation) {
        return dossiers.heldBy(organisation);
    }

    /** The cases of persons who have submitted to the organisation. */
    @Transactional(readOnly = true)
    public List<Dossier> ofOrganisation(OrganisationId organisation) {
        return dossiers.ofOrganisation(organisation);
    }

    /** The batch's cases in any of the statuses; of all when none is named. */
    @Transactional(readOnly = true)
    public List<Dossier> inBatch(SubjectId batch, DossierStatus... status) {
        return dossiers.inBatch(batch, status.length == 0 ? Arrays.asList(DossierStatus.values()) : List.of(status));
    }

    /** The next cases of a release, locked for the caller; those another node has locked are passed over. */
    public List<SubjectId> lockChunk(SubjectId batch, Set<DossierStatus> status, int size) {
        return dossiers.lockChunk(batch, status, size);
    }

    /** Cases whose number or holder's name contains the text, newest first. */
    @Transactional(readOnly = true)
    public List<Dossier> search(String text, int limit) {
        return dossiers.search(text.strip(), limit);
    }

    private static void requireEditable(Dossier dossier) {
        if (!dossier.isEditable()) {
            throw new RuleViolated("dossier.notEditable", dossier.words().label());
        }
    }

    /** What was typed so far, in the form's own keys. */
    public record Draft(Map<String, Object> answers, int version, Instant saved) {}

    /** What the applicant holds in hand after submitting. */
    public record Receipt(String number, Instant at, String hash) {}
}
