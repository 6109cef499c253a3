package org.jiangheng.startup;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Prints why the system did not start, and nothing else. */
class PlainFailureReport implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        var out = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        out.println();
        out.println("匠衡未能启动：" + analysis.getDescription());
        if (analysis.getAction() != null && !analysis.getAction().isBlank()) {
            out.println(analysis.getAction());
        }
        out.println();
    }
}
