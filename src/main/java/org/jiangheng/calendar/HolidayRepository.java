package org.jiangheng.calendar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code calendar_day} and {@code calendar_year}; few, and maintained by administrators, so read each time. */
@Repository
class HolidayRepository {

    private final JdbcClient jdbc;

    HolidayRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Holidays published() {
        Set<Integer> years = new HashSet<>(jdbc.sql("select year from jiangheng.calendar_year")
                .query(Integer.class)
                .list());
        return new Holidays(years, days("HOLIDAY"), days("WORKDAY"));
    }

    private Set<LocalDate> days(String kind) {
        return new HashSet<>(jdbc.sql("select day from jiangheng.calendar_day where kind = :kind")
                .param("kind", kind)
                .query(LocalDate.class)
                .list());
    }
}
