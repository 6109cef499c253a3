package org.jiangheng.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jiangheng.batch.Batch;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code dossier_submission} and {@code dossier_submission_item}. */
@Repository
class SubmissionRepository {

    private static final String SELECT =
            "select s.id, s.number, s.batch, s.organisation, s.sent_at from jiangheng.dossier_submission s ";

    private final JdbcClient jdbc;

    SubmissionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Numbers the list without gaps within its batch: the batch's row is the lock. */
    Submission insert(Batch batch, OrganisationId organisation, List<SubjectId> list, Instant sent, Actor actor) {
        int serial = nextSerial(batch);
        var id = SubjectId.fresh();
        jdbc.sql("""
                        insert into jiangheng.dossier_submission
                            (id, batch, organisation, serial, number, sent_at, sent_by)
                        values (:id, :batch, :organisation, :serial, :number, :sent, :by)
                        """)
                .param("id", id.uuid())
                .param("batch", batch.id().uuid())
                .param("organisation", organisation.uuid())
                .param("serial", serial)
                .param("number", "%d年%s报送第%d号".formatted(batch.year(), batch.name(), serial))
                .param("sent", sent.atOffset(ZoneOffset.UTC))
                .param("by", actor.account())
                .update();
        for (int i = 0; i < list.size(); i++) {
            insertItem(id, list.get(i), i);
        }
        return find(id).orElseThrow();
    }

    private int nextSerial(Batch batch) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('dossier_submission ' || :batch, 0))")
                .param("batch", batch.id().value())
                .query((row, number) -> true)
                .list();
        return jdbc.sql("select 1 + coalesce(max(serial), 0) from jiangheng.dossier_submission where batch = :batch")
                .param("batch", batch.id().uuid())
                .query(Integer.class)
                .single();
    }

    private void insertItem(SubjectId submission, SubjectId dossier, int position) {
        int inserted = jdbc.sql("""
                        insert into jiangheng.dossier_submission_item (submission, dossier, position)
                        values (:submission, :dossier, :position) on conflict (dossier) do nothing
                        """)
                .param("submission", submission.uuid())
                .param("dossier", dossier.uuid())
                .param("position", position)
                .update();
        if (inserted == 0) {
            throw new RuleViolated("dossier.alreadySent");
        }
    }

    /** False when the dossier is not of the list. */
    boolean find(SubjectId submission, SubjectId dossier, boolean accepted, String reason, Actor actor) {
        return jdbc.sql("""
                                update jiangheng.dossier_submission_item
                                set accepted = :accepted, reason = :reason, found_by = :by, found_at = jiangheng.now()
                                where submission = :submission and dossier = :dossier
                                """)
                        .param("accepted", accepted)
                        .param("reason", reason)
                        .param("by", actor.account())
                        .param("submission", submission.uuid())
                        .param("dossier", dossier.uuid())
                        .update()
                == 1;
    }

    Optional<Submission> find(SubjectId id) {
        return jdbc.sql(SELECT + "where s.id = :id")
                .param("id", id.uuid())
                .query(this::submission)
                .optional();
    }

    Optional<Submission> ofDossier(SubjectId dossier) {
        return jdbc.sql(SELECT + """
                        join jiangheng.dossier_submission_item i on i.submission = s.id where i.dossier = :dossier
                        """)
                .param("dossier", dossier.uuid())
                .query(this::submission)
                .optional();
    }

    List<Submission> ofOrganisation(OrganisationId organisation) {
        return jdbc.sql(SELECT + "where s.organisation = :organisation order by s.sent_at desc, s.number desc")
                .param("organisation", organisation.uuid())
                .query(this::submission)
                .list();
    }

    List<Submission> all() {
        return jdbc.sql(SELECT + "order by s.sent_at desc, s.number desc")
                .query(this::submission)
                .list();
    }

    private Submission submission(ResultSet row, int number) throws SQLException {
        var id = SubjectId.of(row.getString("id"));
        return new Submission(
                id,
                row.getString("number"),
                SubjectId.of(row.getString("batch")),
                new OrganisationId(row.getString("organisation")),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                items(id));
    }

    private List<Submission.Item> items(SubjectId submission) {
        return jdbc.sql("""
                        select dossier, accepted, reason from jiangheng.dossier_submission_item
                        where submission = :submission order by position
                        """)
                .param("submission", submission.uuid())
                .query((row, number) -> new Submission.Item(
                        SubjectId.of(row.getString("dossier")),
                        Optional.ofNullable((Boolean) row.getObject("accepted")),
                        row.getString("reason")))
                .list();
    }
}
