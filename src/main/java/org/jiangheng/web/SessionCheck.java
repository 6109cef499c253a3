package org.jiangheng.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jiangheng.kernel.Actor;
import org.jiangheng.party.Sessions;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at every request whether the session still stands and which roles its account has now: who was closed, signed off or given
 * another role is so at once, on every node and in the engine's web applications.
 */
class SessionCheck extends OncePerRequestFilter {

    private final Sessions sessions;

    SessionCheck(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn someone) {
            sessions.actor(someone.session())
                    .ifPresentOrElse(actor -> goOn(someone.session(), actor), () -> signOff(request));
        }
        chain.doFilter(request, response);
    }

    private static void goOn(UUID session, Actor actor) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(session, actor).token());
        SecurityContextHolder.setContext(context);
    }

    private static void signOff(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
