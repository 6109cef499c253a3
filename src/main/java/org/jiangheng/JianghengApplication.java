package org.jiangheng;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Jiangheng 匠衡: the recognition of skilled workers. */
@SpringBootApplication
@EnableScheduling
public class JianghengApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(JianghengApplication.class, arguments);
    }
}
