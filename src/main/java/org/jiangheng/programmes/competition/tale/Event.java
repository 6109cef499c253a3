package org.jiangheng.programmes.competition.tale;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiangheng.demo.Troupe;
import org.jiangheng.inspection.Answer;
import org.jiangheng.inspection.Conclusion;
import org.jiangheng.inspection.Inspection;
import org.jiangheng.inspection.Inspections;
import org.jiangheng.inspection.Question;
import org.jiangheng.inspection.Sheet;
import org.jiangheng.inspection.Visits;
import org.jiangheng.programmes.competition.Entries;
import org.jiangheng.programmes.competition.Entry;
import org.jiangheng.programmes.competition.EventPart;
import org.jiangheng.programmes.competition.ItemResults;
import org.jiangheng.programmes.competition.Plans;
import org.jiangheng.programmes.competition.QuestionFile;
import org.jiangheng.programmes.competition.Questions;
import org.jiangheng.programmes.competition.Rankings;
import org.jiangheng.sheet.Sheets;
import org.springframework.stereotype.Component;

/** Plan, checks, questions and scores of an item. */
@Component
class Event {

    private final Troupe troupe;
    private final Organisers organisers;
    private final Plans plans;
    private final Questions questions;
    private final Inspections inspections;
    private final Visits visits;
    private final Entries entries;
    private final Rankings rankings;
    private final ItemResults results;
    private final Sheets sheets;

    Event(
            Troupe troupe,
            Organisers organisers,
            Plans plans,
            Questions questions,
            Inspections inspections,
            Visits visits,
            Entries entries,
            Rankings rankings,
            ItemResults results,
            Sheets sheets) {
        this.troupe = troupe;
        this.organisers = organisers;
        this.plans = plans;
        this.questions = questions;
        this.inspections = inspections;
        this.visits = visits;
        this.entries = entries;
        this.rankings = rankings;
        this.results = results;
        this.sheets = sheets;
    }

    /** 竞赛计划 of both parts. */
    void plan(String account, int position, int persons) {
        var item = organisers.item(account, position);
        var clerk = troupe.actor(account);
        for (var part : EventPart.values()) {
            plans.send(item, new Plans.NewPlan(part, persons, "09:00", clerk.name(), "13800000099"), clerk);
        }
        troupe.complete(item, "submitPlan", account, Map.of());
    }

    /** 督导检查, everything as it should be, signed by both inspectors. */
    void inspect(String account, int position, String kind, String first, String second) {
        var item = organisers.item(account, position);
        var inspection = inspections.of(item).stream()
                .filter(each -> each.kind().code().equals(kind))
                .findFirst()
                .orElseThrow();
        var version = inspections.rounds(inspection.id()).get(0).version();
        visits.save(inspection.id(), sheet(inspection, second), version, troupe.actor(first));
        visits.sign(inspection.id(), troupe.actor(first));
        visits.confirm(inspection.id(), troupe.actor(second));
    }

    private Sheet sheet(Inspection inspection, String second) {
        var lines = inspection.questions().stream()
                .collect(Collectors.toMap(Question::code, each -> new Sheet.Line(Optional.of(Answer.YES), "")));
        return new Sheet(
                Optional.of(organisers.today()),
                second,
                "",
                lines,
                Optional.of(Conclusion.PASSED),
                "组织有序，记录完整，未发现违规情况。",
                Optional.empty());
    }

    /** 试题备案, received by 试题科. */
    void fileQuestions(String account, int position) {
        var item = organisers.item(account, position);
        var clerk = troupe.actor(account);
        var unit = organisers.organiser(account).name();
        for (var kind : QuestionFile.Kind.values()) {
            questions.upload(item, kind, kind.label() + ".pdf", organisers.paper(kind.label(), unit), clerk);
        }
        troupe.complete(item, "fileQuestions", account, Map.of());
    }

    void receiveQuestions(String account, int position) {
        troupe.complete(organisers.item(account, position), "receiveQuestions", "shiti", Map.of());
    }

    /** The score list, with everybody's portrait. */
    void importScores(String account, int position, Competitors competitors) {
        var item = organisers.item(account, position);
        var clerk = troupe.actor(account);
        var preview = entries.preview(item, competitors.list(sheets), Optional.of(competitors.photos()), clerk);
        entries.accept(item, preview.id(), clerk);
    }

    /** 名次 made final; who is tied is told apart by the time taken, as the filed rules say. */
    void rank(String account, int position) {
        var item = organisers.item(account, position);
        for (var tie : rankings.of(item).ties()) {
            var order = tie.entries().stream().map(Entry::id).toList();
            rankings.decideTie(item, order, "按备案规则比较技能操作用时，用时短者在前。", troupe.actor(account));
        }
        results.close(item, troupe.actor(account));
        troupe.complete(item, "importScores", account, Map.of());
    }
}
