package org.jiangheng.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangheng.workflow.TrialReport;
import org.jiangheng.workflow.TrialReport.Deviation;
import org.jiangheng.workflow.TrialReport.Side;
import org.jiangheng.workflow.Trials.Attempt;

/** All differences of a trial as a CSV file for a spreadsheet. */
final class TrialSheet {

    /** By which spreadsheets recognise UTF-8. */
    private static final String MARK = "\uFEFF";

    private static final String HEAD = line(Stream.of("决策表", "案件", "问题", "现行行号", "现行结果", "改后行号", "改后结果"));

    private TrialSheet() {}

    static byte[] of(List<Attempt> attempts, TrialView.Filter filter) {
        var lines = attempts.stream()
                .flatMap(attempt -> attempt.report().stream())
                .flatMap(report ->
                        report.deviations().stream().filter(filter::takes).map(deviation -> line(report, deviation)));
        return Stream.concat(Stream.of(HEAD), lines)
                .collect(Collectors.joining("", MARK, ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(TrialReport report, Deviation deviation) {
        return line(Stream.of(
                report.name(),
                deviation.label(),
                deviation.question(),
                row(deviation.was()),
                String.join("；", deviation.was().says()),
                row(deviation.wouldBe()),
                String.join("；", deviation.wouldBe().says())));
    }

    private static String row(Side side) {
        return side.row().map(String::valueOf).orElse("");
    }

    private static String line(Stream<String> cells) {
        return cells.map(TrialSheet::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A cell that looks like a formula is made a text. */
    private static String cell(String text) {
        var harmless = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
