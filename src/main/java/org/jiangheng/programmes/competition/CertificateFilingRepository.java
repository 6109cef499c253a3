package org.jiangheng.programmes.competition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.programmes.competition.CertificateFiling.AwardCheck;
import org.jiangheng.programmes.competition.CertificateFiling.AwardDocument;
import org.jiangheng.programmes.competition.CertificateFiling.Checks;
import org.jiangheng.programmes.competition.CertificateFiling.Decision;
import org.jiangheng.programmes.competition.CertificateFiling.FirstCheck;
import org.jiangheng.programmes.competition.CertificateFiling.LateFiling;
import org.jiangheng.programmes.competition.CertificateFiling.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code competition_certificate_filing} and what hangs on them. */
@Repository
class CertificateFilingRepository {

    private final JdbcClient jdbc;

    CertificateFilingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CertificateFiling> find(SubjectId item) {
        return jdbc.sql("select * from jiangheng.competition_certificate_filing where item = :item")
                .param("item", item.uuid())
                .query((row, number) -> filing(item, row))
                .optional();
    }

    void draft(SubjectId item, AwardDocument award, FirstCheck check) {
        jdbc.sql("""
                        insert into jiangheng.competition_certificate_filing
                            (item, award_title, award_number, award_on, first_check, first_checked_by)
                        values (:item, :title, :number, :day, :check, :by)
                        on conflict (item) do update set award_title = excluded.award_title,
                            award_number = excluded.award_number, award_on = excluded.award_on,
                            first_check = excluded.first_check, first_checked_by = excluded.first_checked_by
                        """)
                .param("item", item.uuid())
                .param("title", award.title())
                .param("number", award.number())
                .param("day", award.day().orElse(null))
                .param("check", check.opinion())
                .param("by", check.by())
                .update();
    }

    void committee(SubjectId item, List<Member> members) {
        jdbc.sql("delete from jiangheng.competition_committee_member where item = :item")
                .param("item", item.uuid())
                .update();
        for (int i = 0; i < members.size(); i++) {
            jdbc.sql("""
                            insert into jiangheng.competition_committee_member (item, position, name, unit, role)
                            values (:item, :position, :name, :unit, :role)
                            """)
                    .param("item", item.uuid())
                    .param("position", i + 1)
                    .param("name", members.get(i).name())
                    .param("unit", members.get(i).unit())
                    .param("role", members.get(i).role())
                    .update();
        }
    }

    /** What is said of those shown takes the place of what was said of them; of the others nothing changes. */
    void awardChecks(SubjectId item, List<SubjectId> shown, List<AwardCheck> said) {
        jdbc.sql("delete from jiangheng.competition_award_check where item = :item and entry = any(:shown)")
                .param("item", item.uuid())
                .param("shown", shown.stream().map(SubjectId::uuid).toArray(UUID[]::new))
                .update();
        jdbc.sql("""
                        insert into jiangheng.competition_award_check (item, entry, agrees, difference)
                        select :item, said.* from unnest(:entry::uuid[], :agrees::boolean[], :difference::text[]) said
                        """)
                .param("item", item.uuid())
                .param("entry", said.stream().map(check -> check.entry().uuid()).toArray(UUID[]::new))
                .param("agrees", said.stream().map(AwardCheck::agrees).toArray(Boolean[]::new))
                .param("difference", said.stream().map(AwardCheck::difference).toArray(String[]::new))
                .update();
    }

    /** These agree, but for those of whom a difference is said. */
    void agree(SubjectId item, List<SubjectId> entries) {
        jdbc.sql("""
                        insert into jiangheng.competition_award_check (item, entry, agrees, difference)
                        select :item, entry, true, '' from unnest(:entries::uuid[]) as entry
                        on conflict do nothing
                        """)
                .param("item", item.uuid())
                .param("entries", entries.stream().map(SubjectId::uuid).toArray(UUID[]::new))
                .update();
    }

    List<AwardCheck> awardChecks(SubjectId item) {
        return jdbc.sql("select * from jiangheng.competition_award_check where item = :item")
                .param("item", item.uuid())
                .query((row, number) -> new AwardCheck(
                        SubjectId.of(row.getString("entry")), row.getBoolean("agrees"), row.getString("difference")))
                .list();
    }

