package org.jiangheng.panel;

import java.math.BigDecimal;
import java.util.List;
import org.jiangheng.kernel.RuleViolated;
import org.jspecify.annotations.Nullable;

/** Whether a sheet is filled in as its part asks (DR-60, DR-61, DR-72). */
final class SheetCheck {

    private SheetCheck() {}

    static void require(ScoreSheet sheet, Part part, List<ScoreItem> items) {
        items.forEach(item -> requirePoints(sheet.points().get(item.code()), item));
        if (sheet.points().size() != items.size()) {
            throw new RuleViolated("panel.itemUnknown");
        }
        if (part == Part.PERFORMANCE && sheet.findings().isEmpty()) {
            throw new RuleViolated("panel.findingsMissing");
        }
        if (part == Part.PERFORMANCE && sheet.remark().isEmpty()) {
            throw new RuleViolated("panel.remarkMissing");
        }
    }

    private static void requirePoints(@Nullable BigDecimal points, ScoreItem item) {
        if (points == null) {
            throw new RuleViolated("panel.itemMissing", item.label());
        }
        if (points.signum() < 0 || points.compareTo(BigDecimal.valueOf(item.maximum())) > 0) {
            throw new RuleViolated("panel.itemOutOfRange", item.label(), item.maximum());
        }
        if (points.stripTrailingZeros().scale() > 1) {
            throw new RuleViolated("panel.tooManyDecimals", item.label());
        }
    }
}
