package org.jiangheng.programmes.competition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.competition.Publicity.Conclusion;
import org.jiangheng.programmes.competition.Publicity.Draft;
import org.jiangheng.programmes.competition.Publicity.Finding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code competition_publicity}. */
@Repository
class PublicityRepository {

    private final JdbcClient jdbc;

    PublicityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest round. */
    Optional<Publicity> latest(SubjectId item) {
        return jdbc.sql("select * from jiangheng.competition_publicity where item = :item order by round desc limit 1")
                .param("item", item.uuid())
                .query(PublicityRepository::publicity)
                .optional();
    }

    void insert(Publicity publicity, String account) {
        jdbc.sql("""
                        insert into jiangheng.competition_publicity
                            (item, round, place, started_on, notice, until, published_by, published_at)
                        values (:item, :round, :place, :started, :notice, :until, :account, jiangheng.now())
                        """)
                .param("item", publicity.item().uuid())
                .param("round", publicity.round())
                .param("place", publicity.place())
                .param("started", publicity.startedOn())
                .param("notice", publicity.notice().uuid())
                .param("until", CompetitionRepository.timestamp(publicity.until()))
                .param("account", account)
                .update();
    }

    void conclude(Publicity publicity, Finding finding, String opinion, String account) {
        jdbc.sql("""
                        update jiangheng.competition_publicity set objection = :finding, opinion = :opinion,
                            concluded_by = :account, concluded_at = jiangheng.now()
                        where item = :item and round = :round and concluded_at is null
                        """)
                .param("finding", finding.name())
                .param("opinion", opinion)
                .param("account", account)
                .param("item", publicity.item().uuid())
                .param("round", publicity.round())
                .update();
    }

    Draft draft(SubjectId item) {
        return jdbc.sql("select * from jiangheng.competition_publicity_draft where item = :item")
                .param("item", item.uuid())
                .query((row, number) -> new Draft(
                        row.getString("place"),
                        Optional.ofNullable(row.getObject("started_on", LocalDate.class)),
                        Optional.ofNullable(row.getString("objection")).map(Finding::valueOf),
                        row.getString("opinion")))
                .optional()
                .orElse(Draft.EMPTY);
    }

    void draft(SubjectId item, Draft draft) {
        jdbc.sql("""
                        insert into jiangheng.competition_publicity_draft (item, place, started_on, objection, opinion)
                        values (:item, :place, :started, :objection, :opinion)
                        on conflict (item) do update set place = excluded.place, started_on = excluded.started_on,
                            objection = excluded.objection, opinion = excluded.opinion
                        """)
                .param("item", item.uuid())
                .param("place", draft.place())
                .param("started", draft.startedOn().orElse(null))
                .param("objection", draft.finding().map(Finding::name).orElse(null))
                .param("opinion", draft.opinion())
                .update();
    }

    private static Publicity publicity(ResultSet row, int number) throws SQLException {
        return new Publicity(
                SubjectId.of(row.getString("item")),
                row.getInt("round"),
                row.getString("place"),
                row.getObject("started_on", LocalDate.class),
                SubjectId.of(row.getString("notice")),
                CompetitionRepository.instant(row, "until"),
                conclusion(row));
    }

    private static Optional<Conclusion> conclusion(ResultSet row) throws SQLException {
        var at = row.getObject("concluded_at", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(new Conclusion(
                        Finding.valueOf(row.getString("objection")), row.getString("opinion"), at.toInstant()));
    }
}
