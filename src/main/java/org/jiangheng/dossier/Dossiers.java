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
import org.jiangheng.party.People;
import org.jiangheng.party.PersonId;
import org.jiangheng.programmes.ProcessKind;
import org.jiangheng.programmes.Programmes;
import org.jiangheng.workflow.Processes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The applications: opened, drafted, submitted, followed. */
@Service
@Transactional
public class Dossiers {

    private static final String APPLICATION_STAGE = "apply";

    private final DossierRepository dossiers;
    private final DossierNumbers numbers;
    private final Batches batches;
    private final Programmes programmes;
    private final People people;
    private final Processes processes;
    private final Journal journal;

    Dossiers(
            DossierRepository dossiers,
            DossierNumbers numbers,
            Batches batches,
            Programmes programmes,
            People people,
            Processes processes,
            Journal journal) {
        this.dossiers = dossiers;
        this.numbers = numbers;
        this.batches = batches;
        this.programmes = programmes;
        this.people = people;
        this.processes = processes;
        this.journal = journal;
    }

    /** Opens an empty application while the batch takes them and starts its process; one per person and batch (DR-14). */
    public SubjectId open(String programme, SubjectId batch, PersonId person, Actor actor) {
        batches.requireOpen(batch, APPLICATION_STAGE);
        var id = SubjectId.fresh();
        if (!dossiers.insert(id, programme, batch, person, people.get(person).name())) {
            throw new RuleViolated("dossier.alreadyOpen");
        }
        journal.record(id, actor, "opened", "新建申报。");
        var rules = programmes.get(programme);
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
        return dossiers.draft(id).orElseThrow(() -> new RuleViolated("dossier.unknown"));
    }

    /**
     * Keeps what was typed, complete or not; a second window that started from an older version is refused.
     *
     * @param version the version the answers were typed over
     * @return the new version
     */
    public int saveDraft(SubjectId id, Map<String, Object> answers, int version) {
        requireEditable(get(id));
        return dossiers.saveDraft(id, answers, version).orElseThrow(() -> new RuleViolated("dossier.draftStale"));
    }

    /**
     * Takes the application as sent: number at the first time, SHA-256 of the snapshot each time; a correction keeps number and
     * first submission time (XC-15).
     *
     * @param at the instant the batch's stage was found open at
     */
    public Receipt submit(SubjectId id, OrganisationId organisation, String snapshotJson, Instant at, Actor actor) {
        var dossier = dossiers.lock(id).orElseThrow(() -> new RuleViolated("dossier.unknown"));
        requireEditable(dossier);
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
            journal.record(id, actor, status.event(), "申报状态变为“" + status.label() + "”。" + reason);
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

    /** The cases whose applicant has submitted to the organisation. */
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

    /** Cases whose number or applicant's name contains the text, newest first. */
    @Transactional(readOnly = true)
    public List<Dossier> search(String text, int limit) {
        return dossiers.search(text.strip(), limit);
    }

    private static void requireEditable(Dossier dossier) {
        if (!dossier.isEditable()) {
            throw new RuleViolated("dossier.notEditable", dossier.status().label());
        }
    }

    /** What was typed so far, in the form's own keys. */
    public record Draft(Map<String, Object> answers, int version, Instant saved) {}

    /** What the applicant holds in hand after submitting. */
    public record Receipt(String number, Instant at, String hash) {}
}
