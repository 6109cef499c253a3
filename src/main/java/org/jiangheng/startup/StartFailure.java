package org.jiangheng.startup;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;

/** Finds the one sentence a person can act on among the causes of a failed start. */
class StartFailure implements FailureAnalyzer {

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused) {
                return new FailureAnalysis(cause.getMessage(), null, cause);
            }
            if (cause instanceof PortInUseException taken) {
                return new FailureAnalysis(portTaken(taken.getPort()), null, cause);
            }
            if (cause instanceof WebServerException && cause.getCause() instanceof java.net.BindException) {
                return new FailureAnalysis("无法监听网页端口，请换一个端口（server.port）。", null, cause);
            }
        }
        return null;
    }

    private static String portTaken(int port) {
        return "网页端口 " + port + " 已被占用，请先停止占用它的程序，或用 SERVER_PORT=8081 换一个端口再启动；数据未受影响。";
    }
}
