package org.jiangheng.programmes.competition;

import static org.jiangheng.programmes.competition.CompetitionRepository.instant;
import static org.jiangheng.programmes.competition.CompetitionRepository.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a filing says beside the competition itself, what was found about it, and its clock. */
@Repository
class FilingRepository {

    private final JdbcClient jdbc;

    FilingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(SubjectId competition, FilingForm form, LocalDate licenceUntil, boolean stricter) {
        jdbc.sql("""
                        insert into jiangheng.competition_filing (competition, promotion_ratio, rewards, tie_rule, lower_stages,
                            licence_until, stricter)
                        values (:competition, :ratio, :rewards, :tieRule, :lower, :licence, :stricter)
                        on conflict (competition) do update set promotion_ratio = excluded.promotion_ratio,
                            rewards = excluded.rewards, tie_rule = excluded.tie_rule, lower_stages = excluded.lower_stages,
                            licence_until = excluded.licence_until, stricter = excluded.stricter
                        """)
                .param("competition", competition.uuid())
                .param("ratio", form.promotionRatio())
                .param("rewards", form.rewards())
                .param("tieRule", form.tieRule())
                .param("lower", form.lowerReceipts().toArray(String[]::new))
                .param("licence", licenceUntil)
                .param("stricter", stricter)
                .update();
    }

    /** Whether the organiser had to file earlier for an offence on record. */
    boolean isStricter(SubjectId competition) {
        return jdbc.sql("select stricter from jiangheng.competition_filing where competition = :competition")
                .param("competition", competition.uuid())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void clock(SubjectId competition, ReceiptClock.Kind kind, LocalDate on) {
        jdbc.sql("""
                        insert into jiangheng.competition_clock (competition, event, on_day) values (:competition, :event, :day)
                        """)
                .param("competition", competition.uuid())
                .param("event", kind.name())
                .param("day", on)
                .update();
    }

    ReceiptClock clock(SubjectId competition) {
        return new ReceiptClock(jdbc.sql(
                        "select event, on_day from jiangheng.competition_clock where competition = :competition order by id")
                .param("competition", competition.uuid())
                .query((row, number) -> new ReceiptClock.Event(
                        ReceiptClock.Kind.valueOf(row.getString("event")), row.getObject("on_day", LocalDate.class)))
                .list());
    }

    void add(SubjectId competition, Finding finding) {
        jdbc.sql("""
                        insert into jiangheng.competition_finding (competition, step, finding, reason, conditions, correct_by,
                            decided_by, decided_at)
                        values (:competition, :step, :finding, :reason, :conditions, :correctBy, :by, :at)
                        """)
                .param("competition", competition.uuid())
                .param("step", finding.step())
                .param("finding", finding.finding())
                .param("reason", finding.reason())
                .param("conditions", finding.conditions())
                .param(
                        "correctBy",
                        finding.correctBy()
                                .map(CompetitionRepository::timestamp)
                                .orElse(null))
                .param("by", finding.decidedBy())
                .param("at", timestamp(finding.decidedAt()))
                .update();
    }

    /** Oldest first. */
    List<Finding> findings(SubjectId competition) {
        return jdbc.sql("select * from jiangheng.competition_finding where competition = :competition order by id")
                .param("competition", competition.uuid())
                .query((row, number) -> finding(row))
                .list();
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getString("step"),
                row.getString("finding"),
                row.getString("reason"),
                row.getString("conditions"),
                Optional.ofNullable(row.getObject("correct_by", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getString("decided_by"),
                instant(row, "decided_at"));
    }

    /**
     * What the section said.
     *
     * @param step ACCEPTANCE or RECEIPT
     * @param finding ACCEPT, RECEIPT, CORRECT or REFUSE
     */
    record Finding(
            String step,
            String finding,
            String reason,
            String conditions,
            Optional<Instant> correctBy,
            String decidedBy,
            Instant decidedAt) {}
}
