package org.jiangheng.duty;

import java.util.HashSet;
import java.util.Set;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code duty_urge}. */
@Repository
class UrgeRepository {

    private final JdbcClient jdbc;
    private final Time time;

    UrgeRepository(JdbcClient jdbc, Time time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** False when the task was asked for today. */
    boolean insert(String task, Actor by) {
        return jdbc.sql("""
                                insert into jiangheng.duty_urge (task, day, by) values (:task, :day, :by)
                                on conflict do nothing
                                """)
                        .param("task", task)
                        .param("day", time.today())
                        .param("by", by.account())
                        .update()
                == 1;
    }

    Set<String> today(Set<String> tasks) {
        return tasks.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("select task from jiangheng.duty_urge where day = :day and task in (:tasks)")
                        .param("day", time.today())
                        .param("tasks", tasks)
                        .query(String.class)
                        .list());
    }
}
