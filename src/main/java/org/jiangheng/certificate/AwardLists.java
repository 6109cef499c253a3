package org.jiangheng.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.document.Papers;
import org.jiangheng.dossier.Involvement;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.Occupations;
import org.jiangheng.party.PersonId;
import org.jiangheng.programmes.ProcessKind;
import org.jiangheng.programmes.Programmes;
import org.jiangheng.workflow.Processes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists of those who passed: approved, publicised and turned into certificates as one. */
@Service
@Transactional
public class AwardLists {

    /** Why there is no certificate after an objection (DR-X12). */
    public static final String UPHELD = "公示期间收到的异议经核查成立";

    private final AwardListRepository lists;
    private final Awarding awarding;
    private final Programmes programmes;
    private final Processes processes;
    private final Occupations occupations;
    private final Papers papers;
    private final Involvement involvement;
    private final Journal journal;

    AwardLists(
            AwardListRepository lists,
            Awarding awarding,
            Programmes programmes,
            Processes processes,
            Occupations occupations,
            Papers papers,
            Involvement involvement,
            Journal journal) {
        this.lists = lists;
        this.awarding = awarding;
        this.programmes = programmes;
        this.processes = processes;
        this.occupations = occupations;
        this.papers = papers;
        this.involvement = involvement;
        this.journal = journal;
    }

    /** Opens the list and starts its process; the list already there for batch and title is returned. */
    public SubjectId open(SubjectId batch, String programme, String title, List<Entry> entries) {
        if (entries.isEmpty()) {
            throw new RuleViolated("certificate.listEmpty");
        }
        var id = SubjectId.fresh();
        if (!lists.insert(id, batch, programme, title)) {
            return lists.find(batch, title).orElseThrow();
        }
        for (int position = 1; position <= entries.size(); position++) {
            lists.insert(id, position, entries.get(position - 1));
        }
        journal.record(id, Actor.SYSTEM, "listOpened", "生成拟核发名单“" + title + "”，共" + entries.size() + "人。");
        var rules = programmes.get(programme);
        processes.start(rules.process(ProcessKind.AWARDS), id, rules.facts(ProcessKind.AWARDS, id));
        return id;
    }

    /** Refuses {@code certificate.listUnknown}. */
    @Transactional(readOnly = true)
    public AwardList get(SubjectId id) {
        return find(id).orElseThrow(() -> new RuleViolated("certificate.listUnknown"));
    }

    @Transactional(readOnly = true)
    public Optional<AwardList> find(SubjectId id) {
        return lists.find(id);
    }

    /** All lists, newest first. */
    @Transactional(readOnly = true)
    public List<AwardList> all() {
        return lists.all();
    }

    /** The leader's signature; refuses when a name cannot be printed. A second signature changes nothing (DR-64, XC-53). */
    public void approve(SubjectId id, String remark, Actor actor) {
        var list = get(id);
        involvement.requireNone(list.rows().stream().map(AwardList.Row::dossier).toList(), actor);
        for (var row : list.rows()) {
            papers.requirePrintable(row.entry().name());
            papers.requirePrintable(row.entry().organisation());
            papers.requirePrintable(occupations.label(row.entry().occupation()));
        }
        if (lists.approve(id, remark.strip(), actor)) {
            journal.record(id, actor, "listApproved", "签批拟核发名单，同意公示。" + remark.strip());
        }
    }

    /**
     * Decides up to {@code size} open awards nobody else is deciding: a certificate for the undisputed, refusal where the
     * objection was upheld or the person holds the same certificate already (DR-65, XC-37). Sets the dossiers' status CERTIFIED or
     * NOT_CERTIFIED. Disputed awards stay open. Performed again after a crash it goes on where it stopped.
     *
     * @param refused the reason for each dossier that gets no certificate (DR-82, XC-14, XC-19)
     */
    public Chunk decideChunk(SubjectId id, int size, Set<SubjectId> disputed, Map<SubjectId, String> refused) {
        var list = get(id);
        if (list.approval().isEmpty()) {
            throw new RuleViolated("certificate.listNotApproved");
        }
        var decided = new ArrayList<AwardList.Row>();
        for (var row : lists.lockOpen(id, size, disputed)) {
            decided.add(awarding.decide(list, row, Optional.ofNullable(refused.get(row.dossier()))));
        }
        return new Chunk(decided, lists.countOpen(id, disputed));
    }

    /**
     * One person of a list.
     *
     * @param occupation value of a choice: code, or {@code code|trade}
     * @param level digit
     */
    public record Entry(
            SubjectId dossier, PersonId person, String name, String organisation, String occupation, int level) {}

    /**
     * What one chunk decided.
     *
     * @param decided the rows decided in this transaction: their processes are to be told, their people written to
     * @param remaining undisputed awards still open
     */
    public record Chunk(List<AwardList.Row> decided, int remaining) {

        public Chunk {
            decided = List.copyOf(decided);
        }
    }
}
