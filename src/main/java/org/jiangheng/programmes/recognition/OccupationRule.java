package org.jiangheng.programmes.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiangheng.occupation.Occupation;
import org.jiangheng.occupation.SkillLevel;
import org.jiangheng.programmes.Problem;

/** The occupation may be applied for, at that level, by this person (DR-08, DR-10, DR-12, DR-13, DR-15). */
final class OccupationRule implements ApplicationRule {

    private static final Set<Character> MAJOR_CLASSES = Set.of('3', '4', '5', '6');
    private static final Set<String> LEVELS = Set.of("2", "1");

    @Override
    public List<Problem> problems(ApplicationForm form, Circumstances known) {
        if (known.occupation().isEmpty()) {
            return List.of(Problem.of("recognition.occupationUnknown"));
        }
        var occupation = known.occupation().get();
        var problems = new ArrayList<Problem>();
        if (!MAJOR_CLASSES.contains(occupation.code().charAt(0))) {
            problems.add(Problem.of("recognition.occupationOutOfScope", occupation.name()));
        }
        if (occupation.restricted()) {
            problems.add(Problem.of("recognition.occupationRestricted", occupation.name()));
        }
        known.trade()
                .filter(trade -> !occupation.trades().contains(trade))
                .ifPresent(trade -> problems.add(Problem.of("recognition.tradeUnknown", occupation.name(), trade)));
        problems.addAll(level(form, occupation, known));
        return problems;
    }

    private static List<Problem> level(ApplicationForm form, Occupation occupation, Circumstances known) {
        if (!LEVELS.contains(form.level())) {
            return List.of(Problem.of("recognition.levelNotOffered"));
        }
        var level = Integer.parseInt(form.level());
        if (!occupation.levels().contains(level)) {
            return List.of(Problem.of(
                    "recognition.levelUnknown",
                    occupation.name(),
                    SkillLevel.of(level).label()));
        }
        return known.heldLevel()
                .filter(held -> held <= level)
                .map(held -> List.of(Problem.of(
                        "recognition.certificateHeld",
                        occupation.name(),
                        SkillLevel.of(held).label())))
                .orElse(List.of());
    }
}
