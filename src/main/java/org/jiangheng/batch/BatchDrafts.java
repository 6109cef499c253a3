package org.jiangheng.batch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiangheng.calendar.Time;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SecondPerson;
import org.jiangheng.kernel.Signature;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens batches the way the rules ask: copied from the one before, with a notice number and all dates, approved by a second
 * person (XC-50). Whatever happens to a draft stands in the journal the batch goes on with.
 */
@Service
@Transactional
public class BatchDrafts {

    private static final String ORDINALS = "首二三四五六七八九十";

    private final BatchDraftRepository drafts;
    private final Batches batches;
    private final BatchOpening opening;
    private final DraftRules rules;
    private final StageProposal proposal;
    private final Journal journal;
    private final Time time;

    BatchDrafts(
            BatchDraftRepository drafts,
            Batches batches,
            BatchOpening opening,
            DraftRules rules,
            StageProposal proposal,
            Journal journal,
            Time time) {
        this.drafts = drafts;
        this.batches = batches;
        this.opening = opening;
        this.rules = rules;
        this.proposal = proposal;
        this.journal = journal;
        this.time = time;
    }

    /** A draft with the batch's parameters, and its dates moved on; a year after when the year's batches are all open (XC-50). */
    public SubjectId copy(SubjectId copied, Actor actor) {
        SecondPerson.requireMayPropose(actor);
        var batch = batches.get(copied);
        var parameters = batches.parameters(copied);
        int year = yearAfter(batch, parameters);
        var id = draft(batch.programme(), year, BatchOpening.isYearly(parameters), Optional.of(copied), actor);
        drafts.saveLastDays(
                id,
                BatchOpening.isYearly(parameters)
                        ? StageProposal.sameDays(batch, year)
                        : proposal.after(batch, year, time.today()));
        journal.record(id, actor, "drafted", "复制" + batch.title() + "，草拟" + get(id).title() + "。");
        return id;
    }

    /** A draft of a programme's very first batch, from its defaults; there is nothing to copy yet, and no date to start from. */
    public SubjectId begin(String programme, Actor actor) {
        SecondPerson.requireMayPropose(actor);
        opening.requireKnown(programme);
        if (!batches.ofProgramme(programme).isEmpty()) {
            throw new RuleViolated("batch.copyInstead");
        }
        var defaults = drafts.defaults(programme);
        var id = draft(programme, time.today().getYear(), BatchOpening.isYearly(defaults), Optional.empty(), actor);
        journal.record(id, actor, "drafted", "草拟第一个批次：" + get(id).title() + "。");
        return id;
    }

    private SubjectId draft(String programme, int year, boolean yearly, Optional<SubjectId> copied, Actor actor) {
        var id = SubjectId.fresh();
        var name = yearly ? year + "年度" : name((int) opening.inYear(programme, year));
        drafts.insert(id, programme, year, name, copied, actor);
        drafts.copyParameters(id, programme, copied);
        return id;
    }

    private int yearAfter(Batch batch, Parameters parameters) {
        int year = batch.year();
        while (!opening.hasRoomInYear(batch.programme(), year, 1, parameters)) {
            year++;
        }
        return year;
    }

    private static String name(int place) {
        var ordinal = place < ORDINALS.length() ? ORDINALS.substring(place, place + 1) : String.valueOf(place + 1);
        return place == 0 ? "首批" : "第" + ordinal + "批";
    }

    /**
     * Writes over the draft.
     *
     * @param version the version it was typed over; somebody else's change meanwhile refuses it
     */
    public void save(SubjectId id, int version, DraftEdit edit, Actor actor) {
        SecondPerson.requireMayPropose(actor);
        rules.requireWritten(locked(id, DraftStatus.DRAFT), edit);
        if (!drafts.save(id, version, edit, actor)) {
            throw new RuleViolated("batch.draftStale");
        }
        journal.record(id, actor, "draftChanged", "修改批次草稿。");
    }

