package org.jiangheng.workflow;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where the running cases stand, asked of the engine's table of tokens: a token without children waits at its activity (a task,
 * an event, a call, or a continuation on its way).
 */
@Repository
class WaitingCases {

    private static final String TOKENS = """
            with token as (
                select e.proc_inst_id_ as instance, e.proc_def_id_ as definition, coalesce(e.act_id_, '') as activity
                from act_ru_execution e
                where not exists (select 1 from act_ru_execution child where child.parent_id_ = e.id_)
                    and not e.is_event_scope_
            ), waiting as (
                select instance, max(definition) as definition,
                    array_agg(distinct activity order by activity) as activities
                from token group by instance
            )
            """;

    private final JdbcClient jdbc;

    WaitingCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The cases of a process that run on other versions than the target, put together where they stand at the same activities. */
    List<Group> groups(String process, String target) {
        return jdbc.sql(TOKENS + """
                        select waiting.definition, d.version_ as version, activities, count(*) as cases,
                            min(instance) as example
                        from waiting join act_re_procdef d on d.id_ = waiting.definition
                        where d.key_ = :process and d.id_ <> :target
                        group by waiting.definition, d.version_, activities
                        order by d.version_, activities
                        """)
                .param("process", process)
                .param("target", target)
                .query(WaitingCases::group)
                .list();
    }

    /** Each of those cases. */
    List<Standing> standing(String process, String target) {
        return jdbc.sql(TOKENS + """
                        select waiting.instance, root.business_key_ as subject, waiting.definition,
                            d.version_ as version, activities
                        from waiting join act_re_procdef d on d.id_ = waiting.definition
                            join act_ru_execution root on root.id_ = waiting.instance
                        where d.key_ = :process and d.id_ <> :target and root.business_key_ is not null
                        order by waiting.instance
                        """)
                .param("process", process)
                .param("target", target)
                .query((row, number) -> new Standing(
                        row.getString("instance"),
                        SubjectId.of(row.getString("subject")),
                        row.getString("definition"),
                        row.getInt("version"),
                        texts(row.getArray("activities"))))
                .list();
    }

    /** How many cases run on each definition of a process. */
    Map<String, Long> running(String process) {
        var running = new TreeMap<String, Long>();
        jdbc.sql("""
                        select root.proc_def_id_ as definition, count(*) as cases
                        from act_ru_execution root join act_re_procdef d on d.id_ = root.proc_def_id_
                        where root.parent_id_ is null and d.key_ = :process group by root.proc_def_id_
                        """)
                .param("process", process)
                .query((row, number) -> running.put(row.getString("definition"), row.getLong("cases")))
                .list();
        return running;
    }

    /** Where one case stands. */
    List<String> activities(String instance) {
        return jdbc.sql("""
                        select distinct coalesce(e.act_id_, '') as activity from act_ru_execution e
                        where e.proc_inst_id_ = :instance and not e.is_event_scope_
                            and not exists (select 1 from act_ru_execution child where child.parent_id_ = e.id_)
                        order by activity
                        """).param("instance", instance).query(String.class).list();
    }

    /** The same lock as the tellers of a case take: nobody tells it anything while it is moved. */
    void lock(SubjectId subject) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(subject.value())
                .query((row, number) -> true)
                .single();
    }

    private static Group group(ResultSet row, int number) throws SQLException {
        return new Group(
                row.getString("definition"),
                row.getInt("version"),
                texts(row.getArray("activities")),
                row.getLong("cases"),
                row.getString("example"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    /** Cases of one version that stand at the same activities. */
    record Group(String definition, int version, List<String> activities, long cases, String example) {}

    /** One case and where it stands. */
    record Standing(String instance, SubjectId subject, String definition, int version, List<String> activities) {}
}
