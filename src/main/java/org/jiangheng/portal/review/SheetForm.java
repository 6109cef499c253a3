package org.jiangheng.portal.review;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.panel.Findings;
import org.jiangheng.panel.Part;
import org.jiangheng.panel.ScoreItem;
import org.jiangheng.panel.ScoreSheet;

/** A score sheet as it stands in the form, readable or not. */
record SheetForm(Map<String, String> points, String authenticity, String benefit, String standing, String remark) {

    static SheetForm empty() {
        return new SheetForm(Map.of(), "", "", "", "");
    }

    static SheetForm kept(ScoreSheet sheet) {
        var points = new HashMap<String, String>();
        sheet.points()
                .forEach((item, given) ->
                        points.put(item, given.stripTrailingZeros().toPlainString()));
        var findings = sheet.findings();
        return new SheetForm(
                points,
                findings.map(found -> found.authenticity().name()).orElse(""),
                findings.map(found -> found.benefit().name()).orElse(""),
                findings.map(found -> found.standing().name()).orElse(""),
                sheet.remark());
    }

    static SheetForm typed(Map<String, String> typed, List<ScoreItem> items) {
        var points = new HashMap<String, String>();
        items.forEach(item -> points.put(
                item.code(), typed.getOrDefault("points-" + item.code(), "").strip()));
        return new SheetForm(
                points,
                typed.getOrDefault("authenticity", ""),
                typed.getOrDefault("benefit", ""),
                typed.getOrDefault("standing", ""),
                typed.getOrDefault("remark", ""));
    }

    ScoreSheet sheet(Part part, List<ScoreItem> items) {
        var read = new HashMap<String, BigDecimal>();
        for (var item : items) {
            var given = points.getOrDefault(item.code(), "");
            if (!given.isEmpty()) {
                read.put(item.code(), number(given, item));
            }
        }
        return part == Part.DEFENCE ? ScoreSheet.ofDefence(read, remark) : new ScoreSheet(read, findings(), remark);
    }

    private Optional<Findings> findings() {
        try {
            return Optional.of(new Findings(
                    Findings.Authenticity.valueOf(authenticity),
                    Findings.Benefit.valueOf(benefit),
                    Findings.Standing.valueOf(standing)));
        } catch (IllegalArgumentException notChosen) {
            return Optional.empty();
        }
    }

    private static BigDecimal number(String given, ScoreItem item) {
        try {
            if (given.length() > 8) {
                throw new NumberFormatException();
            }
            return new BigDecimal(given);
        } catch (NumberFormatException unreadable) {
            throw new RuleViolated("review.pointsUnreadable", item.label());
        }
    }
}
