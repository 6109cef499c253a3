package org.jiangheng.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jiangheng.kernel.Roles;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** After signing on: back to the page asked for, else to the surface of one's work. */
class HomeAfterLogin extends SavedRequestAwareAuthenticationSuccessHandler {

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        var actor = ((SignedIn) authentication.getPrincipal()).actor();
        if (actor.hasRole(Roles.ADMINISTRATOR)) {
            return "/desk";
        }
        if (actor.hasRole(Roles.CERTIFICATES)) {
            return "/office/certificates";
        }
        if (actor.hasRole(Roles.AUDITOR)) {
            return "/portal/audit";
        }
        var outside = actor.hasRole(Roles.APPLICANT) || actor.hasRole(Roles.EMPLOYER) || actor.hasRole(Roles.EXPERT);
        return outside ? "/portal" : "/camunda/app/tasklist/";
    }
}
