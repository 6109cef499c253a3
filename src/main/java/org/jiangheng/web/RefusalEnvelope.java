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

/** The engine wraps a refusal into its own error 500; here it becomes what it is: status 422 and one Chinese sentence. */
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
        var refusal = refusals.take().filter(refused -> buffered.getStatus() >= HttpStatus.BAD_REQUEST.value());
        if (refusal.isPresent()) {
            buffered.resetBuffer();
            answer(buffered, refusal.get());
        }
        buffered.copyBodyToResponse();
    }

    private void answer(HttpServletResponse response, RuleViolated refusal) throws IOException {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getOutputStream()
                .write(json.writeValueAsBytes(
                        Map.of("type", "RuleViolated", "code", refusal.code(), "message", texts.of(refusal))));
    }
}
