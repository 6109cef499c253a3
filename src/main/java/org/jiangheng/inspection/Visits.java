package org.jiangheng.inspection;

import java.util.List;
import java.util.Map;
import org.jiangheng.document.Papers;
import org.jiangheng.inspection.InspectionFile.Purpose;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.workflow.Directory;
import org.jiangheng.workflow.Outcome;
import org.jiangheng.workflow.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carrying out an inspection: the record is filled in, signed by one inspector, then by another, and concluded (CC-54, CC-55, CC-57). */
@Service
@Transactional
public class Visits {

    static final String TASK = "carryOut";

    private final InspectionRepository inspections;
    private final RoundRepository rounds;
    private final InspectionFiles files;
    private final Closing closing;
    private final InspectionPaper paper;
    private final Papers papers;
    private final InspectionMails mails;
    private final Directory directory;
    private final Tasks tasks;
    private final Journal journal;
    private final SheetProblems checks;

    Visits(
            InspectionRepository inspections,
            RoundRepository rounds,
            InspectionFiles files,
            Closing closing,
            InspectionPaper paper,
            Papers papers,
            InspectionMails mails,
            Directory directory,
            Tasks tasks,
            Journal journal,
            SheetProblems checks) {
        this.inspections = inspections;
        this.rounds = rounds;
        this.files = files;
        this.closing = closing;
        this.paper = paper;
        this.papers = papers;
        this.mails = mails;
        this.directory = directory;
        this.tasks = tasks;
        this.journal = journal;
        this.checks = checks;
    }

    /** The colleagues who can be the second inspector with their own account. */
    @Transactional(readOnly = true)
    public List<Actor> colleagues(SubjectId id, Actor actor) {
        return directory.membersOf(get(id).inspectors()).stream()
                .filter(colleague -> !colleague.account().equals(actor.account()))
                .toList();
    }

    /** What keeps the record from being signed; empty when nothing does. */
    @Transactional(readOnly = true)
    public List<Problem> problems(SubjectId id) {
        return checks.of(get(id), current(id));
    }

    /**
     * Keeps what was filled in so far.
     *
     * @param version the one the page was read with; {@code inspection.stale} when somebody else saved meanwhile
     * @return the version to save the next time with
     */
    public int save(SubjectId id, Sheet sheet, int version, Actor actor) {
        var round = requireFilling(id, actor);
        requireColleague(id, sheet.secondAccount(), actor);
        if (!rounds.save(id, round.number(), sheet, version)) {
            throw new RuleViolated("inspection.stale");
        }
        return version + 1;
    }

    private void requireColleague(SubjectId id, String account, Actor actor) {
        if (!account.isEmpty()
                && colleagues(id, actor).stream()
                        .noneMatch(colleague -> colleague.account().equals(account))) {
            throw new RuleViolated("inspection.secondUnknown");
        }
    }

    /** Adds a photo or the sheet signed in ink; its content is looked at, pictures are encoded anew (XC-26, XC-47). */
    public void attach(SubjectId id, Purpose purpose, String name, byte[] content, Actor actor) {
        var round = requireFilling(id, actor);
        if (purpose == Purpose.RECTIFICATION) {
            throw new IllegalArgumentException("Proof of rectification belongs to the responsible");
        }
        files.add(id, round.number(), purpose, name, content, actor);
        journal.record(id, actor, "inspectionFileAdded", "上传" + purpose.label() + "。");
    }

    /** Takes a photo or sheet of this round away again while the record is being filled in. */
    public void detach(SubjectId id, String file, Actor actor) {
        var round = requireFilling(id, actor);
        var found = files.find(id, file)
                .filter(one -> one.round() == round.number() && one.purpose() != Purpose.RECTIFICATION)
                .orElseThrow(() -> new RuleViolated("inspection.fileUnknown"));
        files.remove(found);
        journal.record(
                id, actor, "inspectionFileRemoved", "删除" + found.purpose().label() + "。");
    }

    /**
     * The first inspector signs with the own account. Then the second is asked to; where the second has signed in ink on the
     * attached sheet, the visit is concluded at once (CC-F5, XC-26).
     */
    public void sign(SubjectId id, Actor actor) {
        var round = requireFilling(id, actor);
        requireComplete(id);
        requireColleague(id, round.secondAccount(), actor);
        round.items().forEach(item -> papers.requirePrintable(item.remark()));
        papers.requirePrintable(round.finding() + round.secondName());
        rounds.signFirst(id, round.number(), actor);
        journal.record(id, actor, "inspectionSigned", "第一名督导员签名，检查结论：" + label(round) + "。");
        if (round.isByPaper()) {
            rounds.signSecond(id, round.number(), round.secondName(), Round.Means.PAPER);
            journal.record(id, actor, "inspectionSheetAttached", "第二名督导员在纸质记录上签名，已上传扫描件。");
            complete(id, actor);
        } else {
            inspections.status(id, InspectionStatus.SIGNING, get(id).conclusion());
            mails.toSign(get(id), round.secondAccount(), actor);
        }
    }

