package org.jiangheng.web;

import java.util.Arrays;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RegexRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which addresses of the engine's web applications are open, and to whom; what is not here is closed. Behind it every command is
 * looked at once more, whatever address it came by, and every query is confined to the asker's own work (decision 022).
 */
final class EnginePaths {

    private static final String API = "/camunda/api/";
    private static final String ENGINE = API + "engine/engine/[^/]+/";

    private EnginePaths() {}

    /**
     * The set-up of a first administrator, which needs no sign-on in this engine (CVE-2026-77226); and what would be said about a
     * case outside its journaled dossier.
     */
    static RequestMatcher closed() {
        return new OrRequestMatcher(
                new RegexRequestMatcher("/camunda/(app|api)/admin/(.*/)?setup.*", null, true),
                new RegexRequestMatcher(API + "engine/.*/(comment|attachment|annotation)s?(/.*)?(\\?.*)?", null, true));
    }

    /** What Tasklist needs: looking at the own work, claiming it and handing it back, submitting its form. */
    static RequestMatcher own() {
        return new OrRequestMatcher(
                all(
                        "GET",
                        API + "(admin/auth/user/[^/]+|engine/engine/?|(tasklist|welcome)/plugin/[A-Za-z]+/static/.*)"),
                all("GET", ENGINE + "(task|filter|process-definition|history/user-operation)(/count)?"),
                all("GET", ENGINE + "task/[^/]+(/(form|form-variables|rendered-form|deployed-form|identity-links))?"),
                all("GET", ENGINE + "task/[^/]+/(variables|localVariables)(/[^/]+)?"),
                all("GET", ENGINE + "filter/[^/]+(/(list|count|singleResult))?"),
                all("GET", ENGINE + "process-definition/(?!statistics)[^/]+(/xml)?"),
                all("GET", ENGINE + "(user/[^/]+/profile|authorization/check)"),
                all("OPTIONS", ENGINE + "filter(/[^/]+)?"),
                all("POST", ENGINE + "task(/count)?"),
                all("POST", ENGINE + "filter/[^/]+/(list|count|singleResult)"),
                all("POST", ENGINE + "task/[^/]+/(claim|unclaim|submit-form)"));
    }

    /** What Cockpit needs to look at running processes, and the one thing that is done there: to repeat a failed job. */
    static RequestMatcher operations() {
        return new OrRequestMatcher(
                all("GET", API + "(engine|cockpit/plugin|admin/plugin)/.*"),
                all("OPTIONS", ENGINE + ".*"),
                all("POST", API + "cockpit/plugin/.*"),
                all(
                        "POST",
                        ENGINE
                                + "(process-definition|process-instance|execution|variable-instance|job|incident|deployment"
                                + "|decision-definition|external-task|history/(process-instance|activity-instance|task|variable-instance|incident|job-log"
                                + "|decision-instance))(/count)?"),
                all("PUT", ENGINE + "job/[^/]+/retries"));
    }

    /** The pages of the applications for administrators. */
    static RequestMatcher operationsPages() {
        return all("GET", "/camunda/app/(cockpit|admin)(/.*)?");
    }

    private static RequestMatcher all(String method, String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .map(pattern -> (RequestMatcher) new RegexRequestMatcher(pattern + "(\\?.*)?", method))
                .toList());
    }
}