    void file(SubjectId item, boolean late, String account) {
        jdbc.sql("""
                        update jiangheng.competition_certificate_filing
                        set filed_at = jiangheng.now(), filed_by = :account, late = :late, decision = null, reason = '',
                            decided_by = '', decided_at = null
                        where item = :item
                        """)
                .param("account", account)
                .param("late", late)
                .param("item", item.uuid())
                .update();
    }

    void checks(SubjectId item, Checks checks) {
        jdbc.sql("""
                        update jiangheng.competition_certificate_filing
                        set conditions = :conditions, conflicts = :conflicts, flags = :flags where item = :item
                        """)
                .param("conditions", checks.conditions())
                .param("conflicts", checks.conflicts())
                .param("flags", checks.flags())
                .param("item", item.uuid())
                .update();
    }

    void decide(SubjectId item, boolean confirmed, String reason, String account) {
        jdbc.sql("""
                        update jiangheng.competition_certificate_filing
                        set decision = :decision, reason = :reason, decided_by = :account, decided_at = jiangheng.now()
                        where item = :item
                        """)
                .param("decision", confirmed ? "CONFIRM" : "RETURN")
                .param("reason", reason)
                .param("account", account)
                .param("item", item.uuid())
                .update();
    }

    /** Whom the papers name that were issued at the confirmation, best first. */
    List<SubjectId> roster(SubjectId item) {
        return jdbc.sql(
                        "select unnest(roster) as entry from jiangheng.competition_certificate_filing where item = :item")
                .param("item", item.uuid())
                .query((row, number) -> SubjectId.of(row.getString("entry")))
                .list();
    }

    /** The papers name these; no seal is on them yet. */
    void roster(SubjectId item, List<SubjectId> entries) {
        jdbc.sql("""
                        update jiangheng.competition_certificate_filing
                        set roster = :entries, sealed_by = '', sealed_at = null where item = :item
                        """)
                .param("entries", entries.stream().map(SubjectId::uuid).toArray(UUID[]::new))
                .param("item", item.uuid())
                .update();
    }

    void sealed(SubjectId item, String account) {
        jdbc.sql("""
                        update jiangheng.competition_certificate_filing
                        set sealed_by = :account, sealed_at = jiangheng.now() where item = :item
                        """).param("account", account).param("item", item.uuid()).update();
    }

    /** Leave given later takes the place of an earlier refusal. */
    void late(SubjectId item, boolean allowed, String reason, String account) {
        jdbc.sql("""
                        insert into jiangheng.competition_late_filing (item, allowed, reason, decided_by, decided_at)
                        values (:item, :allowed, :reason, :account, jiangheng.now())
                        on conflict (item) do update set allowed = excluded.allowed, reason = excluded.reason,
                            decided_by = excluded.decided_by, decided_at = excluded.decided_at
                        """)
                .param("item", item.uuid())
                .param("allowed", allowed)
                .param("reason", reason)
                .param("account", account)
                .update();
    }

    Optional<LateFiling> late(SubjectId item) {
        return jdbc.sql("select * from jiangheng.competition_late_filing where item = :item")
                .param("item", item.uuid())
                .query((row, number) -> new LateFiling(
                        row.getBoolean("allowed"),
                        row.getString("reason"),
                        CompetitionRepository.instant(row, "decided_at")))
                .optional();
    }

    private CertificateFiling filing(SubjectId item, ResultSet row) throws SQLException {
        return new CertificateFiling(
                item,
                new AwardDocument(
                        row.getString("award_title"),
                        row.getString("award_number"),
                        Optional.ofNullable(row.getObject("award_on", LocalDate.class))),
                new FirstCheck(row.getString("first_check"), row.getString("first_checked_by")),
                at(row, "filed_at"),
                row.getBoolean("late"),
                new Checks(row.getString("conditions"), row.getString("conflicts"), row.getString("flags")),
                decision(row),
                at(row, "sealed_at"),
                members(item));
    }

    private static Optional<Decision> decision(ResultSet row) throws SQLException {
        var made = row.getString("decision");
        return made == null
                ? Optional.empty()
                : Optional.of(new Decision(
                        made.equals("CONFIRM"),
                        row.getString("reason"),
                        CompetitionRepository.instant(row, "decided_at")));
    }

    private List<Member> members(SubjectId item) {
        return jdbc.sql("select * from jiangheng.competition_committee_member where item = :item order by position")
                .param("item", item.uuid())
                .query((row, number) -> new Member(row.getString("name"), row.getString("unit"), row.getString("role")))
                .list();
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
