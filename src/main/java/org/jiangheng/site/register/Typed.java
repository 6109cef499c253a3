package org.jiangheng.site.register;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.party.Origin;
import org.jiangheng.web.Texts;

/** What came in with a request, absent fields being empty ones. */
record Typed(HttpServletRequest request) {

    private static final int LONGEST = 300;

    String text(String field) {
        var typed = Objects.requireNonNullElse(request.getParameter(field), "");
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }

    boolean ticked(String field) {
        return "true".equals(request.getParameter(field));
    }

    Origin origin() {
        return new Origin(request.getRemoteAddr(), Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
    }

    /** What is wrong, in words, in the order it was found. */
    static Map<String, String> words(Map<String, RuleViolated> problems, Texts texts) {
        var words = new LinkedHashMap<String, String>();
        problems.forEach((field, refusal) -> words.put(field, texts.of(refusal)));
        return words;
    }
}
