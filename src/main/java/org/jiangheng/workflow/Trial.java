package org.jiangheng.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.workflow.DecisionTable.Answer;
import org.jiangheng.workflow.PastCases.Conclusion;
import org.jiangheng.workflow.PastCases.PastCase;
import org.jiangheng.workflow.TrialReport.Deviation;
import org.jiangheng.workflow.TrialReport.Side;
import org.jiangheng.workflow.TrialReport.Turn;

/** Two versions of a table, asked the same questions. */
final class Trial {

    private final DecisionSpec spec;
    private final DecisionTable running;
    private final DecisionTable changed;
    private final List<Deviation> deviations = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private int errors;
    private int questions;
    private int cases;

    Trial(DecisionSpec spec, DecisionTable running, DecisionTable changed) {
        this.spec = spec;
        this.running = running;
        this.changed = changed;
    }

    TrialReport over(List<PastCases> supplies) {
        supplies.forEach(this::over);
        return new TrialReport(
                spec.id(), changed.name(), running.version(), cases, questions, errors, deviations, turns);
    }

    private void over(PastCases supply) {
        var bySubject = new LinkedHashMap<SubjectId, List<PastCase>>();
        for (var asked : supply.cases()) {
            questions++;
            bySubject
                    .computeIfAbsent(asked.subject(), subject -> new ArrayList<>())
                    .add(asked);
            compare(asked);
        }
        cases += bySubject.size();
        bySubject.values().forEach(asked -> conclude(supply, asked));
    }

    private void compare(PastCase asked) {
        var was = answer(running, asked.inputs());
        var wouldBe = answer(changed, asked.inputs());
        if (was.failure().isPresent() || wouldBe.failure().isPresent()) {
            errors++;
        } else if (was.outputs().equals(wouldBe.outputs())) {
            return;
        }
        deviations.add(new Deviation(
                asked.subject(), asked.label(), spec.describe(asked.inputs()), side(was, wouldBe), side(wouldBe, was)));
    }

    private void conclude(PastCases supply, List<PastCase> asked) {
        var was = conclusions(supply, asked, running);
        var wouldBe = conclusions(supply, asked, changed);
        was.forEach((subject, conclusion) -> Optional.ofNullable(wouldBe.get(subject))
                .filter(other -> !other.text().equals(conclusion.text()))
                .ifPresent(other -> turns.add(new Turn(subject, conclusion.label(), conclusion.text(), other.text()))));
    }

    /** By whom they concern; nothing when a question has no answer, or none the programme understands. */
    private static Map<SubjectId, Conclusion> conclusions(PastCases supply, List<PastCase> asked, DecisionTable table) {
        var answers =
                asked.stream().map(question -> answer(table, question.inputs())).toList();
        if (answers.stream().anyMatch(answer -> answer.failure().isPresent())) {
            return Map.of();
        }
        try {
            var bySubject = new LinkedHashMap<SubjectId, Conclusion>();
            supply.conclusions(asked, answers.stream().map(Outcome::outputs).toList())
                    .forEach(conclusion -> bySubject.put(conclusion.subject(), conclusion));
            return bySubject;
        } catch (RuntimeException notUnderstood) {
            return Map.of();
        }
    }

    private static Outcome answer(DecisionTable table, Map<String, Object> inputs) {
        try {
            return table.answer(inputs)
                    .map(given -> new Outcome(Optional.of(given), Optional.empty()))
                    .orElseGet(() -> new Outcome(Optional.empty(), Optional.of("没有一行回答这个问题")));
        } catch (RuntimeException contradicting) {
            return new Outcome(Optional.empty(), Optional.of("几行同时回答，或者算不出结果"));
        }
    }

    private Side side(Outcome one, Outcome other) {
        if (one.failure().isPresent()) {
            return new Side(Optional.empty(), "", List.of(one.failure().get()));
        }
        var given = one.answer().orElseThrow();
        var says = spec.outputs().stream()
                .filter(output -> other.failure().isPresent()
                        || !Objects.equals(
                                given.outputs().get(output.name()),
                                other.outputs().get(output.name())))
                .map(output -> output.label() + "：" + output.say(given.outputs().get(output.name())))
                .toList();
        return new Side(Optional.of(given.row()), given.note(), says);
    }

    private record Outcome(Optional<Answer> answer, Optional<String> failure) {
        Map<String, Object> outputs() {
            return answer.map(Answer::outputs).orElse(Map.of());
        }
    }
}
