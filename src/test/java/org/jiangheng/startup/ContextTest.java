package org.jiangheng.startup;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiangheng.calendar.Time;
import org.jiangheng.testing.JianghengTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JianghengTest
class ContextTest {

    @Autowired
    Time time;

    @Test
    void databaseAndJavaTellTheSameTime() {
        assertThat(time.databaseNow())
                .isCloseTo(
                        time.now(), org.assertj.core.api.Assertions.within(2, java.time.temporal.ChronoUnit.SECONDS));
    }
}
