package org.jiangheng.panel;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * One expert's sheet on one candidate in one part.
 *
 * @param points by item code, each with at most one decimal (DR-72)
 * @param findings required on the performance sheet (DR-60)
 * @param remark on the fit with 首都产业发展需求 (DR-60); on the defence sheet an optional note
 */
public record ScoreSheet(Map<String, BigDecimal> points, Optional<Findings> findings, String remark) {

    public ScoreSheet {
        points = Map.copyOf(points);
        remark = remark.strip();
    }

    /** A defence sheet: points and an optional note. */
    public static ScoreSheet ofDefence(Map<String, BigDecimal> points, String remark) {
        return new ScoreSheet(points, Optional.empty(), remark);
    }

    /** The sheet's score on 0–100. */
    public BigDecimal total() {
        return points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
