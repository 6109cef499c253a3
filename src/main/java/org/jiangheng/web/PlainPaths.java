package org.jiangheng.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * An address has one spelling here. Empty, dotted or semicoloned segments and encoded separators are read differently by
 * different layers, which is all they are good for; such a request is not understood, before any layer reads it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainPaths extends OncePerRequestFilter {

    private static final Pattern TRICK = Pattern.compile(
            "//|/\\.{1,2}(/|$)|;|\\\\|%(2e|2f|5c|3b|25|00|0a|0d)|[\\x00-\\x1f]", Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (TRICK.matcher(request.getRequestURI()).find()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }
}
