package org.jiangheng.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.workflow.Refusals;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The engine wraps a refusal into its own error 500; here it becomes what it is: status 422 and one Chinese sentence. What the
 * engine itself forbids or fails at is said without its names for things: they tell which process a task belongs to.
 */
@Component
@Order(90)
class RefusalEnvelope extends OncePerRequestFilter {

    private final Refusals refusals;
    private final Texts texts;
    private final JsonMapper json = new JsonMapper();

    RefusalEnvelope(Refusals refusals, Texts texts) {
        this.refusals = refusals;
        this.texts = texts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/camunda/api/engine/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        refusals.take();
        var buffered = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, buffered);
        var status = buffered.getStatus();
        var refusal = refusals.take();
        if (status >= HttpStatus.BAD_REQUEST.value() && refusal.isPresent()) {
            answer(buffered, HttpStatus.UNPROCESSABLE_ENTITY.value(), refusal.get());
        } else if (status == HttpStatus.FORBIDDEN.value()) {
            answer(buffered, status, new RuleViolated("workflow.notYours"));
        } else if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            answer(buffered, status, new RuleViolated("workflow.notUnderstood"));
        }
        buffered.copyBodyToResponse();
    }

    private void answer(ContentCachingResponseWrapper response, int status, RuleViolated refusal) throws IOException {
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getOutputStream()
                .write(json.writeValueAsBytes(
                        Map.of("type", "RuleViolated", "code", refusal.code(), "message", texts.of(refusal))));
    }
}
