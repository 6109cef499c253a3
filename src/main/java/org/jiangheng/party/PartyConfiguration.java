package org.jiangheng.party;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The numbers of sign-ons, and how passwords are kept. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignOnSettings.class)
class PartyConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }
}
