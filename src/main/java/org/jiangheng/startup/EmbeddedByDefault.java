package org.jiangheng.startup;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Says {@code jiangheng.embedded=true} when nobody named a database: only then is a demonstration the default. */
class EmbeddedByDefault implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var embedded = !environment.containsProperty("spring.datasource.url");
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("jiangheng-embedded", Map.of("jiangheng.embedded", embedded)));
    }
}
