package org.jiangheng.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiangheng.inspection.InspectionFile.Purpose;
import org.jiangheng.inspection.InspectionSubjects.Described;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.workflow.Outcome;
import org.jiangheng.workflow.Processes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks on the spot: ordered and looked up here, carried out with {@link Visits}, rectified with {@link Rectifications} (CC-52 … CC-57). */
@Service
@Transactional
public class Inspections {

    private final InspectionRepository inspections;
    private final RoundRepository rounds;
    private final InspectionFiles files;
    private final InspectedSubjects subjects;
    private final InspectionMails mails;
    private final Processes processes;
    private final Journal journal;

    Inspections(
            InspectionRepository inspections,
            RoundRepository rounds,
            InspectionFiles files,
            InspectedSubjects subjects,
            InspectionMails mails,
            Processes processes,
            Journal journal) {
        this.inspections = inspections;
        this.rounds = rounds;
        this.files = files;
        this.subjects = subjects;
        this.mails = mails;
        this.processes = processes;
        this.journal = journal;
    }

    /** Orders an inspection that a diagram will call; starts nothing, tells the inspectors' group by mail. Not idempotent. */
    public SubjectId order(NewInspection inspection, Actor actor) {
        return order(inspection, false, actor);
    }

    /** Orders an inspection by the centre about anything a programme knows, and starts it at once (CC-52). */
    public SubjectId spotCheck(NewInspection inspection, Actor actor) {
        if (!actor.isIn(Inspection.CENTRE)) {
            throw new RuleViolated("inspection.centreOnly");
        }
        if (inspection.reason().isBlank()) {
            throw new RuleViolated("inspection.reasonMissing");
        }
        if (inspection.place().isBlank()) {
            throw new RuleViolated("inspection.placeMissing");
        }
        if (!spotKinds(inspection.about()).contains(inspection.kind())) {
            throw new RuleViolated("inspection.notSpottable");
        }
        var id = order(inspection, true, actor);
        var facts = Outcome.of(InspectionProcess.INSPECTORS, inspection.inspectors())
                .and(InspectionProcess.RESPONSIBLE, inspection.responsible());
        processes.start(InspectionProcess.ID, id, facts);
        return id;
    }

    private SubjectId order(NewInspection ordered, boolean spot, Actor actor) {
        var id = SubjectId.fresh();
        inspections.add(id, ordered, subject(ordered.about()), spot, actor);
        rounds.add(id, 1);
        var inspection = get(id);
        var why = inspection.reason().isBlank() ? "" : "事由：" + inspection.reason();
        journal.record(id, actor, "inspectionOrdered", "安排" + inspection.kind().label() + "。" + why);
        mails.assigned(inspection);
        return id;
    }

    @Transactional(readOnly = true)
    public Inspection get(SubjectId id) {
        return find(id).orElseThrow(() -> new RuleViolated("inspection.unknown"));
    }

    @Transactional(readOnly = true)
    public Optional<Inspection> find(SubjectId id) {
        return inspections.find(id);
    }

    /** All inspections about the subject, oldest first. */
    @Transactional(readOnly = true)
    public List<Inspection> of(SubjectId about) {
        return inspections.of(about);
    }

    /** What the visits found, oldest first; the last one may still be open. */
    @Transactional(readOnly = true)
    public List<Round> rounds(SubjectId id) {
        return rounds.of(id);
    }

    /** The visits with their files, newest first. */
    @Transactional(readOnly = true)
    public List<Visit> visits(SubjectId id) {
        var all = new ArrayList<Visit>();
        for (var round : rounds.of(id)) {
            all.add(
                    0,
                    new Visit(
                            round,
                            files.of(id, round.number(), Purpose.PHOTO),
                            files.of(id, round.number(), Purpose.SHEET),
                            files.of(id, round.number(), Purpose.RECTIFICATION)));
        }
        return all;
    }

    /** Those the actor's unit carries out and those it may read (CC-53, XC-29). */
    @Transactional(readOnly = true)
    public List<Inspection> readable(Actor actor, Search search) {
        return inspections.readable(actor.groups(), actor.isIn(Inspection.CENTRE), search);
    }

    /** Those the actor answers for, from the first conclusion on. */
    @Transactional(readOnly = true)
    public List<Inspection> answered(Actor actor, Search search) {
        return inspections.answered(actor.groups(), search);
    }

    /** Whether an inspection about the subject failed, or a spot check of it is not passed yet (CC-57, CC-69). */
    @Transactional(readOnly = true)
    public boolean isBlocked(SubjectId about) {
        return of(about).stream().anyMatch(Inspections::blocks);
    }

    private static boolean blocks(Inspection inspection) {
        return inspection.isOpen()
                ? inspection.spot()
                : inspection.status() == InspectionStatus.CLOSED && !inspection.isPassed();
    }

    /** Moves day and place of an inspection nobody has signed yet, because what it is about was moved; the inspectors are told. */
    public void move(SubjectId id, LocalDate plannedOn, String place, String reason, Actor actor) {
        var before = inspections.lock(id).orElseThrow(() -> new RuleViolated("inspection.unknown"));
        if (before.status() != InspectionStatus.ORDERED) {
            throw new RuleViolated("inspection.alreadyDone");
        }
        if (before.plannedOn().equals(plannedOn) && before.place().equals(place)) {
            return;
        }
        inspections.move(id, plannedOn, place);
        journal.record(id, actor, "inspectionMoved", "检查日期改为" + plannedOn + "，地点：" + place + "。" + reason);
        mails.assigned(get(id));
    }

    /**
     * Ends an inspection that is not needed any more, because what it is about was called off; the inspectors are told. A spot
     * check's process ends too; that of another is ended by whoever called it. A second time nothing happens (CC-X4, CC-X14).
     */
    public void withdraw(SubjectId id, String reason, Actor actor) {
        var before = inspections.lock(id).orElseThrow(() -> new RuleViolated("inspection.unknown"));
        if (before.isOpen()) {
            inspections.status(id, InspectionStatus.WITHDRAWN, before.conclusion());
            if (before.spot()) {
                processes.tell(id, InspectionProcess.WITHDRAWN);
            }
            journal.record(id, actor, "inspectionWithdrawn", "检查取消。" + reason);
            mails.withdrawn(before, reason);
        }
    }

    /** What the programme says about something that may be inspected. */
    @Transactional(readOnly = true)
    public Optional<Described> describe(SubjectId about) {
        return subjects.describe(about);
    }

    /** The kinds of spot checks that may be ordered about it; empty when none may be (CC-52). */
    @Transactional(readOnly = true)
    public List<Kind> spotKinds(SubjectId about) {
        return subjects.spotKinds(about);
    }

    /** What is asked at a check of the kind. */
    @Transactional(readOnly = true)
    public List<Question> questions(SubjectId about, String kind) {
        return subjects.questions(about, kind);
    }

    /** Working days defects may take at most (CC-X7). */
    @Transactional(readOnly = true)
    public int rectifyWithin(SubjectId about) {
        return subjects.rectifyWithin(about);
    }

    private Described subject(SubjectId about) {
        return describe(about).orElseThrow(() -> new RuleViolated("inspection.subjectUnknown"));
    }
}
