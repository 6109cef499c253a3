package org.jiangheng.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.jiangheng.kernel.Roles;
import org.jiangheng.party.Origin;
import org.jiangheng.party.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.RequestMatcherDelegatingAccessDeniedHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One sign-on for all surfaces, and who may enter which. What a person may see within a surface is decided by the façades. */
@Configuration(proxyBeanMethods = false)
class SecuritySettings {

    private static final String[] STAFF = {
        Roles.RECEPTION,
        Roles.SECRETARY,
        Roles.LEADER,
        Roles.FINANCE,
        Roles.CERTIFICATES,
        Roles.SUPERVISION,
        Roles.HEAD,
        Roles.ADMINISTRATOR
    };
    private static final String[] OUTSIDE = {Roles.APPLICANT, Roles.EMPLOYER, Roles.EXPERT};
    private static final String[] LEADERS_DESK = {
        "/desk",
        "/desk/batches",
        "/desk/batches/**",
        "/desk/holidays",
        "/desk/holidays/**",
        "/desk/parameters",
        "/desk/parameters/**"
    };
    private static final RequestMatcher ENGINE_ADMIN = path("/camunda/app/admin/**");

    @Bean
    SecurityFilterChain surfaces(HttpSecurity http, EngineForbidden engine, Sessions sessions) throws Exception {
        return http.authorizeHttpRequests(requests -> {
                    engine(requests);
                    pages(requests);
                })
                .addFilterAfter(new SessionCheck(sessions), SecurityContextHolderFilter.class)
                .formLogin(form -> form.loginPage("/login")
                        .authenticationDetailsSource(SecuritySettings::origin)
                        .successHandler(new HomeAfterLogin())
                        .failureHandler(SecuritySettings::notSignedOn)
                        .permitAll())
                .logout(out -> out.logoutRequestMatcher(logout())
                        .addLogoutHandler((request, response, who) -> signOff(sessions, who))
                        .logoutSuccessUrl("/login?logout"))
                .csrf(csrf -> csrf.ignoringRequestMatchers("/camunda/api/**"))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(new NotSignedIn()).accessDeniedHandler(forbidden(engine)))
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    private static void engine(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(EnginePaths.closed())
                .denyAll()
                // The engine's own administration knows none of our people: accounts are kept on the Desk.
                .requestMatchers(ENGINE_ADMIN)
                .denyAll()
                .requestMatchers(EnginePaths.operationsPages())
                .hasRole(Roles.ADMINISTRATOR)
                .requestMatchers(EnginePaths.own())
                .hasAnyRole(STAFF)
                .requestMatchers(EnginePaths.operations())
                .hasRole(Roles.ADMINISTRATOR)
                .requestMatchers("/camunda/api/**")
                .denyAll()
                .requestMatchers("/camunda/**")
                .hasAnyRole(STAFF);
    }

    private static void pages(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers("/office", "/office/**")
                .hasAnyRole(STAFF)
                .requestMatchers(LEADERS_DESK)
                .hasAnyRole(Roles.LEADER, Roles.ADMINISTRATOR)
                .requestMatchers("/desk/**")
                .hasRole(Roles.ADMINISTRATOR)
                .requestMatchers("/account/**")
                .authenticated()
                .requestMatchers("/portal/audit", "/portal/audit/**")
                .hasRole(Roles.AUDITOR)
                .requestMatchers("/portal", "/portal/**")
                .hasAnyRole(OUTSIDE)
                .anyRequest()
                .permitAll();
    }

    private static Origin origin(HttpServletRequest request) {
        return new Origin(request.getRemoteAddr(), Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
    }

    /** One answer to a wrong password, an unknown and a closed account; one to a name that is locked, whether it exists or not. */
    private static void notSignedOn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.sendRedirect("/login?" + (failure instanceof PasswordCheck.Blocked ? failure.getMessage() : "error"));
    }

    private static void signOff(Sessions sessions, @Nullable Authentication who) {
        if (who != null && who.getPrincipal() instanceof SignedIn someone) {
            sessions.end(someone.session(), someone.actor());
        }
    }

    /** Named whole, because Spring Security takes a single default handler for everything: our pages say what they say. */
    private static AccessDeniedHandler forbidden(EngineForbidden engine) {
        var pages = new NotSignedIn();
        var handlers = new LinkedHashMap<RequestMatcher, AccessDeniedHandler>();
        handlers.put(path("/camunda/api/**"), engine);
        handlers.put(EnginePaths.closed(), pages);
        handlers.put(ENGINE_ADMIN, (request, response, denied) -> {
            if (request.isUserInRole(Roles.ADMINISTRATOR)) {
                response.sendRedirect("/desk/accounts");
            } else {
                pages.handle(request, response, denied);
            }
        });
        return new RequestMatcherDelegatingAccessDeniedHandler(handlers, pages);
    }

    private static RequestMatcher logout() {
        return new OrRequestMatcher(
                path(HttpMethod.POST, "/logout"), path(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout"));
    }

    private static RequestMatcher path(String pattern) {
        return withDefaults().matcher(pattern);
    }

    private static RequestMatcher path(HttpMethod method, String pattern) {
        return withDefaults().matcher(method, pattern);
    }
}
