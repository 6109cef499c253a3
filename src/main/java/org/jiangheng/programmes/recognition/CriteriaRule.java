package org.jiangheng.programmes.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.programmes.Problem;
import org.jiangheng.programmes.recognition.Criterion.Ground;
import org.jiangheng.programmes.recognition.Ruling.Support;

/** At least one ground and one condition that supports the requested level (DR-06, DR-07, DR-23, DR-27, DR-36, DR-37). */
final class CriteriaRule implements ApplicationRule {

    static final Set<String> INDUSTRIES =
            Set.of("新一代信息技术", "人工智能", "先进制造", "集成电路", "智能网联汽车", "生物医药", "绿色能源", "低空经济", "现代服务");

    @Override
    public List<Problem> problems(ApplicationForm form, Circumstances known) {
        var problems = new ArrayList<Problem>();
        if (!INDUSTRIES.contains(form.industry())) {
            problems.add(Problem.of("recognition.industryMissing"));
        }
        if (form.grounds().isEmpty()) {
            problems.add(Problem.of("recognition.groundMissing"));
        }
        var ticked = ticked(form);
        if (ticked.isEmpty()) {
            problems.add(Problem.of("recognition.criterionMissing"));
            return problems;
        }
        problems.addAll(support(form, ticked, known.criteria()));
        problems.addAll(statements(form, ticked));
        if (form.honours().isEmpty()
                && ticked.stream()
                        .anyMatch(criterion ->
                                known.criteria().of(criterion, form.level()).award())) {
            problems.add(Problem.of("recognition.honourMissing"));
        }
        return problems;
    }

    static List<Criterion> ticked(ApplicationForm form) {
        return form.criteria().stream()
                .map(Criterion::find)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Nothing that is not offered for the level, and at least one condition that carries it. */
    private static List<Problem> support(ApplicationForm form, List<Criterion> ticked, CriteriaTable table) {
        var refused = ticked.stream()
                .filter(criterion -> table.of(criterion, form.level()).support() == Support.NOT_OFFERED)
                .toList();
        if (!refused.isEmpty()) {
            return refused.stream()
                    .map(criterion -> notOffered(criterion, form.level()))
                    .distinct()
                    .toList();
        }
        return ticked.stream()
                        .anyMatch(criterion -> table.of(criterion, form.level()).support() == Support.SUPPORTS)
                ? List.of()
                : List.of(tooLow(form.level()));
    }

    private static Problem tooLow(String level) {
        return level.equals("1")
                ? Problem.of("recognition.criterionTooLow")
                : Problem.of("recognition.criterionInsufficient");
    }

    private static Problem notOffered(Criterion criterion, String level) {
        return criterion.ground() == Ground.SKILL && level.equals("1")
                ? Problem.of("recognition.groupOneForTechnicianOnly")
                : Problem.of("recognition.criterionNotOffered", criterion.label());
    }

    private static List<Problem> statements(ApplicationForm form, List<Criterion> ticked) {
        return ticked.stream()
                .map(Criterion::ground)
                .distinct()
                .filter(ground -> !form.grounds().isEmpty() && !form.grounds().contains(ground.name()))
                .map(ground -> Problem.of(
                        ground == Ground.SKILL ? "recognition.skillNotStated" : "recognition.contributionNotStated"))
                .toList();
    }
}
