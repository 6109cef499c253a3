package org.jiangheng.panel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Score sheets, one per session, candidate, expert and part. */
@Repository
class SheetRepository {

    private static final TypeReference<Map<String, BigDecimal>> POINTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    SheetRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<ScoreItem> items(String programme, Part part) {
        return jdbc.sql("""
                        select * from jiangheng.panel_score_item where programme = :programme and part = :part
                        order by position""")
                .param("programme", programme)
                .param("part", part.name())
                .query((row, n) -> new ScoreItem(
                        row.getString("code"),
                        row.getString("label"),
                        row.getString("guidance"),
                        row.getInt("maximum")))
                .list();
    }

    void save(SubjectId session, SubjectId dossier, String expert, Part part, ScoreSheet sheet) {
        jdbc.sql("""
                        insert into jiangheng.panel_sheet
                          (session, dossier, expert, part, points, total, authenticity, benefit, standing, remark)
                        values (:session, :dossier, :expert, :part, cast(:points as jsonb), :total,
                          :authenticity, :benefit, :standing, :remark)
                        on conflict (session, dossier, expert, part) do update set points = excluded.points,
                          total = excluded.total, authenticity = excluded.authenticity, benefit = excluded.benefit,
                          standing = excluded.standing, remark = excluded.remark, kept = jiangheng.now()""")
                .param("session", session.uuid())
                .param("dossier", dossier.uuid())
                .param("expert", expert)
                .param("part", part.name())
                .param("points", write(sheet.points()))
                .param("total", sheet.total())
                .param(
                        "authenticity",
                        sheet.findings().map(f -> f.authenticity().name()).orElse(null))
                .param("benefit", sheet.findings().map(f -> f.benefit().name()).orElse(null))
                .param(
                        "standing",
                        sheet.findings().map(f -> f.standing().name()).orElse(null))
                .param("remark", sheet.remark())
                .update();
    }

    Optional<ScoreSheet> find(SubjectId session, SubjectId dossier, String expert, Part part) {
        return jdbc.sql("""
                        select * from jiangheng.panel_sheet where session = :session and dossier = :dossier
                          and expert = :expert and part = :part""")
                .param("session", session.uuid())
                .param("dossier", dossier.uuid())
                .param("expert", expert)
                .param("part", part.name())
                .query((row, n) -> sheet(row))
                .optional();
    }

    /** The totals of the experts who were not recused for the candidate (DR-72). */
    List<BigDecimal> totals(SubjectId session, SubjectId dossier, Part part) {
        return jdbc.sql("""
                        select s.total from jiangheng.panel_sheet s
                        where s.session = :session and s.dossier = :dossier and s.part = :part and not exists (
                          select 1 from jiangheng.panel_recusal r where r.session = s.session
                            and r.dossier = s.dossier and r.expert = s.expert)""")
                .param("session", session.uuid())
                .param("dossier", dossier.uuid())
                .param("part", part.name())
                .query(BigDecimal.class)
                .list();
    }

    /** For which candidates the expert has a sheet of the part. */
    List<SubjectId> dossiers(SubjectId session, String expert, Part part) {
        return jdbc.sql("""
                        select dossier from jiangheng.panel_sheet
                        where session = :session and expert = :expert and part = :part""")
                .param("session", session.uuid())
                .param("expert", expert)
                .param("part", part.name())
                .query((row, n) -> SubjectId.of(row.getString("dossier")))
                .list();
    }

    private ScoreSheet sheet(ResultSet row) throws SQLException {
        var authenticity = row.getString("authenticity");
        var findings = authenticity == null
                ? Optional.<Findings>empty()
                : Optional.of(new Findings(
                        Findings.Authenticity.valueOf(authenticity),
                        Findings.Benefit.valueOf(row.getString("benefit")),
                        Findings.Standing.valueOf(row.getString("standing"))));
        return new ScoreSheet(read(row.getString("points")), findings, row.getString("remark"));
    }

    private String write(Map<String, BigDecimal> points) {
        try {
            return json.writeValueAsString(points);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, BigDecimal> read(String points) {
        try {
            return json.readValue(points, POINTS);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("Damaged score sheet", damaged);
        }
    }
}
