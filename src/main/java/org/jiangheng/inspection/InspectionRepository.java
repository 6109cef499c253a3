package org.jiangheng.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code inspection} with their questions. */
@Repository
class InspectionRepository {

    private static final String SELECT = "select * from jiangheng.inspection i ";

    private final JdbcClient jdbc;

    InspectionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SubjectId id, NewInspection ordered, InspectionSubjects.Described about, boolean spot, Actor by) {
        jdbc.sql("""
                        insert into jiangheng.inspection (id, number, about, programme, title, kind, kind_label, place,
                            planned_on, reason, inspectors, responsible, readers, spot, ordered_by)
                        values (:id, 'DD' || to_char(jiangheng.now() at time zone 'Asia/Shanghai', 'YYYY') || '-'
                                || lpad(nextval('jiangheng.inspection_number')::text, 4, '0'),
                            :about, :programme, :title, :kind, :kindLabel, :place,
                            :on, :reason, :inspectors, :responsible, :readers, :spot, :by)
                        """)
                .param("id", id.uuid())
                .param("about", ordered.about().uuid())
                .param("programme", about.programme())
                .param("title", about.title())
                .param("kind", ordered.kind().code())
                .param("kindLabel", ordered.kind().label())
                .param("place", ordered.place())
                .param("on", ordered.plannedOn())
                .param("reason", ordered.reason())
                .param("inspectors", ordered.inspectors())
                .param("responsible", ordered.responsible())
                .param("readers", about.readers().toArray(String[]::new))
                .param("spot", spot)
                .param("by", by.account())
                .update();
        for (int at = 0; at < ordered.questions().size(); at++) {
            ask(id, at + 1, ordered.questions().get(at));
        }
    }

    private void ask(SubjectId id, int position, Question question) {
        jdbc.sql("""
                        insert into jiangheng.inspection_question (inspection, position, code, text, rule)
                        values (:id, :position, :code, :text, :rule)
                        """)
                .param("id", id.uuid())
                .param("position", position)
                .param("code", question.code())
                .param("text", question.text())
                .param("rule", question.rule())
                .update();
    }

    Optional<Inspection> find(SubjectId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.uuid())
                .query(this::inspection)
                .optional();
    }

    /** As {@link #find}, and nobody else works on it until the transaction ends. */
    Optional<Inspection> lock(SubjectId id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id.uuid())
                .query(this::inspection)
                .optional();
    }

    List<Inspection> of(SubjectId about) {
        return jdbc.sql(SELECT + "where about = :about order by ordered_at, number")
                .param("about", about.uuid())
                .query(this::inspection)
                .list();
    }

    /** Those the groups carry out or may read; everything with {@code all}. */
    List<Inspection> readable(Set<String> groups, boolean all, Search search) {
        return jdbc.sql(SELECT + """
                        where (:all or inspectors = any(cast(:groups as text[])) or readers && cast(:groups as text[]))
                        """ + search.condition() + search.sorting() + " limit " + Search.MOST)
                .param("all", all)
                .param("groups", groups.toArray(String[]::new))
                .param("words", search.pattern())
                .query(this::inspection)
                .list();
    }

    /** Those the groups have to answer for, once something was concluded. */
    List<Inspection> answered(Set<String> groups, Search search) {
        return jdbc.sql(SELECT + """
                        where responsible = any(cast(:groups as text[])) and exists (select 1 from jiangheng.inspection_round r
                            where r.inspection = i.id and r.concluded_at is not null)
                        """ + search.condition() + search.sorting() + " limit " + Search.MOST)
                .param("groups", groups.toArray(String[]::new))
                .param("words", search.pattern())
                .query(this::inspection)
                .list();
    }

    void status(SubjectId id, InspectionStatus status, Optional<Conclusion> conclusion) {
        jdbc.sql("""
                        update jiangheng.inspection set status = :status, conclusion = :conclusion,
                            closed_at = case when :status in ('CLOSED', 'WITHDRAWN') then jiangheng.now() end
                        where id = :id
                        """)
                .param("status", status.name())
                .param("conclusion", conclusion.map(Conclusion::name).orElse(null), Types.VARCHAR)
                .param("id", id.uuid())
                .update();
    }

    void move(SubjectId id, LocalDate plannedOn, String place) {
        jdbc.sql("update jiangheng.inspection set planned_on = :on, place = :place where id = :id")
                .param("on", plannedOn)
                .param("place", place)
                .param("id", id.uuid())
                .update();
    }

    private List<Question> questions(String id) {
        return jdbc.sql("""
                        select code, text, rule from jiangheng.inspection_question
                        where inspection = cast(:id as uuid) order by position
                        """)
                .param("id", id)
                .query((row, at) -> new Question(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private Inspection inspection(ResultSet row, int number) throws SQLException {
        return new Inspection(
                SubjectId.of(row.getString("id")),
                row.getString("number"),
                SubjectId.of(row.getString("about")),
                row.getString("programme"),
                row.getString("title"),
                new Kind(row.getString("kind"), row.getString("kind_label")),
                row.getString("place"),
                row.getObject("planned_on", LocalDate.class),
                row.getString("reason"),
                row.getString("inspectors"),
                row.getString("responsible"),
                Set.of((String[]) row.getArray("readers").getArray()),
                row.getBoolean("spot"),
                InspectionStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("conclusion")).map(Conclusion::valueOf),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                questions(row.getString("id")));
    }
}
