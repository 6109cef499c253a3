package org.jiangheng.programmes.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.programmes.recognition.Criterion.Ground;

/** At least one ground and one condition that supports the requested level (DR-06, DR-07, DR-23, DR-27, DR-36, DR-37). */
final class CriteriaRule implements ApplicationRule {

    static final Set<String> INDUSTRIES =
            Set.of("新一代信息技术", "人工智能", "先进制造", "集成电路", "智能网联汽车", "生物医药", "绿色能源", "低空经济", "现代服务");

    @Override
    public List<Problem> problems(ApplicationForm form, Circumstances known) {
        var problems = new ArrayList<Problem>();
        if (!INDUSTRIES.contains(form.industry())) {
            problems.add(Problem.of("industryMissing"));
        }
        if (form.grounds().isEmpty()) {
            problems.add(Problem.of("groundMissing"));
        }
        var ticked = ticked(form);
        if (ticked.isEmpty()) {
            problems.add(Problem.of("criterionMissing"));
            return problems;
        }
        problems.addAll(support(form, ticked));
        problems.addAll(statements(form, ticked));
        if (ticked.stream().anyMatch(Criterion::restsOnAward) && form.honours().isEmpty()) {
            problems.add(Problem.of("honourMissing"));
        }
        return problems;
    }

    static List<Criterion> ticked(ApplicationForm form) {
        return form.criteria().stream()
                .map(Criterion::find)
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Problem> support(ApplicationForm form, List<Criterion> ticked) {
        if (form.level().equals("1")) {
            if (ticked.stream().anyMatch(criterion -> criterion.ground() == Ground.SKILL)) {
                return List.of(Problem.of("groupOneForTechnicianOnly"));
            }
            if (ticked.stream().noneMatch(criterion -> criterion.supports(1))) {
                return List.of(Problem.of("criterionTooLow"));
            }
        }
        return List.of();
    }

    private static List<Problem> statements(ApplicationForm form, List<Criterion> ticked) {
        return ticked.stream()
                .map(Criterion::ground)
                .distinct()
                .filter(ground -> !form.grounds().isEmpty() && !form.grounds().contains(ground.name()))
                .map(ground -> Problem.of(ground == Ground.SKILL ? "skillNotStated" : "contributionNotStated"))
                .toList();
    }
}
