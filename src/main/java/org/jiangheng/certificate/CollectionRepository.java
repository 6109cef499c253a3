package org.jiangheng.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hand-overs to receivers; never changed. */
@Repository
class CollectionRepository {

    private final JdbcClient jdbc;

    CollectionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The caller holds the issue's lock. */
    Collected add(SubjectId issue, int certificates, String collector, String phone, LocalDate day, Actor keeper) {
        jdbc.sql("""
                        insert into jiangheng.certificate_collection
                            (issue, number, certificates, collector, phone, day, keeper)
                        select :issue, coalesce(max(number), 0) + 1, :certificates, :collector, :phone, :day, :keeper
                        from jiangheng.certificate_collection where issue = :issue""")
                .param("issue", issue.uuid())
                .param("certificates", certificates)
                .param("collector", collector)
                .param("phone", phone)
                .param("day", day)
                .param("keeper", keeper.name())
                .update();
        var all = of(issue);
        return all.get(all.size() - 1);
    }

    List<Collected> of(SubjectId issue) {
        return jdbc.sql("select * from jiangheng.certificate_collection where issue = :issue order by number")
                .param("issue", issue.uuid())
                .query(CollectionRepository::collected)
                .list();
    }

    LocalDate firstDay(SubjectId issue) {
        return jdbc.sql("select min(day) from jiangheng.certificate_collection where issue = :issue")
                .param("issue", issue.uuid())
                .query(LocalDate.class)
                .single();
    }

    private static Collected collected(ResultSet row, int number) throws SQLException {
        return new Collected(
                row.getInt("number"),
                row.getString("collector"),
                row.getString("phone"),
                row.getObject("day", LocalDate.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("keeper"),
                row.getInt("certificates"));
    }
}
