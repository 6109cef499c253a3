package org.jiangheng.programmes.competition;

import static org.jiangheng.programmes.competition.CompetitionRepository.instant;
import static org.jiangheng.programmes.competition.CompetitionRepository.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code competition_plan}. */
@Repository
class PlanRepository {

    private final JdbcClient jdbc;

    PlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the plan in place of the part's older one; how many plans of the part there are then. */
    int add(SubjectId item, Plan plan, String account) {
        replace(item, plan.part());
        jdbc.sql("""
                        insert into jiangheng.competition_plan (id, item, part, persons, held_on, starts_at, place, contact,
                            contact_phone, sent_at, sent_by, late)
                        values (:id, :item, :part, :persons, :day, :starts, :place, :contact, :phone, :at, :by, :late)
                        """)
                .param("id", UUID.randomUUID())
                .param("item", item.uuid())
                .param("part", plan.part().name())
                .param("persons", plan.persons())
                .param("day", plan.heldOn())
                .param("starts", plan.startsAt())
                .param("place", plan.place())
                .param("contact", plan.contact())
                .param("phone", plan.contactPhone())
                .param("at", timestamp(plan.sentAt()))
                .param("by", account)
                .param("late", plan.late())
                .update();
        return jdbc.sql("select count(*) from jiangheng.competition_plan where item = :item and part = :part")
                .param("item", item.uuid())
                .param("part", plan.part().name())
                .query(Integer.class)
                .single();
    }

    /** The part's plan no longer stands: it was moved, or a newer one came. */
    void replace(SubjectId item, EventPart part) {
        jdbc.sql("""
                        update jiangheng.competition_plan set replaced = true
                        where item = :item and part = :part and not replaced
                        """).param("item", item.uuid()).param("part", part.name()).update();
    }

    List<Plan> of(SubjectId item) {
        return jdbc.sql(
                        "select * from jiangheng.competition_plan where item = :item and not replaced order by part desc")
                .param("item", item.uuid())
                .query(PlanRepository::plan)
                .list();
    }

    private static Plan plan(ResultSet row, int number) throws SQLException {
        return new Plan(
                EventPart.valueOf(row.getString("part")),
                row.getInt("persons"),
                row.getObject("held_on", LocalDate.class),
                row.getString("starts_at"),
                row.getString("place"),
                row.getString("contact"),
                row.getString("contact_phone"),
                instant(row, "sent_at"),
                row.getBoolean("late"));
    }
}
