package org.jiangheng.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Failed jobs as the engine's tables hold them, and who let them run again. */
@Repository
class IncidentRepository {

    private final JdbcClient jdbc;

    IncidentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that wait for somebody first, then the oldest. */
    List<Failed> failed(int most) {
        return jdbc.sql("""
                        select j.id_ as job, d.id_ as definition, d.key_ as process, d.name_ as process_name,
                            coalesce(defined.act_id_, '') as activity, root.business_key_ as subject,
                            j.retries_ as retries, j.duedate_ as due, coalesce(j.exception_msg_, '') as message,
                            coalesce(log.attempts, 0) as attempts, log.since, retried.account_name as retried_by,
                            retried.handed_at as retried_at
                        from act_ru_job j
                            join act_re_procdef d on d.id_ = j.process_def_id_
                            left join act_ru_jobdef defined on defined.id_ = j.job_def_id_
                            left join act_ru_execution root on root.id_ = j.process_instance_id_
                            left join lateral (
                                select count(*) as attempts, min(timestamp_) as since from act_hi_job_log
                                where job_id_ = j.id_ and job_state_ = 1) log on true
                            left join lateral (
                                select r.account_name, handed_at
                                from jiangheng.workflow_retry_job rj join jiangheng.workflow_retry r on r.id = rj.retry
                                where rj.job = j.id_ and rj.state = 'HANDED'
                                order by handed_at desc limit 1) retried on true
                        where j.exception_msg_ is not null or j.retries_ = 0
                        order by j.retries_ > 0, log.since, j.id_
                        limit :most
                        """)
                .param("most", most)
                .query(IncidentRepository::failure)
                .list();
    }

    void open(SubjectId retry, Actor by) {
        jdbc.sql("""
                        insert into jiangheng.workflow_retry (id, at, account, account_name, account_groups)
                        values (:id, jiangheng.now(), :account, :name, :groups)
                        """)
                .param("id", retry.uuid())
                .param("account", by.account())
                .param("name", by.name())
                .param("groups", by.groups().toArray(String[]::new))
                .update();
    }

    void enter(SubjectId retry, Incident incident) {
        jdbc.sql("""
                        insert into jiangheng.workflow_retry_job (retry, job, subject, title, state)
                        values (:retry, :job, :subject, :title, 'WAITING')
                        """)
                .param("retry", retry.uuid())
                .param("job", incident.job())
                .param("subject", incident.subject().map(SubjectId::uuid).orElse(null))
                .param("title", incident.title())
                .update();
    }

    /** Takes jobs nobody else is handing out; they stay ours until the transaction ends. */
    List<Handing> claim(String retry, int most) {
        return jdbc.sql("""
                        select rj.retry, rj.job, rj.subject, rj.title, r.account, r.account_name, r.account_groups
                        from jiangheng.workflow_retry_job rj join jiangheng.workflow_retry r on r.id = rj.retry
                        where rj.state = 'WAITING' and (:retry = '' or rj.retry = cast(nullif(:retry, '') as uuid))
                        order by rj.job limit :most for update of rj skip locked
                        """)
                .param("retry", retry)
                .param("most", most)
                .query((row, number) -> new Handing(
                        SubjectId.of(row.getString("retry")),
                        row.getString("job"),
                        Optional.ofNullable(row.getString("subject")).map(SubjectId::of),
                        row.getString("title"),
                        new Actor(row.getString("account"), row.getString("account_name"), Set.of((String[])
                                row.getArray("account_groups").getArray()))))
                .list();
    }

    void handed(Handing handing, boolean found) {
        jdbc.sql("""
                        update jiangheng.workflow_retry_job set state = :state, handed_at = jiangheng.now()
                        where retry = :retry and job = :job
                        """)
                .param("state", found ? "HANDED" : "GONE")
                .param("retry", handing.retry().uuid())
                .param("job", handing.job())
                .update();
    }

    Optional<RetryRun> find(SubjectId retry) {
        return jdbc.sql("select id, at, account_name from jiangheng.workflow_retry where id = :id")
                .param("id", retry.uuid())
                .query(this::run)
                .optional();
    }

    List<RetryRun> latest(int most) {
        return jdbc.sql("select id, at, account_name from jiangheng.workflow_retry order by at desc limit :most")
                .param("most", most)
                .query(this::run)
                .list();
    }

    private RetryRun run(ResultSet row, int number) throws SQLException {
        var id = SubjectId.of(row.getString("id"));
        return new RetryRun(id, row.getTimestamp("at").toInstant(), row.getString("account_name"), items(id));
    }

    private List<RetryRun.Item> items(SubjectId retry) {
        return jdbc.sql("""
                        select rj.job, rj.subject, rj.title, case
                            when rj.state = 'WAITING' then 'WAITING'
                            when j.id_ is null then 'DONE'
                            when j.retries_ = 0 or exists (
                                select 1 from act_hi_job_log log where log.job_id_ = rj.job and log.job_state_ = 1
                                    and log.timestamp_ >= rj.handed_at at time zone :zone) then 'FAILED'
                            else 'RUNNING' end as state
                        from jiangheng.workflow_retry_job rj left join act_ru_job j on j.id_ = rj.job
                        where rj.retry = :retry order by rj.title, rj.job
                        """)
                .param("zone", ZoneId.systemDefault().getId())
                .param("retry", retry.uuid())
                .query((row, number) -> new RetryRun.Item(
                        row.getString("job"),
                        Optional.ofNullable(row.getString("subject")).map(SubjectId::of),
                        row.getString("title"),
                        RetryRun.State.valueOf(row.getString("state"))))
                .list();
    }

    private static Failed failure(ResultSet row, int number) throws SQLException {
        var retries = row.getInt("retries");
        return new Failed(
                row.getString("job"),
                row.getString("definition"),
                row.getString("process"),
                Optional.ofNullable(row.getString("process_name")).orElse(row.getString("process")),
                row.getString("activity"),
                Optional.ofNullable(row.getString("subject")).map(SubjectId::of),
                row.getString("message"),
                Optional.ofNullable(row.getTimestamp("since")),
                row.getInt("attempts"),
                retries == 0 ? Optional.empty() : Optional.ofNullable(row.getTimestamp("due")),
                retries == 0,
                Optional.ofNullable(row.getString("retried_by")),
                Optional.ofNullable(row.getTimestamp("retried_at")));
    }

    /** A failed job as it is kept. */
    record Failed(
            String job,
            String definition,
            String process,
            String processName,
            String activity,
            Optional<SubjectId> subject,
            String message,
            Optional<Timestamp> since,
            int attempts,
            Optional<Timestamp> due,
            boolean stuck,
            Optional<String> retriedBy,
            Optional<Timestamp> retriedAt) {}

    /** A job about to be handed to the engine again, and on whose behalf. */
    record Handing(SubjectId retry, String job, Optional<SubjectId> subject, String title, Actor by) {}
}
