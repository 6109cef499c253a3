package org.jiangheng.programmes.competition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jiangheng.occupation.Occupation;
import org.jiangheng.occupation.SkillLevel;
import org.jiangheng.programmes.Problem;

/** What does not stop a filing but the section should look at (CC-13, CC-14, CC-68, A-CC-08, A-CC-09). */
final class FilingHints {

    private FilingHints() {}

    static List<Problem> of(FilingForm form, FilingCircumstances known) {
        var hints = new ArrayList<Problem>();
        HostRule.level(form).ifPresent(level -> {
            levels(form, level, known, hints);
            hostClass(form, level, hints);
            if (level.stages() > 1 && form.lowerReceipts().isEmpty()) {
                hints.add(Problem.of("competition.hintNoLowerStage"));
            }
        });
        participants(form, known, hints);
        promotion(form, known, hints);
        return List.copyOf(hints);
    }

    /** The level questions are set by: 技师, 高级工 or 中级工 upwards; the table of bands prevails (CC-13, A-CC-09). */
    static int questionLevel(CompetitionLevel level) {
        return level.isMunicipal() ? 2 : level == CompetitionLevel.DISTRICT ? 3 : 4;
    }

    private static void levels(
            FilingForm form, CompetitionLevel level, FilingCircumstances known, List<Problem> hints) {
        var lowest = questionLevel(level);
        for (var line : form.items()) {
            if (line.levels().stream()
                    .filter(digit -> digit.matches("[1-5]"))
                    .anyMatch(digit -> Integer.parseInt(digit) > lowest)) {
                hints.add(Problem.of(
                        "competition.hintLevelBelowQuestions",
                        name(line, known),
                        level.label(),
                        SkillLevel.of(lowest).label()));
            }
        }
    }

    private static void hostClass(FilingForm form, CompetitionLevel level, List<Problem> hints) {
        if (level == CompetitionLevel.MUNICIPAL_FIRST && !form.host().equals(Host.CITY_HRSS.name())) {
            hints.add(Problem.of("competition.hintClass"));
        }
    }

    private static void participants(FilingForm form, FilingCircumstances known, List<Problem> hints) {
        for (var line : form.items()) {
            int sessions = line.sessions() == null ? 1 : line.sessions();
            if (line.expected() != null && line.expected() < known.participants() * sessions) {
                hints.add(Problem.of(
                        "competition.hintFewExpected", name(line, known), line.expected(), known.participants()));
            }
        }
    }

    /** More are expected than the filed ratio lets go on from the lower stages (CC-68). */
    private static void promotion(FilingForm form, FilingCircumstances known, List<Problem> hints) {
        if (form.promotionRatio() == null || known.lowerStages().isEmpty()) {
            return;
        }
        for (var line : form.items()) {
            var below = known.lowerStages().values().stream()
                    .flatMap(lower -> lower.items().stream())
                    .filter(item -> item.occupation().equals(line.occupation()))
                    .mapToInt(Item::expected)
                    .sum();
            var most = form.promotionRatio()
                    .multiply(BigDecimal.valueOf(below))
                    .movePointLeft(2)
                    .setScale(0, RoundingMode.FLOOR);
            if (line.expected() != null
                    && below > 0
                    && BigDecimal.valueOf(line.expected()).compareTo(most) > 0) {
                hints.add(Problem.of(
                        "competition.hintPromotion", name(line, known), below, most.intValue(), line.expected()));
            }
        }
    }

    private static String name(FilingForm.Line line, FilingCircumstances known) {
        return known.occupation(line.occupation()).map(Occupation::name).orElse(line.occupation());
    }
}
