package org.jiangheng.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jiangheng.kernel.Roles;
import org.jiangheng.party.Accounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.RequestMatcherDelegatingAccessDeniedHandler;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RegexRequestMatcher;
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
        Roles.ADMINISTRATOR
    };
    private static final String[] OUTSIDE = {Roles.APPLICANT, Roles.EMPLOYER, Roles.EXPERT};
    private static final String ENGINE = "/camunda/api/engine/engine/[^/]+/";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    @Bean
    UserDetailsService signOn(Accounts accounts) {
        return account -> accounts.find(account)
                .flatMap(actor -> accounts.passwordHash(account).map(hash -> new SignedIn(actor, hash)))
                .orElseThrow(() -> new UsernameNotFoundException(account));
    }

    @Bean
    SecurityFilterChain surfaces(HttpSecurity http, EngineForbidden engine) throws Exception {
        return http.authorizeHttpRequests(requests -> requests
                        // CVE-2026-77226: the set-up of a first administrator needs no sign-on in this engine; nobody
                        // gets there.
                        .requestMatchers(engineSetUp())
                        .denyAll()
                        .requestMatchers("/camunda/api/admin/auth/**", "/camunda/app/**", "/camunda/lib/**")
                        .hasAnyRole(STAFF)
                        .requestMatchers(engineReads())
                        .hasAnyRole(STAFF)
                        .requestMatchers(engineOperations())
                        .hasRole(Roles.ADMINISTRATOR)
                        .requestMatchers("/camunda/api/**")
                        .denyAll()
                        .requestMatchers("/camunda/**")
                        .hasAnyRole(STAFF)
                        .requestMatchers("/office", "/office/**")
                        .hasAnyRole(STAFF)
                        .requestMatchers("/desk", "/desk/batches/*")
                        .hasAnyRole(Roles.LEADER, Roles.ADMINISTRATOR)
                        .requestMatchers("/desk/**")
                        .hasRole(Roles.ADMINISTRATOR)
                        .requestMatchers("/portal", "/portal/**")
                        .hasAnyRole(OUTSIDE)
                        .anyRequest()
                        .permitAll())
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(new HomeAfterLogin())
                        .permitAll())
                .logout(out -> out.logoutRequestMatcher(logout()).logoutSuccessUrl("/"))
                .csrf(csrf -> csrf.ignoringRequestMatchers("/camunda/api/**"))
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), path("/camunda/api/**"))
                        .accessDeniedHandler(forbidden(engine)))
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin))
                .build();
    }

    /** Named whole, because Spring Security takes a single default handler for everything: our pages say what they say. */
    private static AccessDeniedHandler forbidden(EngineForbidden engine) {
        return new RequestMatcherDelegatingAccessDeniedHandler(
                new LinkedHashMap<>(Map.of(path("/camunda/api/**"), engine)), new AccessDeniedHandlerImpl());
    }

    /**
     * What Tasklist needs: every read, the queries that are sent as POST, claiming and handing back a task, submitting its form.
     * Nothing that writes a variable, completes past the form, or moves a token.
     */
    private static RequestMatcher engineReads() {
        return new OrRequestMatcher(
                regex("GET", "/camunda/api/(engine|tasklist|admin/plugin|cockpit/plugin).*"),
                regex("OPTIONS", "/camunda/api/engine/.*"),
                regex(
                        "POST",
                        ENGINE
                                + "(task|filter|process-definition|process-instance|execution|variable-instance)(/count)?"),
                regex("POST", ENGINE + "history/[a-z-]+(/count)?"),
                regex("POST", ENGINE + "filter/[^/]+/(list|count|singleResult)"),
                regex("POST", ENGINE + "task/[^/]+/(claim|unclaim|submit-form)"));
    }

    private static RequestMatcher engineSetUp() {
        return new RegexRequestMatcher("/camunda/(app|api)/admin/(.*/)?setup.*", null, true);
    }

    /** What an administrator does in Cockpit besides reading: give a failed job another attempt. */
    private static RequestMatcher engineOperations() {
        return new OrRequestMatcher(
                regex("PUT", ENGINE + "job/[^/]+/retries"),
                regex("POST", ENGINE + "(job|incident|deployment|decision-definition)(/count)?"),
                regex("POST", "/camunda/api/cockpit/plugin/.*"));
    }

    private static RequestMatcher regex(String method, String pattern) {
        return new RegexRequestMatcher(pattern + "(\\?.*)?", method);
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
