package org.jiangheng.demo;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code demo_chapter}. */
@Repository
class ChapterRepository {

    private final JdbcClient jdbc;

    ChapterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> played() {
        return jdbc.sql("select name from jiangheng.demo_chapter").query(String.class).list().stream()
                .collect(Collectors.toSet());
    }

    /** One node plays a chapter; another one that comes to it at the same time waits and finds it played. */
    boolean note(String name, boolean failed) {
        return jdbc.sql("""
                                insert into jiangheng.demo_chapter (name, failed) values (:name, :failed)
                                on conflict do nothing
                                """).param("name", name).param("failed", failed).update() == 1;
    }
}
