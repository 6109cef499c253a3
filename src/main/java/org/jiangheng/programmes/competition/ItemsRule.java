package org.jiangheng.programmes.competition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jiangheng.occupation.Occupation;
import org.jiangheng.occupation.SkillLevel;
import org.jiangheng.programmes.Problem;

/** Every item is a skill-type occupation with a standard, at levels it has, for single competitors (CC-04 … CC-06, CC-22, CC-44). */
final class ItemsRule implements FilingRule {

    @Override
    public List<Problem> problems(FilingForm form, FilingCircumstances known) {
        if (form.items().isEmpty()) {
            return List.of(Problem.of("competition.itemsMissing"));
        }
        var problems = new ArrayList<Problem>();
        var seen = new HashSet<String>();
        int position = 0;
        for (var line : form.items()) {
            position++;
            if (!seen.add(line.occupation())) {
                problems.add(Problem.of("competition.itemTwice", position));
            }
            problems.addAll(problems(line, position, known));
        }
        return problems;
    }

    private static List<Problem> problems(FilingForm.Line line, int position, FilingCircumstances known) {
        var problems = new ArrayList<Problem>();
        known.occupation(line.occupation())
                .ifPresentOrElse(
                        occupation -> problems.addAll(occupation(line, position, occupation)),
                        () -> problems.add(Problem.of("competition.occupationUnknown", position)));
        if (line.team()) {
            problems.add(Problem.of("competition.teamItem", position));
        }
        if (line.expected() == null || line.expected() < 1) {
            problems.add(Problem.of("competition.expectedMissing", position));
        }
        if (Days.of(line.theoryOn()).isEmpty()
                || Days.of(line.skillOn()).isEmpty()
                || line.theoryPlace().isEmpty()
                || line.skillPlace().isEmpty()) {
            problems.add(Problem.of("competition.partIncomplete", position));
        }
        problems.addAll(MarksRule.problems(line, position, known));
        return problems;
    }

    private static List<Problem> occupation(FilingForm.Line line, int position, Occupation occupation) {
        var problems = new ArrayList<Problem>();
        if (!occupation.isSkilled()) {
            problems.add(Problem.of("competition.occupationNotSkilled", position, occupation.name()));
        } else if (!occupation.standard()) {
            problems.add(Problem.of("competition.standardMissing", position, occupation.name()));
        }
        if (occupation.restricted()) {
            problems.add(Problem.of("competition.occupationRestricted", position, occupation.name()));
        }
        var bar = line.occupation().indexOf('|');
        if (bar > 0 && !occupation.trades().contains(line.occupation().substring(bar + 1))) {
            problems.add(Problem.of("competition.tradeUnknown", position, occupation.name()));
        }
        if (line.levels().isEmpty()) {
            problems.add(Problem.of("competition.levelsMissing", position));
        }
        line.levels().stream()
                .filter(level -> !level.matches("[1-5]") || !occupation.levels().contains(Integer.valueOf(level)))
                .forEach(level -> problems.add(Problem.of(
                        "competition.levelUnknown",
                        position,
                        occupation.name(),
                        level.matches("[1-5]")
                                ? SkillLevel.of(Integer.parseInt(level)).label()
                                : level)));
        return problems;
    }
}
