package org.jiangheng.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole system on a real PostgreSQL, with its two roles, shared by all tests that carry this annotation: real steps, real transactions, no job
 * executor ({@code Jobs.runDue()} runs what is due), a clock that stands where the test puts it and ticks on.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "server.shutdown=immediate",
            "jiangheng.demonstration=false",
            "jiangheng.demonstration-clock=true",
            "jiangheng.mail.postman=false",
            "jiangheng.migrations=false",
            "jiangheng.reminders=false",
            "jiangheng.anchors=false"
        })
@ContextConfiguration(initializers = JianghengTest.OnTestDatabase.class)
public @interface JianghengTest {

    /** Names the test database before anything asks for one. */
    class OnTestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestDatabase.isUsedBy(context);
            TestPropertyValues.of(
                            "spring.datasource.url=" + TestDatabase.runtimeUrl(),
                            "spring.flyway.url=" + TestDatabase.url(),
                            "spring.flyway.user=postgres")
                    .applyTo(context);
        }
    }
}
