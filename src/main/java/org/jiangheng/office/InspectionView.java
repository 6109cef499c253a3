package org.jiangheng.office;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiangheng.document.Papers;
import org.jiangheng.inspection.Answer;
import org.jiangheng.inspection.Conclusion;
import org.jiangheng.inspection.Inspection;
import org.jiangheng.inspection.Inspections;
import org.jiangheng.inspection.Problem;
import org.jiangheng.inspection.Round;
import org.jiangheng.inspection.Sheet;
import org.jiangheng.inspection.Visit;
import org.jiangheng.inspection.Visits;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.party.Units;
import org.jiangheng.web.Texts;
import org.jiangheng.workflow.Tasks;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of an inspection show to whom (XC-29). */
@Component
class InspectionView {

    private static final String TASK = "carryOut";

    private final Inspections inspections;
    private final Visits visits;
    private final Papers papers;
    private final Units units;
    private final Journal journal;
    private final Tasks tasks;
    private final Texts texts;

    InspectionView(
            Inspections inspections,
            Visits visits,
            Papers papers,
            Units units,
            Journal journal,
            Tasks tasks,
            Texts texts) {
        this.inspections = inspections;
        this.visits = visits;
        this.papers = papers;
        this.units = units;
        this.journal = journal;
        this.tasks = tasks;
        this.texts = texts;
    }

    /** Whether the actor may fill in the record now. */
    boolean isFilling(Inspection inspection, Actor actor) {
        return inspection.isInspector(actor) && last(inspection).isDraft() && hasTask(inspection, actor);
    }

    private boolean hasTask(Inspection inspection, Actor actor) {
        return tasks.about(inspection.id(), actor).stream()
                .anyMatch(task -> task.key().equals(TASK));
    }

    Round last(Inspection inspection) {
        var all = inspections.rounds(inspection.id());
        return all.get(all.size() - 1);
    }

    /**
     * The record to be filled in.
     *
     * @param sheet what stands in the fields: kept, or typed and refused
     * @param problems what the record lacks, shown beside the fields
     */
    String fill(Inspection inspection, Sheet sheet, List<Problem> problems, Actor actor, Model model) {
        var all = inspections.visits(inspection.id());
        about(inspection, model);
        model.addAttribute("round", all.get(0).round());
        model.addAttribute("visit", all.get(0));
        model.addAttribute("sheet", sheet);
        model.addAttribute("before", all.stream().skip(1).toList());
        model.addAttribute("problems", sentences(problems));
        model.addAttribute("answers", Answer.values());
        model.addAttribute("conclusions", Conclusion.values());
        model.addAttribute("rectifyWithin", inspections.rectifyWithin(inspection.about()));
        model.addAttribute("colleagues", visits.colleagues(inspection.id(), actor));
        return "office/inspection-fill";
    }

    private Map<String, String> sentences(List<Problem> problems) {
        var sentences = new LinkedHashMap<String, String>();
        problems.forEach(problem -> sentences.put(problem.field(), texts.of(problem.refusal())));
        return sentences;
    }

    /**
     * The record to be read; a visit that goes on only by its own unit.
     *
     * @param signing whether the first inspector reads it before signing
     */
    String read(Inspection inspection, boolean signing, Actor actor, Model model) {
        var inspector = inspection.isInspector(actor);
        var round = last(inspection);
        about(inspection, model);
        model.addAttribute("inspector", inspector);
        var centre = actor.isIn(Inspection.CENTRE);
        model.addAttribute(
                "spottable",
                centre && !inspections.spotKinds(inspection.about()).isEmpty());
        model.addAttribute("visits", shown(inspection, inspector));
        model.addAttribute("papers", papers.of(inspection.id()));
        model.addAttribute(
                "history",
                journal.of(inspection.id()).stream()
                        .filter(entry -> !entry.isReading())
                        .toList());
        model.addAttribute("round", round);
        model.addAttribute("signing", signing);
        boolean waits = !round.isDraft() && !round.isConcluded() && hasTask(inspection, actor);
        model.addAttribute("second", waits && round.secondAccount().equals(actor.account()));
        model.addAttribute("first", waits && isFirst(round, actor));
        model.addAttribute(
                "notStarted", inspector && round.isDraft() && inspection.isOpen() && !hasTask(inspection, actor));
        return "office/inspection";
    }

    private static boolean isFirst(Round round, Actor actor) {
        return round.first()
                .filter(first -> first.account().equals(actor.account()))
                .isPresent();
    }

    private List<Visit> shown(Inspection inspection, boolean inspector) {
        Stream<Visit> all = inspections.visits(inspection.id()).stream();
        return all.filter(visit -> visit.round().isConcluded() || (inspector && isBegun(visit.round())))
                .toList();
    }

    private static boolean isBegun(Round round) {
        return round.version() > 0 || !round.isDraft();
    }

    private void about(Inspection inspection, Model model) {
        model.addAttribute("inspection", inspection);
        model.addAttribute("unit", units.label(inspection.inspectors()));
        model.addAttribute("subject", inspections.describe(inspection.about()).orElse(null));
        model.addAttribute("base", "/office/inspections/" + inspection.id());
    }
}
