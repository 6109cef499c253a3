package org.jiangheng.programmes.competition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jiangheng.occupation.SkillLevel;
import org.jiangheng.workflow.DecisionTable;
import org.jiangheng.workflow.DecisionTable.Answer;

/** The bands of a competition level, as the decision table gives them: asked once per item, not per competitor. */
record Bands(List<Band> bands) {

    Bands {
        bands = List.copyOf(bands);
    }

    static Bands of(CompetitionLevel level, DecisionTable table) {
        return new Bands(questions(level).stream()
                .map(question -> table.answer(question)
                        .map(Bands::band)
                        .orElseThrow(
                                () -> new IllegalStateException("No row of " + table.id() + " answers " + question)))
                .toList());
    }

    /** What a trial got, in the order of {@link #questions}. */
    static Bands of(List<Map<String, Object>> answers) {
        return new Bands(answers.stream().map(outputs -> band(outputs, "")).toList());
    }

    /** What the table is asked for an item, a question for each band. */
    static List<Map<String, Object>> questions(CompetitionLevel level) {
        return IntStream.rangeClosed(1, CompetitionDecisions.MOST_BANDS)
                .mapToObj(number -> Map.<String, Object>of(
                        CompetitionDecisions.LEVEL, level.name(), CompetitionDecisions.BAND, number))
                .toList();
    }

    private static Band band(Answer answer) {
        return band(answer.outputs(), answer.note());
    }

    private static Band band(Map<String, Object> outputs, String note) {
        int level = (Integer) outputs.get(CompetitionDecisions.CERTIFICATE_LEVEL);
        return new Band(
                Band.Kind.valueOf((String) outputs.get(CompetitionDecisions.KIND)),
                (Integer) outputs.get(CompetitionDecisions.LIMIT),
                level == CompetitionDecisions.NO_LEVEL ? Optional.empty() : Optional.of(SkillLevel.of(level)),
                note);
    }
}
