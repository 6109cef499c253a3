package org.jiangheng.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Signature;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code calendar_proposal}, and the year's own rows that an approved one replaces. */
@Repository
class HolidayProposalRepository {

    private final JdbcClient jdbc;

    HolidayProposalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when a list for the year is already proposed. */
    boolean insert(String id, String source, HolidayList list, Actor by) {
        int inserted = jdbc.sql("""
                        insert into jiangheng.calendar_proposal (id, year, source, proposed_by, proposed_name)
                        values (?, ?, ?, ?, ?) on conflict (year) where status = 'PROPOSED' do nothing
                        """)
                .params(UUID.fromString(id), list.year(), source, by.account(), by.name())
                .update();
        if (inserted == 1) {
            list.lines()
                    .forEach(line -> jdbc.sql("""
                            insert into jiangheng.calendar_proposal_day (proposal, day, kind, name) values (?, ?, ?, ?)
                            """)
                            .params(UUID.fromString(id), line.day(), line.kind().name(), line.name())
                            .update());
        }
        return inserted == 1;
    }

    void decide(String id, HolidayProposal.Status status, String remark, Actor by) {
        jdbc.sql("""
                        update jiangheng.calendar_proposal set status = ?, remark = ?, decided_by = ?, decided_name = ?,
                            decided_at = jiangheng.now() where id = ?
                        """)
                .params(status.name(), remark, by.account(), by.name(), UUID.fromString(id))
                .update();
    }

    /** The list becomes the year's, in place of what was there. */
    void publish(HolidayProposal proposal) {
        jdbc.sql("""
                        insert into jiangheng.calendar_year (year, source) values (?, ?)
                        on conflict (year) do update set source = excluded.source
                        """).params(proposal.year(), proposal.source()).update();
        jdbc.sql("delete from jiangheng.calendar_day where year = ?")
                .param(proposal.year())
                .update();
        proposal.list()
                .lines()
                .forEach(line -> jdbc.sql("""
                        insert into jiangheng.calendar_day (day, kind, name, year) values (?, ?, ?, ?)
                        on conflict (day) do update set kind = excluded.kind, name = excluded.name, year = excluded.year
                        """)
                        .params(line.day(), line.kind().name(), line.name(), proposal.year())
                        .update());
    }

    List<HolidayLine> published(int year) {
        return jdbc.sql("select day, kind, name from jiangheng.calendar_day where year = ? order by day")
                .param(year)
                .query(HolidayLine.class)
                .list();
    }

    /** Year and source, the youngest year first. */
    List<PublishedYear> years() {
        return jdbc.sql("""
                        select year, source,
                            count(*) filter (where kind = 'HOLIDAY') as days_off,
                            count(*) filter (where kind = 'WORKDAY') as make_ups
                        from jiangheng.calendar_year left join jiangheng.calendar_day using (year)
                        group by year, source order by year desc
                        """).query(PublishedYear.class).list();
    }

    Optional<HolidayProposal> find(String id) {
        return one(id, "");
    }

    Optional<HolidayProposal> lock(String id) {
        return one(id, " for update");
    }

    List<HolidayProposal> of(int year) {
        return jdbc.sql("select * from jiangheng.calendar_proposal where year = ? order by proposed_at desc")
                .param(year)
                .query(this::proposal)
                .list();
    }

    List<HolidayProposal> proposed() {
        return jdbc.sql("select * from jiangheng.calendar_proposal where status = 'PROPOSED' order by proposed_at")
                .query(this::proposal)
                .list();
    }

    private Optional<HolidayProposal> one(String id, String lock) {
        return jdbc.sql("select * from jiangheng.calendar_proposal where id::text = ?" + lock)
                .param(id)
                .query(this::proposal)
                .optional();
    }

    private HolidayProposal proposal(ResultSet row, int number) throws SQLException {
        var id = row.getString("id");
        var lines = jdbc.sql("select day, kind, name from jiangheng.calendar_proposal_day where proposal = ?")
                .param(UUID.fromString(id))
                .query(HolidayLine.class)
                .list();
        return new HolidayProposal(
                id,
                row.getString("source"),
                new HolidayList(row.getInt("year"), lines),
                HolidayProposal.Status.valueOf(row.getString("status")),
                signature(row, "proposed"),
                row.getString("decided_by") == null ? Optional.empty() : Optional.of(signature(row, "decided")),
                row.getString("remark"));
    }

    private static Signature signature(ResultSet row, String verb) throws SQLException {
        return new Signature(
                row.getString(verb + "_by"),
                row.getString(verb + "_name"),
                row.getObject(verb + "_at", OffsetDateTime.class).toInstant());
    }
}
