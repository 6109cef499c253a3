package org.jiangheng.programmes.recognition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.recognition.EmployerAnswers.Answer;
import org.jiangheng.programmes.recognition.EmployerAnswers.Finding;
import org.jiangheng.programmes.recognition.EmployerAnswers.InternalNotice;
import org.jiangheng.programmes.recognition.EmployerAnswers.Objection;
import org.jiangheng.programmes.recognition.EmployerAnswers.Opinion;
import org.jiangheng.programmes.recognition.EmployerAnswers.Review;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what the employer found, publicised and recommended. */
@Repository
class EmployerReviewRepository {

    private final JdbcClient jdbc;

    EmployerReviewRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(SubjectId dossier, Review review, Actor actor, Instant at) {
        jdbc.sql("""
                        insert into jiangheng.recognition_review (dossier, round, authentic, complete, valid, finding, reason,
                            reviewed_by, reviewed_at)
                        select :dossier, count(*) + 1, :authentic, :complete, :valid, :finding, :reason, :by, :at
                        from jiangheng.recognition_review where dossier = :dossier
                        """)
                .param("dossier", dossier.uuid())
                .param("authentic", review.authentic() == Answer.YES)
                .param("complete", review.complete() == Answer.YES)
                .param("valid", review.valid() == Answer.YES)
                .param("finding", review.finding().name())
                .param("reason", review.reason())
                .param("by", actor.account())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Review> reviews(SubjectId dossier) {
        return jdbc.sql("select * from jiangheng.recognition_review where dossier = :dossier order by round")
                .param("dossier", dossier.uuid())
                .query((row, number) -> review(row))
                .list();
    }

    /** When the application was returned last. */
    Optional<Instant> returnedAt(SubjectId dossier) {
        return jdbc.sql("""
                        select reviewed_at from jiangheng.recognition_review
                        where dossier = :dossier and finding = 'CORRECT' order by round desc limit 1
                        """)
                .param("dossier", dossier.uuid())
                .query((row, number) ->
                        row.getObject("reviewed_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    private static Review review(ResultSet row) throws SQLException {
        return new Review(
                answer(row.getBoolean("authentic")),
                answer(row.getBoolean("complete")),
                answer(row.getBoolean("valid")),
                Finding.valueOf(row.getString("finding")),
                row.getString("reason"));
    }

    void save(SubjectId dossier, InternalNotice notice, Instant until, Actor actor, Instant at) {
        jdbc.sql("""
                        insert into jiangheng.recognition_internal_notice (dossier, place, started_on, ends_at, recorded_by,
                            recorded_at)
                        values (:dossier, :place, :startedOn, :until, :by, :at)
                        """)
                .param("dossier", dossier.uuid())
                .param("place", notice.place())
                .param("startedOn", notice.startedOn())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("by", actor.account())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<NoticePeriod> notice(SubjectId dossier) {
        return jdbc.sql("select * from jiangheng.recognition_internal_notice where dossier = :dossier")
                .param("dossier", dossier.uuid())
                .query((row, number) -> new NoticePeriod(
                        row.getString("place"),
                        row.getObject("started_on", LocalDate.class),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void save(SubjectId dossier, Opinion opinion, Actor actor, Instant at) {
        var recommended = opinion.recommended() == Answer.YES;
        jdbc.sql("""
                        insert into jiangheng.recognition_opinion (dossier, objection, notice_result, recommended, opinion,
                            signer, given_by, given_at)
                        values (:dossier, :objection, :noticeResult, :recommended, :opinion, :signer, :by, :at)
                        """)
                .param("dossier", dossier.uuid())
                .param("objection", opinion.objection().name())
                .param("noticeResult", opinion.noticeResult())
                .param("recommended", recommended)
                .param("opinion", recommended ? opinion.opinion() : opinion.reason())
                .param("signer", opinion.signer())
                .param("by", actor.account())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<GivenOpinion> opinion(SubjectId dossier) {
        return jdbc.sql("select * from jiangheng.recognition_opinion where dossier = :dossier")
                .param("dossier", dossier.uuid())
                .query((row, number) -> new GivenOpinion(
                        Objection.valueOf(row.getString("objection")),
                        row.getString("notice_result"),
                        row.getBoolean("recommended"),
                        row.getString("opinion"),
                        row.getString("signer"),
                        row.getString("given_by"),
                        row.getObject("given_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private static Answer answer(boolean yes) {
        return yes ? Answer.YES : Answer.NO;
    }

    /** The internal notice as recorded; {@code until} is exclusive. */
    record NoticePeriod(String place, LocalDate startedOn, Instant until) {}

    /** The opinion as given; when not recommended, {@code opinion} is the reason. */
    record GivenOpinion(
            Objection objection,
            String noticeResult,
            boolean recommended,
            String opinion,
            String signer,
            String by,
            Instant at) {}
}
