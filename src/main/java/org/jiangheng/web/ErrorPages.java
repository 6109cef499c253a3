package org.jiangheng.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jiangheng.kernel.RuleViolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.json.MappingJackson2JsonView;
import org.springframework.web.util.DisconnectedClientHelper;

/** What a person sees when something cannot be done: one calm sentence, never a stack trace. */
@ControllerAdvice
class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Texts texts;

    ErrorPages(Texts texts) {
        this.texts = texts;
    }

    /** A broken rule is 422 and its sentence; pages that can show it beside the form catch it themselves. */
    @ExceptionHandler
    ModelAndView refused(RuleViolated refusal, HttpServletRequest request) {
        return answer(request, HttpStatus.UNPROCESSABLE_ENTITY, "error/refused", refusal.code(), texts.of(refusal));
    }

    /** An id that is none leads nowhere, like an unknown one. */
    @ExceptionHandler({MethodArgumentTypeMismatchException.class, ConversionFailedException.class})
    ModelAndView malformed(HttpServletRequest request) {
        return missing(request);
    }

    /** More bytes than any upload may have are refused before a page hears of them (XC-47). */
    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException refusal, HttpServletRequest request) {
        return refused(new RuleViolated("material.tooLarge"), request);
    }

    @ExceptionHandler
    ModelAndView failed(Exception failure, HttpServletRequest request) throws Exception {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            throw failure; // Spring Security's to answer
        }
        if (failure instanceof ErrorResponse known) {
            return known(known.getStatusCode(), request);
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return new ModelAndView(); // whoever left the page reads no apology
        }
        var incident = Incident.fresh();
        LOG.error("Incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), failure);
        return answer(
                        request,
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "error/failed",
                        incident,
                        FailurePages.apology(incident))
                .addObject("incident", incident);
    }

    private static ModelAndView known(HttpStatusCode status, HttpServletRequest request) {
        if (status.is4xxClientError() && status.value() != HttpStatus.NOT_FOUND.value()) {
            return answer(request, status, "error/refused", "web.badRequest", FailurePages.MISUNDERSTOOD);
        }
        return missing(request);
    }

    private static ModelAndView missing(HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, "error/missing", "web.missing", FailurePages.MISSING);
    }

    static ModelAndView answer(
            HttpServletRequest request, HttpStatusCode status, String page, String code, String sentence) {
        var answer = wantsData(request)
                ? new ModelAndView(data(), Map.of("code", code, "message", sentence))
                : new ModelAndView(page, Map.of("sentence", sentence));
        answer.setStatus(status);
        return answer;
    }

    private static View data() {
        return new MappingJackson2JsonView();
    }

    /** The engine's web applications and our own fetches want data, everybody else a page. */
    static boolean wantsData(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return request.getRequestURI().startsWith("/camunda/api")
                || request.getHeader("X-Requested-With") != null
                || (accept != null
                        && accept.contains(MediaType.APPLICATION_JSON_VALUE)
                        && !accept.contains("text/html"));
    }
}
