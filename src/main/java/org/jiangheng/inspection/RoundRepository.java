package org.jiangheng.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code inspection_round} with their answers. */
@Repository
class RoundRepository {

    private static final String WHERE = " where inspection = :id and number = :number";

    private final JdbcClient jdbc;

    RoundRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Round> of(SubjectId inspection) {
        return jdbc.sql("select * from jiangheng.inspection_round where inspection = :id order by number")
                .param("id", inspection.uuid())
                .query(this::round)
                .list();
    }

    void add(SubjectId inspection, int number) {
        jdbc.sql("insert into jiangheng.inspection_round (inspection, number) values (:id, :number)")
                .param("id", inspection.uuid())
                .param("number", number)
                .update();
    }

    /** Keeps what was filled in; false when somebody else saved or signed meanwhile. */
    boolean save(SubjectId inspection, int number, Sheet sheet, int version) {
        var saved = jdbc.sql("""
                                update jiangheng.inspection_round set version = version + 1, done_on = :doneOn,
                                    second_account = :secondAccount, second_name = :secondName,
                                    conclusion = :conclusion, finding = :finding, rectify_by = :rectifyBy
                                """ + WHERE + " and version = :version and first_at is null")
                        .param("doneOn", sheet.doneOn().orElse(null), Types.DATE)
                        .param("secondAccount", sheet.secondAccount())
                        .param("secondName", sheet.secondName())
                        .param(
                                "conclusion",
                                sheet.conclusion().map(Conclusion::name).orElse(null),
                                Types.VARCHAR)
                        .param("finding", sheet.finding())
                        .param("rectifyBy", sheet.rectifyBy().orElse(null), Types.DATE)
                        .param("id", inspection.uuid())
                        .param("number", number)
                        .param("version", version)
                        .update()
                == 1;
        if (saved) {
            sheet.lines().forEach((code, line) -> answer(inspection, number, code, line));
        }
        return saved;
    }

    void answer(SubjectId inspection, int round, String code, Sheet.Line line) {
        jdbc.sql("""
                        insert into jiangheng.inspection_answer (inspection, round, code, answer, remark)
                        values (:id, :round, :code, :answer, :remark)
                        on conflict (inspection, round, code) do update set answer = :answer, remark = :remark
                        """)
                .param("id", inspection.uuid())
                .param("round", round)
                .param("code", code)
                .param("answer", line.answer().map(Answer::name).orElse(null), Types.VARCHAR)
                .param("remark", line.remark())
                .update();
    }

    void signFirst(SubjectId inspection, int number, Actor actor) {
        update(
                inspection,
                number,
                "first_account = :account, first_name = :name, first_at = jiangheng.now(), returned = ''",
                "account",
                actor.account(),
                "name",
                actor.name());
    }

    void signSecond(SubjectId inspection, int number, String name, Round.Means means) {
        update(
                inspection,
                number,
                "second_at = jiangheng.now(), second_name = :name, second_means = :means",
                "name",
                name,
                "means",
                means.name());
    }

    void unsign(SubjectId inspection, int number, String reason) {
        update(
                inspection,
                number,
                "first_account = null, first_name = null, first_at = null, returned = :reason, version = version + 1",
                "reason",
                reason);
    }

    void conclude(SubjectId inspection, int number) {
        update(inspection, number, "concluded_at = jiangheng.now()");
    }

    void rectification(SubjectId inspection, int number, String text) {
        update(inspection, number, "rectification = :text", "text", text);
    }

    void rectified(SubjectId inspection, int number, Actor actor) {
        update(inspection, number, "rectified_at = jiangheng.now(), rectified_by = :by", "by", actor.account());
    }

    void reminded(SubjectId inspection, int number) {
        update(inspection, number, "reminded_at = jiangheng.now()");
    }

    /** Inspections whose rectification is due on or before the day and was not reminded of; nobody else takes them. */
    List<SubjectId> toRemind(LocalDate day) {
        return jdbc.sql("""
                        select r.inspection from jiangheng.inspection_round r
                        join jiangheng.inspection i on i.id = r.inspection
                        where i.status = 'RECTIFYING' and r.concluded_at is not null and r.rectified_at is null
                            and r.reminded_at is null and r.rectify_by <= :day
                        for update of r skip locked
                        """)
                .param("day", day)
                .query((row, at) -> SubjectId.of(row.getString(1)))
                .list();
    }

    private void update(SubjectId inspection, int number, String change, String... values) {
        var statement = jdbc.sql("update jiangheng.inspection_round set " + change + WHERE)
                .param("id", inspection.uuid())
                .param("number", number);
        for (int at = 0; at < values.length; at += 2) {
            statement = statement.param(values[at], values[at + 1]);
        }
        statement.update();
    }

    private List<Round.Item> items(String inspection, int round) {
        return jdbc.sql("""
                        select q.code, q.text, q.rule, a.answer, coalesce(a.remark, '')
                        from jiangheng.inspection_question q left join jiangheng.inspection_answer a
                            on a.inspection = q.inspection and a.code = q.code and a.round = :round
                        where q.inspection = cast(:id as uuid) order by q.position
                        """)
                .param("id", inspection)
                .param("round", round)
                .query((row, at) -> new Round.Item(
                        new Question(row.getString(1), row.getString(2), row.getString(3)),
                        Optional.ofNullable(row.getString(4)).map(Answer::valueOf),
                        row.getString(5)))
                .list();
    }

    private Round round(ResultSet row, int at) throws SQLException {
        var first = instant(row, "first_at");
        var second = instant(row, "second_at");
        var means = Stream.ofNullable(row.getString("second_means"))
                .map(Round.Means::valueOf)
                .findFirst();
        var firstAccount = row.getString("first_account");
        var firstName = row.getString("first_name");
        var secondAccount = row.getString("second_account");
        var secondName = row.getString("second_name");
        return new Round(
                row.getInt("number"),
                row.getInt("version"),
                day(row, "done_on"),
                secondAccount,
                secondName,
                items(row.getString("inspection"), row.getInt("number")),
                Optional.ofNullable(row.getString("conclusion")).map(Conclusion::valueOf),
                row.getString("finding"),
                day(row, "rectify_by"),
                first.map(when -> new Round.Signature(firstAccount, firstName, when, Round.Means.ACCOUNT)),
                second.map(when -> new Round.Signature(secondAccount, secondName, when, means.orElseThrow())),
                instant(row, "concluded_at"),
                row.getString("returned"),
                row.getString("rectification"),
                instant(row, "rectified_at"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
