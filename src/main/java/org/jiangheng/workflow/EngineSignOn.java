package org.jiangheng.workflow;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
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
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> engineSignOnFilter(Directory directory) {
        var filter = new FilterRegistrationBean<ContainerBasedAuthenticationFilter>(new SignOnFilter(directory));
        filter.setOrder(AFTER_SECURITY);
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        return filter;
    }

    private static final class SignOnFilter extends ContainerBasedAuthenticationFilter {

        private SignOnFilter(Directory directory) {
            this.authenticationProvider = new SignedOn(directory);
        }

        @Override
        public void init(FilterConfig config) {
            // The provider is ours, not named by a parameter.
        }
    }

    private record SignedOn(Directory directory) implements AuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            var account = authentication == null ? "" : authentication.getName();
            return directory
                    .find(account)
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
