package org.jiangheng.inspection;

import org.jiangheng.calendar.Time;
import org.jiangheng.document.Papers;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.workflow.Outcome;
import org.springframework.stereotype.Component;

/** What follows when both inspectors have signed: the conclusion counts, the paper is issued, the responsible are told (CC-57, CC-X7). */
@Component
class Closing {

    /** Kind of the issued paper, followed by the number of the round. */
    static final String PAPER = "inspection-";

    private final InspectionRepository inspections;
    private final RoundRepository rounds;
    private final InspectedSubjects subjects;
    private final InspectionPaper layout;
    private final Papers papers;
    private final InspectionMails mails;
    private final Journal journal;

    Closing(
            InspectionRepository inspections,
            RoundRepository rounds,
            InspectedSubjects subjects,
            InspectionPaper layout,
            Papers papers,
            InspectionMails mails,
            Journal journal) {
        this.inspections = inspections;
        this.rounds = rounds;
        this.subjects = subjects;
        this.layout = layout;
        this.papers = papers;
        this.mails = mails;
        this.journal = journal;
    }

    Outcome conclude(Inspection before, Round signed, Actor actor) {
        var conclusion = signed.conclusion().orElseThrow();
        var rectifying = conclusion == Conclusion.RECTIFY;
        rounds.conclude(before.id(), signed.number());
        inspections.status(
                before.id(),
                rectifying ? InspectionStatus.RECTIFYING : InspectionStatus.CLOSED,
                java.util.Optional.of(conclusion));
        var inspection = inspections.find(before.id()).orElseThrow();
        issue(inspection, signed.number());
        journal.record(
                inspection.id(),
                actor,
                "inspectionConcluded",
                inspection.kind().label() + "结论：" + conclusion.label() + "。");
        subjects.concluded(inspection, actor);
        mails.concluded(inspection, signed);
        var outcome = Outcome.of(InspectionProcess.CONCLUSION, conclusion.name());
        return rectifying
                ? outcome.and(
                        InspectionProcess.RECTIFY_UNTIL,
                        Time.endOf(signed.rectifyBy().orElseThrow()))
                : outcome;
    }

    private void issue(Inspection inspection, int number) {
        var title = "督导检查记录（" + inspection.kind().label() + (number > 1 ? "，第" + (number - 1) + "次复查" : "") + "）";
        papers.issue(inspection.id(), PAPER + number, title, layout.of(inspection, round(inspection.id(), number)));
    }

    private Round round(SubjectId id, int number) {
        return rounds.of(id).get(number - 1);
    }
}