    private void requireComplete(SubjectId id) {
        int open = problems(id).size();
        if (open > 0) {
            throw new RuleViolated("inspection.incomplete", open);
        }
    }

    /** The second inspector signs what the first has recorded; the visit is concluded (CC-57, CC-F5). */
    public void confirm(SubjectId id, Actor actor) {
        var round = requireSigning(id, actor);
        if (!round.secondAccount().equals(actor.account())) {
            throw new RuleViolated("inspection.notTheSecond");
        }
        rounds.signSecond(id, round.number(), actor.name(), Round.Means.ACCOUNT);
        journal.record(id, actor, "inspectionConfirmed", "第二名督导员签名，检查结论：" + label(round) + "。");
        complete(id, actor);
    }

    /** Opens a signed record again before it is concluded: the second inspector disagrees, or the first takes the signature back. */
    public void reopen(SubjectId id, String reason, Actor actor) {
        var round = requireSigning(id, actor);
        var first = round.first().orElseThrow().account().equals(actor.account());
        if (!first && !round.secondAccount().equals(actor.account())) {
            throw new RuleViolated("inspection.notTheSecond");
        }
        if (reason.isBlank()) {
            throw new RuleViolated("inspection.returnReasonMissing");
        }
        rounds.unsign(id, round.number(), reason.strip());
        inspections.status(id, InspectionStatus.ORDERED, get(id).conclusion());
        journal.record(id, actor, "inspectionReopened", (first ? "撤回签名" : "退回修改") + "：" + reason.strip());
    }

    /** The record as it stands, marked as a draft: to print, and to sign in ink (CC-P6). */
    @Transactional(readOnly = true)
    public byte[] draft(SubjectId id) {
        return papers.draft(paper.of(get(id), current(id)));
    }

    private void complete(SubjectId id, Actor actor) {
        var task = tasks.about(id, actor).stream()
                .filter(open -> open.key().equals(TASK))
                .findFirst()
                .orElseThrow(() -> new RuleViolated("inspection.notStarted"));
        tasks.complete(task.id(), Map.of(), actor);
    }

    /** Completes the task: both have signed. */
    Outcome conclude(SubjectId id, Actor actor) {
        lock(id);
        var round = current(id);
        if (round.second().isEmpty() || round.isConcluded()) {
            throw new RuleViolated("inspection.unsigned");
        }
        return closing.conclude(get(id), round, actor);
    }

    private Round requireFilling(SubjectId id, Actor actor) {
        requireOpen(id, actor);
        var round = current(id);
        if (!round.isDraft()) {
            throw new RuleViolated("inspection.alreadySigned");
        }
        return round;
    }

    private Round requireSigning(SubjectId id, Actor actor) {
        requireOpen(id, actor);
        var round = current(id);
        if (round.isDraft() || round.second().isPresent()) {
            throw new RuleViolated("inspection.notSigned");
        }
        return round;
    }

    private void requireOpen(SubjectId id, Actor actor) {
        var inspection = lock(id);
        if (!inspection.isInspector(actor)) {
            throw new RuleViolated("inspection.unknown");
        }
        if (!inspection.isOpen() || inspection.status() == InspectionStatus.RECTIFYING) {
            throw new RuleViolated("inspection.alreadyDone");
        }
        if (tasks.about(id, actor).stream().noneMatch(task -> task.key().equals(TASK))) {
            throw new RuleViolated("inspection.notStarted");
        }
    }

    private Inspection lock(SubjectId id) {
        return inspections.lock(id).orElseThrow(() -> new RuleViolated("inspection.unknown"));
    }

    private Inspection get(SubjectId id) {
        return inspections.find(id).orElseThrow(() -> new RuleViolated("inspection.unknown"));
    }

    private Round current(SubjectId id) {
        var all = rounds.of(id);
        return all.get(all.size() - 1);
    }

    private static String label(Round round) {
        return round.conclusion().map(Conclusion::label).orElse("");
    }
}