    /** Nobody needs it any more. */
    public void discard(SubjectId id, Actor actor) {
        SecondPerson.requireMayPropose(actor);
        locked(id, DraftStatus.DRAFT);
        drafts.decide(id, DraftStatus.DISCARDED, "", actor);
        journal.record(id, actor, "draftDiscarded", "放弃批次草稿。");
    }

    /** Puts the draft before a second person; everything it lacks is refused here (XC-07, XC-50). */
    public void propose(SubjectId id, Actor actor) {
        SecondPerson.requireMayPropose(actor);
        rules.requireComplete(locked(id, DraftStatus.DRAFT));
        drafts.propose(id, actor);
        journal.record(id, actor, "openingProposed", "提交批准开设。");
    }

    /** Takes the proposal back to change it. */
    public void withdraw(SubjectId id, Actor actor) {
        SecondPerson.requireMayPropose(actor);
        locked(id, DraftStatus.PROPOSED);
        drafts.decide(id, DraftStatus.DRAFT, "", actor);
        journal.record(id, actor, "openingWithdrawn", "撤回批准申请，继续修改。");
    }

    /** The second person agrees: the batch is opened, its process started (XC-50). */
    public void approve(SubjectId id, Actor actor) {
        var draft = forDecision(id, actor);
        rules.requireComplete(draft);
        drafts.decide(id, DraftStatus.OPENED, "", actor);
        opening.open(id, rules.opened(draft, actor));
        drafts.keepSources(id);
        journal.record(
                id,
                actor,
                "opened",
                "批准开设" + draft.title() + "，公告文号" + draft.noticeNumber() + "，"
                        + draft.proposed().map(Signature::name).orElse("") + "提出。");
    }

    /** The second person does not agree; the draft can be changed and proposed again (XC-14). */
    public void refuse(SubjectId id, String reason, Actor actor) {
        forDecision(id, actor);
        if (reason.isBlank()) {
            throw new RuleViolated("batch.reasonMissing");
        }
        drafts.decide(id, DraftStatus.DRAFT, reason.strip(), actor);
        journal.record(id, actor, "openingRefused", "未批准开设：" + reason.strip());
    }

    @Transactional(readOnly = true)
    public Optional<BatchDraft> find(SubjectId id) {
        return drafts.find(id);
    }

    @Transactional(readOnly = true)
    public BatchDraft get(SubjectId id) {
        return find(id).orElseThrow(() -> new RuleViolated("batch.draftUnknown"));
    }

    /** Being prepared or waiting for the second person. */
    @Transactional(readOnly = true)
    public List<BatchDraft> open() {
        return drafts.open();
    }

    /** What is wrong with the draft, and whether its dates hold (design §5). */
    @Transactional(readOnly = true)
    public Outlook outlook(SubjectId id) {
        var draft = get(id);
        return new Outlook(
                refusal(() -> rules.requireComplete(draft)), rules.restDays(draft), rules.criticalPath(draft));
    }

    private static Optional<RuleViolated> refusal(Runnable check) {
        try {
            check.run();
            return Optional.empty();
        } catch (RuleViolated refused) {
            return Optional.of(refused);
        }
    }

    private BatchDraft forDecision(SubjectId id, Actor actor) {
        SecondPerson.requireMayDecide(actor);
        var draft = locked(id, DraftStatus.PROPOSED);
        SecondPerson.requireMayDecide(
                actor,
                draft.drafted().account(),
                draft.proposed().map(Signature::account).orElse(""));
        return draft;
    }

    private BatchDraft locked(SubjectId id, DraftStatus wanted) {
        var draft = drafts.lock(id).orElseThrow(() -> new RuleViolated("batch.draftUnknown"));
        if (draft.status() != wanted) {
            throw new RuleViolated("batch.draftSettled", draft.status().label());
        }
        return draft;
    }

    /**
     * @param obstacle why it cannot be proposed as it is
     * @param restDays stages whose last day is no working day; printed dates stay where they are (XC-09)
     */
    public record Outlook(Optional<RuleViolated> obstacle, List<LocalDate> restDays, List<StageFinding> findings) {}
}
