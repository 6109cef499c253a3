package org.jiangheng.workflow;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.jiangheng.kernel.Actor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;

/** One login for all: whoever has signed on is signed on to the engine's web applications, with the groups of the directory. */
@Configuration(proxyBeanMethods = false)
class EngineSignOn {

    /** After Spring Security's filter, which has order -100. */
    private static final int AFTER_SECURITY = 101;

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> engineSignOnFilter() {
        var filter = new FilterRegistrationBean<ContainerBasedAuthenticationFilter>(new SignOnFilter());
        filter.setOrder(AFTER_SECURITY);
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        return filter;
    }

    /** Whoever the request's own sign-on says, with the roles of this moment. */
    private static Optional<Actor> signedOn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getDetails() instanceof Actor actor
                ? Optional.of(actor)
                : Optional.empty();
    }

    private static final class SignOnFilter extends ContainerBasedAuthenticationFilter {

        private SignOnFilter() {
            this.authenticationProvider = new SignedOn();
        }

        /** The filter keeps the groups of the first request; they are asked again at every one. */
        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            var session = ((HttpServletRequest) request).getSession(false);
            if (session != null) {
                forgetOthers(AuthenticationUtil.getAuthsFromSession(session));
            }
            super.doFilter(request, response, chain);
        }

        private static void forgetOthers(Authentications known) {
            var now = signedOn();
            for (var authentication : known.getAuthentications()) {
                var same = now.filter(actor -> actor.account().equals(authentication.getIdentityId()))
                        .filter(actor -> actor.groups().equals(Set.copyOf(authentication.getGroupIds())));
                if (same.isEmpty()) {
                    known.removeByEngineName(authentication.getProcessEngineName());
                }
            }
        }

        @Override
        public void init(FilterConfig config) {
            // The provider is ours, not named by a parameter.
        }
    }

    private record SignedOn() implements AuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            return signedOn()
                    .map(actor -> {
                        var result = AuthenticationResult.successful(actor.account());
                        result.setGroups(List.copyOf(actor.groups()));
                        result.setTenants(List.of());
                        return result;
                    })
                    .orElseGet(AuthenticationResult::unsuccessful);
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
            // Spring Security answers those who are not signed on.
        }
    }
}
