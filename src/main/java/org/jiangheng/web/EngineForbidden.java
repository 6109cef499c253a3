package org.jiangheng.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jiangheng.kernel.RuleViolated;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Answers the engine's web applications, which read JSON, when they ask for something nobody may do from outside. */
@Component
class EngineForbidden implements AccessDeniedHandler {

    private final Texts texts;
    private final JsonMapper json = new JsonMapper();

    EngineForbidden(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(
                response.getOutputStream(), Map.of("message", texts.of(new RuleViolated("workflow.notFromOutside"))));
    }
}
