package org.jiangheng.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiangheng.certificate.AwardList.Approval;
import org.jiangheng.certificate.AwardList.Decision;
import org.jiangheng.certificate.AwardLists.Entry;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Award lists with their rows. */
@Repository
class AwardListRepository {

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;

    AwardListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the batch has a list of this title already; waits for whoever is opening it. */
    boolean insert(SubjectId id, SubjectId batch, String programme, String title) {
        return jdbc.sql("""
                        insert into jiangheng.certificate_list (id, batch, programme, title)
                        values (:id, :batch, :programme, :title) on conflict (batch, title) do nothing""")
                        .param("id", id.uuid())
                        .param("batch", batch.uuid())
                        .param("programme", programme)
                        .param("title", title)
                        .update()
                == 1;
    }

    void insert(SubjectId list, int position, Entry entry) {
        jdbc.sql("""
                        insert into jiangheng.certificate_award
                            (list, position, dossier, person, name, organisation, occupation, level)
                        values (:list, :position, :dossier, :person, :name, :organisation, :occupation, :level)""")
                .param("list", list.uuid())
                .param("position", position)
                .param("dossier", entry.dossier().uuid())
                .param("person", entry.person().uuid())
                .param("name", entry.name())
                .param("organisation", entry.organisation())
                .param("occupation", entry.occupation())
                .param("level", entry.level())
                .update();
    }

    Optional<SubjectId> find(SubjectId batch, String title) {
        return jdbc.sql("select id from jiangheng.certificate_list where batch = :batch and title = :title")
                .param("batch", batch.uuid())
                .param("title", title)
                .query((row, number) -> SubjectId.of(row.getString("id")))
                .optional();
    }

    Optional<AwardList> find(SubjectId id) {
        return jdbc.sql("select * from jiangheng.certificate_list where id = :id")
                .param("id", id.uuid())
                .query(this::list)
                .optional();
    }

    List<AwardList> all() {
        return jdbc.sql("select * from jiangheng.certificate_list order by opened_at desc, title")
                .query(this::list)
                .list();
    }

    /** False when somebody has approved the list already. */
    boolean approve(SubjectId id, String remark, Actor actor) {
        return jdbc.sql("""
                        update jiangheng.certificate_list set approved_at = jiangheng.now(), approved_by = :account,
                            approver_name = :name, remark = :remark
                        where id = :id and approved_at is null""")
                        .param("account", actor.account())
                        .param("name", actor.name())
                        .param("remark", remark)
                        .param("id", id.uuid())
                        .update()
                == 1;
    }

    /**
     * Open rows nobody else is deciding, locked for the caller; level by level, so that two lists never wait for each other's
     * counters.
     */
    List<AwardList.Row> lockOpen(SubjectId list, int size, Collection<SubjectId> but) {
        return jdbc.sql("""
                        select * from jiangheng.certificate_award
                        where list = :list and decision = 'OPEN' and dossier not in (:but)
                        order by level, position limit :size for update skip locked""")
                .param("list", list.uuid())
                .param("but", uuids(but))
                .param("size", size)
                .query(AwardListRepository::row)
                .list();
    }

    int countOpen(SubjectId list, Collection<SubjectId> but) {
        return jdbc.sql("""
                        select count(*) from jiangheng.certificate_award
                        where list = :list and decision = 'OPEN' and dossier not in (:but)""")
                .param("list", list.uuid())
                .param("but", uuids(but))
                .query(Integer.class)
                .single();
    }

    void decide(SubjectId dossier, Decision decision, Optional<String> certificate, String reason) {
        jdbc.sql("""
                        update jiangheng.certificate_award set decision = :decision, certificate = :certificate,
                            reason = :reason, decided_at = jiangheng.now()
                        where dossier = :dossier and decision = 'OPEN'""")
                .param("decision", decision.name())
                .param("certificate", certificate.orElse(null))
                .param("reason", reason)
                .param("dossier", dossier.uuid())
                .update();
    }

    private static List<UUID> uuids(Collection<SubjectId> ids) {
        return ids.isEmpty()
                ? List.of(NOBODY)
                : ids.stream().map(SubjectId::uuid).toList();
    }

    private List<AwardList.Row> rows(SubjectId list) {
        return jdbc.sql("select * from jiangheng.certificate_award where list = :list order by position")
                .param("list", list.uuid())
                .query(AwardListRepository::row)
                .list();
    }

    private AwardList list(ResultSet row, int number) throws SQLException {
        var id = SubjectId.of(row.getString("id"));
        return new AwardList(
                id,
                SubjectId.of(row.getString("batch")),
                row.getString("programme"),
                row.getString("title"),
                rows(id),
                approval(row));
    }

    private static Optional<Approval> approval(ResultSet row) throws SQLException {
        var at = row.getObject("approved_at", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(new Approval(
                        row.getString("approved_by"),
                        row.getString("approver_name"),
                        at.toInstant(),
                        row.getString("remark")));
    }

    private static AwardList.Row row(ResultSet row, int number) throws SQLException {
        var entry = new Entry(
                SubjectId.of(row.getString("dossier")),
                new PersonId(row.getString("person")),
                row.getString("name"),
                row.getString("organisation"),
                row.getString("occupation"),
                row.getInt("level"));
        return new AwardList.Row(
                entry,
                Decision.valueOf(row.getString("decision")),
                Optional.ofNullable(row.getString("certificate")),
                row.getString("reason"));
    }
}
