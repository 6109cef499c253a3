package org.jiangheng;

import org.jiangheng.startup.JournalCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Jiangheng 匠衡: the recognition of skilled workers. Two modules may use the same simple name. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableScheduling
public class JianghengApplication {

    public static void main(String[] arguments) {
        if (JournalCommand.isAskedFor(arguments)) {
            System.exit(JournalCommand.run(arguments));
        }
        SpringApplication.run(JianghengApplication.class, arguments);
    }
}
