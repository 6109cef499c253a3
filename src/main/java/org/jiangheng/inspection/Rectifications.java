package org.jiangheng.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiangheng.calendar.Time;
import org.jiangheng.document.Papers;
import org.jiangheng.inspection.InspectionFile.Purpose;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.workflow.Outcome;
import org.jiangheng.workflow.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The responsible answer: what was done about each defect, with files; then the inspectors check again (CC-X7). */
@Service
@Transactional
public class Rectifications {

    static final String TASK = "rectify";
    /** Days before the last one on which the responsible are reminded. */
    private static final int REMINDED_BEFORE = 2;

    private final InspectionRepository inspections;
    private final RoundRepository rounds;
    private final InspectionFiles files;
    private final InspectionMails mails;
    private final Papers papers;
    private final Tasks tasks;
    private final Journal journal;
    private final Time time;

    Rectifications(
            InspectionRepository inspections,
            RoundRepository rounds,
            InspectionFiles files,
            InspectionMails mails,
            Papers papers,
            Tasks tasks,
            Journal journal,
            Time time) {
        this.inspections = inspections;
        this.rounds = rounds;
        this.files = files;
        this.mails = mails;
        this.papers = papers;
        this.tasks = tasks;
        this.journal = journal;
        this.time = time;
    }

    /** Keeps the text as far as it is. */
    public void keep(SubjectId id, String text, Actor actor) {
        rounds.rectification(id, require(id, actor).number(), text.strip());
    }

    /** Adds proof; its content is looked at (XC-47). */
    public void attach(SubjectId id, String name, byte[] content, Actor actor) {
        var round = require(id, actor);
        files.add(id, round.number(), Purpose.RECTIFICATION, name, content, actor);
        journal.record(id, actor, "inspectionFileAdded", "上传" + Purpose.RECTIFICATION.label() + "。");
    }

    /** Takes proof of this round away again while it is being put together. */
    public void detach(SubjectId id, String file, Actor actor) {
        var round = require(id, actor);
        var found = files.find(id, file)
                .filter(one -> one.round() == round.number() && one.purpose() == Purpose.RECTIFICATION)
                .orElseThrow(() -> new RuleViolated("inspection.fileUnknown"));
        files.remove(found);
        journal.record(id, actor, "inspectionFileRemoved", "删除" + Purpose.RECTIFICATION.label() + "。");
    }

    /** Reports the rectification; the inspectors check again in a new round (CC-X7). */
    public void submit(SubjectId id, Actor actor) {
        require(id, actor);
        var task = tasks.about(id, actor).stream()
                .filter(open -> open.key().equals(TASK))
                .findFirst()
                .orElseThrow(() -> new RuleViolated("inspection.notRectifying"));
        tasks.complete(task.id(), Map.of(), actor);
    }

    /** Completes the task: something was written. */
    Outcome rectified(SubjectId id, Actor actor) {
        var round = require(id, actor);
        if (round.rectification().isBlank()) {
            throw new RuleViolated("inspection.rectificationMissing");
        }
        papers.requirePrintable(round.rectification());
        rounds.rectified(id, round.number(), actor);
        carryOver(id, round);
        inspections.status(
                id, InspectionStatus.ORDERED, inspections.find(id).orElseThrow().conclusion());
        journal.record(id, actor, "inspectionRectified", "报告整改情况，等待复查。");
        mails.toRecheck(inspections.find(id).orElseThrow());
        return Outcome.NOTHING;
    }

    /** Nothing was reported in time: the inspectors check again, and conclude (CC-X7). A second time nothing happens. */
    void lapse(SubjectId id) {
        var inspection = inspections.lock(id).orElseThrow();
        if (inspection.status() == InspectionStatus.RECTIFYING) {
            var round = last(id);
            carryOver(id, round);
            inspections.status(id, InspectionStatus.ORDERED, inspection.conclusion());
            journal.record(id, Actor.SYSTEM, "rectificationLapsed", "整改期限届满，没有报告整改情况，转督导员作出结论。");
            mails.rectificationLapsed(inspection, round);
        }
    }

    /** What was in order stays answered; the defects are asked again. */
    private void carryOver(SubjectId id, Round round) {
        rounds.add(id, round.number() + 1);
        for (var item : round.items()) {
            if (item.answer().filter(Answer.NO::equals).isEmpty()) {
                var line = new Sheet.Line(item.answer(), item.remark());
                rounds.answer(id, round.number() + 1, item.question().code(), line);
            }
        }
    }

    /** Reminds the responsible once, when the last day comes near; how many inspections that were (CC.7). */
    public int remindDue() {
        LocalDate near = time.today().plusDays(REMINDED_BEFORE);
        List<SubjectId> due = rounds.toRemind(near);
        for (var id : due) {
            var round = last(id);
            mails.rectificationDue(inspections.find(id).orElseThrow(), round);
            rounds.reminded(id, round.number());
        }
        return due.size();
    }

    private Round require(SubjectId id, Actor actor) {
        var inspection = inspections
                .lock(id)
                .filter(found -> found.isResponsible(actor))
                .orElseThrow(() -> new RuleViolated("inspection.unknown"));
        if (inspection.status() != InspectionStatus.RECTIFYING) {
            throw new RuleViolated("inspection.notRectifying");
        }
        return last(id);
    }

    private Round last(SubjectId id) {
        var all = rounds.of(id);
        return all.get(all.size() - 1);
    }
}
