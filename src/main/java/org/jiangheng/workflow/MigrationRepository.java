package org.jiangheng.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.workflow.MigrationRun.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs and the ledger of their cases. */
@Repository
class MigrationRepository {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    MigrationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when another run of the process goes on */
    boolean open(MigrationRun run) {
        return jdbc.sql("""
                        insert into jiangheng.workflow_migration (id, process, process_name, target_definition,
                            target_version, mapping, state, started_at, account, account_name, account_groups)
                        values (:id, :process, :name, :definition, :version, cast(:mapping as jsonb), 'RUNNING',
                            :started, :account, :accountName, :groups)
                        on conflict (process) where state = 'RUNNING' do nothing
                        """)
                        .param("id", run.id().uuid())
                        .param("process", run.process())
                        .param("name", run.processName())
                        .param("definition", run.definition())
                        .param("version", run.version())
                        .param("mapping", json(run.mapping()))
                        .param("started", Timestamp.from(run.started()))
                        .param("account", run.by().account())
                        .param("accountName", run.by().name())
                        .param("groups", run.by().groups().toArray(String[]::new))
                        .update()
                == 1;
    }

    void enter(SubjectId run, WaitingCases.Standing standing, String activities, State state, String reason) {
        jdbc.sql("""
                        insert into jiangheng.workflow_migration_case
                            (migration, instance, subject, from_version, activities, state, reason, settled_at)
                        values (:run, :instance, :subject, :version, :activities, :state, :reason,
                            case when :state = 'WAITING' then null else jiangheng.now() end)
                        """)
                .param("run", run.uuid())
                .param("instance", standing.instance())
                .param("subject", standing.subject().uuid())
                .param("version", standing.version())
                .param("activities", activities)
                .param("state", state.name())
                .param("reason", reason)
                .update();
    }

    /** The next case nobody else is at; it stays ours until the transaction ends. */
    Optional<MigrationRun.Case> claim(SubjectId run) {
        return jdbc.sql("""
                        select * from jiangheng.workflow_migration_case
                        where migration = :run and state = 'WAITING'
                        order by instance limit 1 for update skip locked
                        """)
                .param("run", run.uuid())
                .query(MigrationRepository::line)
                .optional();
    }

    /** Writes the outcome of a case that still waits. */
    void settle(SubjectId run, String instance, State state, List<String> changes, String reason) {
        jdbc.sql("""
                        update jiangheng.workflow_migration_case
                        set state = :state, changes = :changes, reason = :reason, settled_at = jiangheng.now()
                        where migration = :run and instance = :instance and state = 'WAITING'
                        """)
                .param("run", run.uuid())
                .param("instance", instance)
                .param("state", state.name())
                .param("changes", changes.toArray(String[]::new))
                .param("reason", reason)
                .update();
    }

    /** @return true for exactly one caller, when the last case is settled */
    boolean finish(SubjectId run) {
        return jdbc.sql("""
                        update jiangheng.workflow_migration set state = 'FINISHED', finished_at = jiangheng.now()
                        where id = :run and state = 'RUNNING' and not exists (
                            select 1 from jiangheng.workflow_migration_case
                            where migration = :run and state = 'WAITING')
                        """).param("run", run.uuid()).update() == 1;
    }

    /** What did not move waits again; all of it, or one case. */
    int reopenCases(SubjectId run, Optional<String> instance) {
        return jdbc.sql("""
                        update jiangheng.workflow_migration_case
                        set state = 'WAITING', reason = '', settled_at = null
                        where migration = :run and state in ('FAILED', 'STAYED')
                            and (:instance = '' or instance = :instance)
                        """)
                .param("run", run.uuid())
                .param("instance", instance.orElse(""))
                .update();
    }

    /** @return false when another run of the process goes on */
    boolean reopen(SubjectId run) {
        return jdbc.sql("""
                        update jiangheng.workflow_migration this set state = 'RUNNING', finished_at = null
                        where id = :run and not exists (
                            select 1 from jiangheng.workflow_migration other
                            where other.process = this.process and other.state = 'RUNNING' and other.id <> this.id)
                        """).param("run", run.uuid()).update() == 1;
    }

    Optional<MigrationRun> find(SubjectId run) {
        return jdbc.sql("select * from jiangheng.workflow_migration where id = :run")
                .param("run", run.uuid())
                .query(this::run)
                .optional();
    }

    List<MigrationRun> all(int most) {
        return jdbc.sql("select * from jiangheng.workflow_migration order by started_at desc limit :most")
                .param("most", most)
                .query(this::run)
                .list();
    }

    List<MigrationRun> running() {
        return jdbc.sql("select * from jiangheng.workflow_migration where state = 'RUNNING' order by started_at")
                .query(this::run)
                .list();
    }

    List<MigrationRun.Case> cases(SubjectId run, Optional<State> state, int most) {
        return jdbc.sql("""
                        select * from jiangheng.workflow_migration_case
                        where migration = :run and (:state = '' or state = :state)
                        order by array_position(array['FAILED', 'STAYED', 'WAITING', 'DONE', 'ENDED'], state), instance
                        limit :most
                        """)
                .param("run", run.uuid())
                .param("state", state.map(State::name).orElse(""))
                .param("most", most)
                .query(MigrationRepository::line)
                .list();
    }

    private Map<State, Long> counts(String run) {
        var counts = new EnumMap<State, Long>(State.class);
        jdbc.sql("""
                        select state, count(*) as cases from jiangheng.workflow_migration_case
                        where migration = cast(:run as uuid) group by state
                        """)
                .param("run", run)
                .query((row, number) -> counts.put(State.valueOf(row.getString("state")), row.getLong("cases")))
                .list();
        return counts;
    }

    private MigrationRun run(ResultSet row, int number) throws SQLException {
        return new MigrationRun(
                SubjectId.of(row.getString("id")),
                row.getString("process"),
                row.getString("process_name"),
                row.getString("target_definition"),
                row.getInt("target_version"),
                mapping(row.getString("mapping")),
                row.getTimestamp("started_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant),
                new Actor(row.getString("account"), row.getString("account_name"), Set.of((String[])
                        row.getArray("account_groups").getArray())),
                counts(row.getString("id")));
    }

    private static MigrationRun.Case line(ResultSet row, int number) throws SQLException {
        return new MigrationRun.Case(
                row.getString("instance"),
                SubjectId.of(row.getString("subject")),
                row.getInt("from_version"),
                row.getString("activities"),
                State.valueOf(row.getString("state")),
                List.of((String[]) row.getArray("changes").getArray()),
                row.getString("reason"),
                Optional.ofNullable(row.getTimestamp("settled_at")).map(Timestamp::toInstant));
    }

    private static String json(Map<String, String> mapping) {
        try {
            return JSON.writeValueAsString(mapping);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> mapping(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
